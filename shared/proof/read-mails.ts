import type { ListFiles } from "../arrivals/s3-listing.ts";
import { type Arrived, isIn, type RawMail, type Window } from "../domain/daily-proof/arrivals.ts";
import { prefixes } from "../files/keys.ts";

/**
 * The bucket's whole mails of that time, and which of those that the doors name it has, however old: of all that is kept no more
 * is remembered.
 */
export const readMails = async (
  listFiles: ListFiles,
  lines: readonly Arrived[],
  window: Window,
  time: AbortSignal,
): Promise<{ mails: RawMail[]; kept: ReadonlySet<string> }> => {
  const named = new Set(lines.map(({ raw }) => raw));
  const mails: RawMail[] = [];
  const kept = new Set<string>();
  for await (const page of listFiles(prefixes.inbound)) {
    for (const { key, at, isErased } of page) {
      if (named.has(key)) kept.add(key);
      if (!isErased && isIn(window, { at })) mails.push({ key, at });
    }
    if (time.aborted) break;
  }
  return { mails, kept };
};
