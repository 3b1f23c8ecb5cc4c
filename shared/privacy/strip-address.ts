import type { Address } from "../domain/address/address.ts";
import type { Reference } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Instant } from "../domain/time.ts";

/**
 * What has to be remembered of an address whose owner is erased: nothing, unless it must not be mailed, or others who write from
 * the same mailbox are still to be acknowledged. Its name is a keyed hash. `undefined` for nothing.
 */
export const stripAddress = (address: Address, reference: Reference, now: Instant): Address | undefined => {
  const { id, blocked, declinedUntil = 0, digest: listed, ...rest } = address;
  const references = without(listed?.references, reference);
  const outbox = rest.outbox.flatMap((debt) => {
    if (debt.task.kind !== "digest") return [];
    const others = without(debt.task.references, reference);
    return others.length === 0 ? [] : [{ ...debt, task: { ...debt.task, references: others } }];
  });
  const digest = listed === undefined || references.length === 0 ? {} : { digest: { ...listed, references } };
  const isWaiting = outbox.length > 0 || references.length > 0;
  if (!isWaiting && blocked === undefined && declinedUntil <= now) return undefined;
  return {
    id,
    ...(isWaiting ? { ...rest, ...digest, outbox } : { email: "", language: "", mails: [], outbox: [] }),
    ...(blocked === undefined ? {} : { blocked }),
    ...(declinedUntil > now ? { declinedUntil } : {}),
  };
};

/** Whether somebody is to be mailed, or was within what caps count. It is forgotten by itself once nobody is. */
export const isInUse = ({ mails, asked, digest, outbox }: Address, now: Instant, { mail }: Policy): boolean =>
  digest !== undefined ||
  outbox.length > 0 ||
  mails.some(({ at }) => at > now - mail.mostWithin) ||
  (asked !== undefined && asked.at > now - mail.askEvery);

const without = (references: readonly Reference[] = [], gone: Reference): Reference[] =>
  references.filter((reference) => reference !== gone);
