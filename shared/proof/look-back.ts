import { allOf } from "../in-parallel.ts";
import type { ParkedStore } from "../storage/parked-store.ts";
import type { ProofStore } from "../storage/proof-store.ts";
import { DAY } from "./days.ts";
import { type DoorDependencies, readDoors } from "./read-arrivals.ts";

export interface Dependencies extends DoorDependencies {
  proofs: Pick<ProofStore, "hasComplaint">;
  parked: Pick<ParkedStore, "load">;
}

export interface LookedBack {
  /** Of how many complaints and parked mails it was asked. */
  count: number;
  gone: number;
  isComplete: boolean;
}

const AT_ONCE = 12;

/**
 * Whether what came in on a day that was proven once is still there. An item that is gone takes its place in every index with
 * it, so nothing but the doors' lines of that day names it any more.
 */
export const lookBack = async (
  { proofs, parked, ...doors }: Dependencies,
  day: string,
  time: AbortSignal,
): Promise<LookedBack> => {
  const from = Date.parse(day);
  const lines = await readDoors(doors, { from, until: from + DAY }, time);
  const questions = [
    ...[...new Set(lines.flatMap(({ reference }) => reference ?? []))].map((one) => () => proofs.hasComplaint(one)),
    ...[...new Set(lines.flatMap((line) => line.parked ?? []))].map(
      (one) => async () => (await parked.load(one)) !== undefined,
    ),
  ];
  const looked = { count: 0, gone: 0 };
  await allOf(AT_ONCE, questions, async (isThere) => {
    if (time.aborted) return;
    looked.count += 1;
    if (!(await isThere())) looked.gone += 1;
  });
  return { ...looked, isComplete: !time.aborted };
};
