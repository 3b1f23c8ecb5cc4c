import type { Given } from "./judge.ts";

/** The lane index may miss what was written within the last second; half of one more, as the machine is busy. */
const VISIBLE_AFTER_MS = 1_500;

/** Something urgent waits for anybody. */
export interface Wait {
  reference: string;
  /** Real ms. */
  since: number;
  /** Of its latest lease until then. */
  leases: number;
}

/**
 * Claims that gave what is standard while something urgent waited: visible before the claim began, and asked for by nobody
 * until after it was answered.
 */
export const passedUrgent = (given: readonly Given[], waits: readonly Wait[]): string[] => {
  const known = waits.flatMap(({ reference, since, leases }) => {
    const next = given.find((one) => one.reference === reference && one.number > leases);
    // Whoever was given it in between lost the answer, and may have had it for long.
    return next?.number === leases + 1 ? [{ reference, from: since + VISIBLE_AFTER_MS, until: next.beganAt }] : [];
  });
  return given.flatMap(({ reference, urgent, fresh, afterLoss, number, beganAt, endedAt, agent }) => {
    if (urgent || !fresh || afterLoss || number > 1) return [];
    const passed = known.find((wait) => wait.from <= beganAt && wait.until >= endedAt);
    return passed === undefined ? [] : [`${agent} was given ${reference} while ${passed.reference} waited`];
  });
};

/**
 * For how many others of its lane the one who had waited longest had to let go first, at the most. Only those who wait for
 * the first time are counted: whoever was here before goes ahead by right.
 */
export const mostPassedBy = (given: readonly Given[]): number => {
  const first = new Map<string, Given>();
  for (const one of given.toSorted((a, b) => a.endedAt - b.endedAt)) {
    if (!first.has(one.reference)) first.set(one.reference, one);
  }
  const lanes = Map.groupBy(first.values(), ({ lane }) => lane);
  return Math.max(0, ...lanes.values().map(mostPassedByIn));
};

const mostPassedByIn = (served: readonly Given[]): number => {
  const waiting = served.toSorted((a, b) => a.receivedAt - b.receivedAt);
  let most = 0;
  let oldestSince = 0;
  const gone = new Set<string>();
  let oldest = 0;
  for (const [place, { reference }] of served.entries()) {
    gone.add(reference);
    if (reference === waiting[oldest]?.reference) {
      most = Math.max(most, place - oldestSince);
      while (gone.has(waiting[oldest]?.reference ?? "")) oldest += 1;
      oldestSince = place + 1;
    }
  }
  return most;
};
