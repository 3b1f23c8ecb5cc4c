import { enable, type Health } from "./health.ts";

/** What only a supervisor who enables an endpoint takes away from it while its worker has it. */
const ENDED_BY_ENABLING = ["disabled", "failingSince", "notBefore", "askedUntil"] as const;

/**
 * What a supervisor changed while the worker had it. `ours`: how the worker knows that it does. `before` and `theirs`: how it
 * was written down when the worker last saw it, and how it is.
 */
export const asSupervisorsHaveIt = (ours: Health, before: Health, theirs: Health): Health => {
  const isEnabled = ENDED_BY_ENABLING.some((part) => before[part] !== undefined && theirs[part] === undefined);
  const { disabled: mine, ...health } = isEnabled ? enable(ours) : ours;
  const { secret, previousSecretUntil } = theirs;
  const disabled = theirs.disabled?.at === before.disabled?.at ? mine : theirs.disabled;
  return {
    ...health,
    secret,
    ...(previousSecretUntil === undefined ? {} : { previousSecretUntil }),
    ...(disabled === undefined ? {} : { disabled }),
  };
};
