import type { Arrived } from "../domain/daily-proof/arrivals.ts";
import { countDoors } from "../domain/daily-proof/count-doors.ts";
import { judgeArrivals, linesOfDay } from "../domain/daily-proof/judge-arrivals.ts";
import { distinct } from "../domain/daily-proof/missing.ts";
import type { EntryId, Reference } from "../domain/ids.ts";
import type { ParkedStore } from "../storage/parked-store.ts";
import { windowsOf } from "./days.ts";
import { judgeWebhooks, type Dependencies as Webhooks } from "./judge-webhooks.ts";
import { type Dependencies as Duties, listDuties } from "./list-duties.ts";
import { type Dependencies as Looking, lookAtComplaints } from "./look-at-complaints.ts";
import { allOf, type Dependencies as Reading, readArrivals } from "./read-arrivals.ts";
import { MOST_NAMED, type ProofReport } from "./report.ts";

export interface Dependencies extends Reading, Duties, Webhooks, Omit<Looking, "proofs" | "isTimeLeft"> {
  proofs: Duties["proofs"] & Looking["proofs"];
  parked: Pick<ParkedStore, "load">;
}

const PARKED_AT_ONCE = 8;

/**
 * Holds what came in on one day against what there is, and looks at all that is open: what is owed, and when somebody looks
 * at it again. It changes nothing, and takes no word of the code that wrote the complaints for what came in.
 */
export const proveDay = async (
  dependencies: Dependencies,
  day: string,
  isTimeLeft: () => boolean,
): Promise<ProofReport> => {
  const windows = windowsOf(day, dependencies.now());
  const arrivals = await readArrivals(dependencies, windows);
  const lines = linesOfDay(arrivals, windows.requests);
  const parked = await readParked(dependencies, lines);
  const duties = await listDuties(dependencies);
  const untold = await judgeWebhooks(dependencies);
  const accepted = [...parked.values()].flatMap((mail) => mail.accepted ?? []);
  const references = new Set([...lines.flatMap(({ reference }) => reference ?? []), ...accepted, ...duties.references]);
  const looked = await lookAtComplaints({ ...dependencies, isTimeLeft }, references, entriesNamed(lines));
  const missing = distinct([
    ...judgeArrivals(arrivals, { complaints: looked.found, parked }, windows.requests),
    ...looked.missing,
    ...duties.missing,
    ...untold,
  ]);
  return {
    day,
    provenAt: dependencies.now(),
    until: windows.requests.until,
    isComplete: looked.isComplete,
    doors: countDoors(arrivals, lines, windows.requests),
    complaints: looked.count,
    missingCount: missing.length,
    missing: missing.slice(0, MOST_NAMED),
  };
};

const readParked = async ({ parked }: Pick<Dependencies, "parked">, lines: readonly Arrived[]) => {
  const found = new Map<string, { accepted: Reference | undefined }>();
  const ids = new Set(lines.flatMap(({ parked: id }) => id ?? []));
  await allOf(PARKED_AT_ONCE, [...ids], async (id) => {
    const mail = await parked.load(id);
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
