import type { Reference } from "../domain/ids.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import { signReference, verifyReference } from "./signed-reference.ts";

/**
 * A message id that no message has, in the References of every mail about one complaint: mail programs group those that share
 * it, and give it back with each answer. SES replaces the Message-IDs that we set, and leaves References alone.
 */
export const issueThreadId = (ring: KeyRing, reference: Reference, domain: string): string =>
  `<${signReference(ring, "thread", reference)}@${domain}>`;

/** The complaint, by its signature alone, so that a company may change its domain; `undefined` for any id but ours. */
export const readThreadId = (ring: KeyRing, id: string): Reference | undefined => {
  const [, signed] = /^<([^<>@]+)@[^<>@]+>$/.exec(id.trim()) ?? [];
  return signed === undefined ? undefined : verifyReference(ring, "thread", signed);
};
