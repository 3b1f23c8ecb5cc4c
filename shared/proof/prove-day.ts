import type { Arrivals, Arrived } from "../domain/daily-proof/arrivals.ts";
import { countDoors } from "../domain/daily-proof/count-doors.ts";
import { judgeArrivals, linesOfDay } from "../domain/daily-proof/judge-arrivals.ts";
import { distinct } from "../domain/daily-proof/missing.ts";
import type { EntryId, Reference } from "../domain/ids.ts";
import type { Millis } from "../domain/time.ts";
import { allOf } from "../in-parallel.ts";
import type { ParkedStore } from "../storage/parked-store.ts";
import { windowsOf } from "./days.ts";
import { judgeWebhooks, type Dependencies as Webhooks } from "./judge-webhooks.ts";
import { type Dependencies as Duties, listDuties } from "./list-duties.ts";
import { type Dependencies as Looking, lookAtComplaints } from "./look-at-complaints.ts";
import { type Dependencies as Reading, readArrivals } from "./read-arrivals.ts";
import { MOST_NAMED, type ProofReport } from "./report.ts";

type Timed = "isTimeLeft";

export interface Dependencies
  extends Reading,
    Omit<Duties, Timed>,
    Omit<Webhooks, Timed>,
    Omit<Looking, "proofs" | Timed> {
  proofs: Duties["proofs"] & Looking["proofs"];
  parked: Pick<ParkedStore, "load">;
  /** How long whole mails are kept. */
  mailsKept: Millis;
}

const PARKED_AT_ONCE = 8;
/** A mail is so much older than its door's line at most, unless it was set aside meanwhile. */
const TAKEN_IN_WITHIN = 86_400_000;
const NOTHING_READ: Arrivals = { requests: [], mails: [], lines: [], kept: new Set() };

/**
 * Holds what came in on one day against what there is, and looks at all that is open: what is owed, and when somebody looks
 * at it again. It changes nothing, and takes no word of the code that wrote the complaints for what came in. Whatever
 * there is no time for is neither said to be there nor to be missing.
 */
export const proveDay = async (dependencies: Dependencies, day: string, time: AbortSignal): Promise<ProofReport> => {
  const timed = { ...dependencies, isTimeLeft: () => !time.aborted };
  const windows = windowsOf(day, dependencies.now());
  const read = await readArrivals(dependencies, windows, time);
  const arrivals = read ?? NOTHING_READ;
  const lines = linesOfDay(arrivals, windows.requests);
  const parked = await readParked(timed, lines);
  const duties = await listDuties(timed);
  const untold = await judgeWebhooks(timed);
  const accepted = [...parked.values()].flatMap((mail) => mail.accepted ?? []);
  const references = new Set([...lines.flatMap(({ reference }) => reference ?? []), ...accepted, ...duties.references]);
  const looked = await lookAtComplaints(timed, references, entriesNamed(lines));
  const rawsSince = dependencies.now() - dependencies.mailsKept + TAKEN_IN_WITHIN;
  const missing = distinct([
    ...judgeArrivals(arrivals, { complaints: looked.found, parked, rawsSince }, windows.requests),
    ...looked.missing,
    ...duties.missing,
    ...untold,
  ]);
  return {
    day,
    provenAt: dependencies.now(),
    until: windows.requests.until,
    isComplete: looked.isComplete && !time.aborted,
    doors: read === undefined ? [] : countDoors(read, lines, windows.requests),
    complaints: looked.count,
    missingCount: missing.length,
    missing: missing.slice(0, MOST_NAMED),
  };
};

const readParked = async (
  { parked, isTimeLeft }: Pick<Dependencies, "parked"> & { isTimeLeft: () => boolean },
  lines: readonly Arrived[],
) => {
  const found = new Map<string, { accepted: Reference | undefined }>();
  const ids = new Set(lines.flatMap(({ parked: id }) => id ?? []));
  await allOf(PARKED_AT_ONCE, [...ids], async (id) => {
    const mail = isTimeLeft() ? await parked.load(id) : { accepted: undefined };
    if (mail !== undefined) found.set(id, { accepted: mail.accepted });
  });
  return found;
};

const entriesNamed = (lines: readonly Arrived[]): ReadonlyMap<Reference, ReadonlySet<EntryId>> => {
  const named = new Map<Reference, Set<EntryId>>();
  for (const { reference, entry } of lines) {
    if (reference === undefined || entry === undefined) continue;
    named.set(reference, (named.get(reference) ?? new Set()).add(entry));
  }
  return named;
};
