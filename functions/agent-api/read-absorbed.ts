import { mergedInto } from "../../shared/complaints/follow-merges.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { isVisibleTo } from "../../shared/domain/agent-profile.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import { ownersOf } from "../../shared/domain/owners.ts";
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
const isMerged = ({ complaint }: Told, into: Complaint): boolean =>
  mergedInto(complaint) !== undefined && isOfOne(complaint, into);

/** Whoever leaves an address after a merge is known by another id in the one of the two alone. */
const isOfOne = (one: Complaint, other: Complaint): boolean => {
  const owners = ownersOf(other);
  return ownersOf(one).some((id) => owners.includes(id));
};

/** Whether an agent may read what was said in it: it is theirs to see, or any is that it goes on in, whatever its own team. */
export const isReadBy = async (
  { load }: Pick<ComplaintStore, "load">,
  actor: AgentActor,
  complaint: Complaint,
): Promise<boolean> => {
  let at: Complaint | undefined = complaint;
  for (let merges = 0; merges <= MOST && at !== undefined && isOfOne(at, complaint); merges += 1) {
    if (isVisibleTo(actor, at)) return true;
    const into: Reference | undefined = mergedInto(at);
    at = into === undefined ? undefined : (await load(into))?.complaint;
  }
  return false;
};
