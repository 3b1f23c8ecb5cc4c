import { CHAT_DOOR, MAIL_DOOR } from "../domain/daily-proof/count-doors.ts";
import type { Entry } from "../domain/entry.ts";
import type { EntryId, Reference } from "../domain/ids.ts";
import { log } from "../log.ts";

/**
 * What something that came in has become, as its door tells it once that is written. A day's proof holds these lines against
 * what the gateway and the bucket saw come in, and against what there is: so a door that forgets its line is found as one that
 * forgets a customer.
 */
export interface Became {
  outcome: string;
  reference?: Reference;
  /** Which holds it, where that is known: what came twice is in by an earlier one. */
  entry?: EntryId | undefined;
  parked?: string;
}

interface RequestEvent {
  routeKey: string;
  requestContext: { requestId: string };
}

/** `raw`: the key of the whole mail, where it was one. */
export const logRequest = (
  { routeKey, requestContext: { requestId } }: RequestEvent,
  { entry, ...became }: Became,
  raw?: string,
): void =>
  log.info("arrived", {
    route: routeKey,
    requestId,
    ...became,
    ...named(entry),
    ...(raw === undefined ? {} : { raw }),
  });

/** By SES, into the bucket. */
export const logMail = (raw: string, { entry, ...became }: Became): void =>
  log.info("arrived", { kind: MAIL_DOOR, raw, ...became, ...named(entry) });

/** A message in the chat. */
export const logFrame = ({ entry, ...became }: Became): void =>
  log.info("arrived", { kind: CHAT_DOOR, ...became, ...named(entry) });

const named = (entry: EntryId | undefined) => (entry === undefined ? {} : { entry });

/** The one with what the customer said, of those that were written for it. */
export const entryOf = (entries: readonly Entry[]): EntryId | undefined =>
  entries.find(({ author }) => author.kind === "customer")?.id;
