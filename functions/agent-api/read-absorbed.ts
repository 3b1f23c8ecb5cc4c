import type { Entry } from "../../shared/domain/entry.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import type { ComplaintStore } from "../../shared/storage/complaint-store.ts";
import type { Told } from "./timeline-view.ts";

/** Of one customer; more of them are found by their references, which the timeline names. */
const MOST = 20;
const AT_ONCE = 5;

/** The complaints that go on in this one, and those that had gone on in them. */
export const readAbsorbed = async (
  { loadTimeline }: Pick<ComplaintStore, "loadTimeline">,
  { complaint, entries }: Told,
): Promise<Told[]> => {
  const seen = new Set([complaint.reference]);
  const absorbed: Told[] = [];
  for (let next = absorbedIn(entries); next.length > 0 && absorbed.length < MOST; ) {
    for (const reference of next) seen.add(reference);
    const found = await inParallel(AT_ONCE, next.slice(0, MOST - absorbed.length), loadTimeline);
    const merged = found.filter((one) => one !== undefined).filter((one) => isMerged(one, complaint));
    absorbed.push(...merged);
    next = merged.flatMap((one) => absorbedIn(one.entries)).filter((reference) => !seen.has(reference));
  }
  return absorbed;
};

export const absorbedIn = (entries: readonly Entry[]): Reference[] => [
  ...new Set(entries.flatMap(({ body }) => (body.kind === "absorbed" ? [body.from] : []))),
];

/** A merge that was undone leaves its entry behind. */
const isMerged = ({ complaint: { stage, customer } }: Told, into: Told["complaint"]): boolean =>
  stage.status === "closed" && stage.because === "merged" && customer.id === into.customer.id;
