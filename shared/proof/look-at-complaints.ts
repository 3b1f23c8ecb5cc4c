import { setTimeout as pause } from "node:timers/promises";
import type { ListFiles } from "../arrivals/s3-listing.ts";
import { walkChain } from "../domain/daily-proof/chain-of.ts";
import { type ComplaintEvidence, judgeComplaint } from "../domain/daily-proof/judge-complaint.ts";
import { hasFiles, judgeFiles } from "../domain/daily-proof/judge-files.ts";
import type { Missing } from "../domain/daily-proof/missing.ts";
import type { EntryId, Reference } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Instant } from "../domain/time.ts";
import { attachmentKey } from "../files/keys.ts";
import { allOf } from "../in-parallel.ts";
import type { ProofStore } from "../storage/proof-store.ts";

export interface Dependencies {
  proofs: Pick<ProofStore, "readComplaint">;
  listFiles: ListFiles;
  policy: Policy;
  now: () => Instant;
  isTimeLeft: () => boolean;
}

export interface Looked {
  /** Of each that is there, which entries it has. */
  found: Map<Reference, { entries: ReadonlySet<EntryId> }>;
  missing: Missing[];
  /** How many were looked at. */
  count: number;
  isComplete: boolean;
}

const AT_ONCE = 12;
/** A read of several items may have a change in its middle, which is over by then. */
const LOOK_AGAIN_MS = 50;

/** `wanted`: the entries that doors named. */
export const lookAtComplaints = async (
  dependencies: Dependencies,
  references: ReadonlySet<Reference>,
  wanted: ReadonlyMap<Reference, ReadonlySet<EntryId>>,
): Promise<Looked> => {
  const { isTimeLeft } = dependencies;
  const looked: Looked = { found: new Map(), missing: [], count: 0, isComplete: true };
  await allOf(AT_ONCE, [...references], async (reference) => {
    const kept = wanted.get(reference) ?? new Set();
    if (!isTimeLeft()) {
      // What there was no time for isn't said to be gone.
      looked.found.set(reference, { entries: kept });
      looked.isComplete = false;
      return;
    }
    looked.count += 1;
    const first = await lookAt(dependencies, reference);
    const { evidence, missing } = first.missing.length === 0 ? first : await lookAgain(dependencies, reference);
    looked.missing.push(...missing);
    if (evidence === undefined) return;
    const entries = typeof evidence === "string" ? kept : entriesOf(evidence, kept);
    looked.found.set(reference, { entries });
  });
  return looked;
};

interface Look {
  evidence: ComplaintEvidence | "unreadable" | "erased" | undefined;
  missing: Missing[];
}

const lookAt = async (dependencies: Dependencies, reference: Reference): Promise<Look> => {
  const { proofs, policy, now } = dependencies;
  const evidence = await proofs.readComplaint(reference);
  if (evidence === undefined) return { evidence, missing: [{ kind: "complaint-gone", id: reference, reference }] };
  if (evidence === "erased") return { evidence, missing: [] };
  if (evidence === "unreadable") return { evidence, missing: [{ kind: "unreadable", id: reference, reference }] };
  const judged = judgeComplaint(evidence, { now: now(), policy });
  return { evidence, missing: [...judged, ...(await judgeFilesOf(dependencies, reference, evidence))] };
};

/** Only those that have any are asked for. */
const judgeFilesOf = async (
  { listFiles }: Dependencies,
  reference: Reference,
  { complaint, entries }: ComplaintEvidence,
): Promise<Missing[]> => {
  const said = [...walkChain(complaint, entries).entries.values()];
  if (!hasFiles(said)) return [];
  const folder = attachmentKey(reference, "");
  const kept = new Set<string>();
  for await (const page of listFiles(folder)) {
    for (const { key } of page) kept.add(key.slice(folder.length));
  }
  return judgeFiles(reference, said, kept);
};

const lookAgain = async (dependencies: Dependencies, reference: Reference): Promise<Look> => {
  await pause(LOOK_AGAIN_MS);
  return lookAt(dependencies, reference);
};

/** Of those that are asked for, so that a day's worth of complaints fits into memory. */
const entriesOf = ({ complaint, entries }: ComplaintEvidence, wanted: ReadonlySet<EntryId>) => {
  const { entries: there } = walkChain(complaint, entries);
  return new Set([...wanted].filter((id) => there.has(id)));
};
