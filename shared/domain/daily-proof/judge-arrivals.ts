import type { EntryId, Reference } from "../ids.ts";
import type { Instant } from "../time.ts";
import { type Arrivals, type Arrived, isIn, isTaken, type RawMail, type Request, type Window } from "./arrivals.ts";
import { distinct, type Missing } from "./missing.ts";
import { postedMail } from "./posted-mail.ts";

/** What is really there of all that the doors named. */
export interface Found {
  complaints: ReadonlyMap<Reference, { entries: ReadonlySet<EntryId> }>;
  parked: ReadonlyMap<string, { accepted?: Reference | undefined }>;
  /** What is older may have been deleted from the bucket, as it isn't kept any longer. */
  rawsSince: Instant;
}

/** A request's line in the gateway's log may come later than that of its door. */
const LOGGED_WITHIN = 15 * 60_000;

/** Held against the lines of the doors: nothing that was taken is without one. */
const findUntold = (arrivals: Arrivals, window: Window): Missing[] => {
  const requests = new Set(arrivals.lines.map(({ requestId }) => requestId));
  const raws = new Set(arrivals.lines.map(({ raw }) => raw));
  return [
    ...takenRequests(arrivals, window)
      .filter(({ id }) => !requests.has(id))
      .map(({ id, route, at }) => ({ kind: "not-taken-in" as const, id, detail: route, at })),
    ...takenMails(arrivals, window)
      .filter(({ key }) => !raws.has(key))
      .map(({ key, at }) => ({ kind: "not-taken-in" as const, id: key, detail: "mail", at })),
  ];
};

export const takenRequests = ({ requests }: Arrivals, window: Window): Request[] =>
  requests.filter((request) => isIn(window, request) && isTaken(request));

/** Without those whose sender was told that we don't have them, and so sent them again. */
export const takenMails = ({ requests, mails }: Pick<Arrivals, "requests" | "mails">, window: Window): RawMail[] => {
  const refused = new Set(requests.filter((request) => !isTaken(request)).map(({ id }) => postedMail(id)));
  return mails.filter((mail) => isIn(window, mail) && !refused.has(nameOf(mail)));
};

export const nameOf = ({ key }: RawMail): string => key.slice(key.lastIndexOf("/") + 1);

/** Those of the day, and those of whatever came in on it. */
export const linesOfDay = (arrivals: Arrivals, window: Window): Arrived[] => {
  const requests = new Set(takenRequests(arrivals, window).map(({ id }) => id));
  const mails = new Set(takenMails(arrivals, window).map(({ key }) => key));
  return arrivals.lines.filter(
    (line) => isIn(window, line) || requests.has(line.requestId ?? "") || mails.has(line.raw ?? ""),
  );
};

/** Whether whatever came in is a complaint, part of one, or parked. */
export const judgeArrivals = (arrivals: Arrivals, found: Found, window: Window): Missing[] => {
  const lines = linesOfDay(arrivals, window);
  return distinct([
    ...findUntold(arrivals, window),
    ...findUnwatched(arrivals, window),
    ...lines.flatMap((line) => judgeLine(line, found)),
    ...lines.flatMap((line) => judgeRaw(line, arrivals, found)),
  ]);
};

/** Such a log may lack a line, so it is whole routes that are held against it: of one that took something in it knows something. */
const findUnwatched = ({ requests, lines }: Arrivals, window: Window): Missing[] => {
  const watched = new Set(requests.map(({ route }) => route));
  const settled = { ...window, until: window.until - LOGGED_WITHIN };
  return lines
    .filter((line) => line.requestId !== undefined && isIn(settled, line) && !watched.has(line.door))
    .map(({ door, at }) => ({ kind: "door-unwatched", id: door, at }));
};

/** Whatever a mail became, the whole of it is kept beside that, but not another copy of one that is known. */
const judgeRaw = ({ at, door, raw, outcome }: Arrived, { kept }: Arrivals, { rawsSince }: Found): Missing[] => {
  if (raw === undefined || outcome === "duplicate" || at < rawsSince || kept.has(raw)) return [];
  return [{ kind: "file-gone", id: raw, detail: door, at }];
};

const judgeLine = (
  { at, door, reference, entry, parked }: Arrived,
  { complaints, parked: mails }: Found,
): Missing[] => {
  const missing: Missing[] = [];
  const named = parked === undefined ? undefined : mails.get(parked);
  if (parked !== undefined && named === undefined) missing.push({ kind: "parked-gone", id: parked, detail: door, at });
  for (const one of new Set([reference, named?.accepted])) {
    if (one === undefined || complaints.has(one)) continue;
    missing.push({ kind: "complaint-gone", id: one, reference: one, detail: door, at });
  }
  const complaint = reference === undefined ? undefined : complaints.get(reference);
  if (reference !== undefined && entry !== undefined && complaint?.entries.has(entry) === false) {
    missing.push({ kind: "entry-gone", id: entry, reference, detail: door, at });
  }
  return missing;
};
