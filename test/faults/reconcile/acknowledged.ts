import { pause } from "../../support/eventually.ts";
import type { Promised } from "../load/ledger.ts";
import { type Arrival, readArrivals } from "../pipeline/local-door.ts";
import type { LocalHost } from "../pipeline/local-host.ts";

const BETWEEN_MS = 50;
/** Longer than a worker is busy with one mail while nothing is broken. */
const STALLED_MS = 2_500;

export const countMails = (arrivals: readonly Arrival[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { reference } of arrivals) counts.set(reference, (counts.get(reference) ?? 0) + 1);
  return counts;
};

/** Those of the ledger that have no mail to their own address. */
export const unacknowledged = (ledger: readonly Promised[], arrivals: readonly Arrival[]): Promised[] => {
  const mailed = new Set(arrivals.map(({ reference, to }) => `${reference} ${to}`));
  return ledger.filter(({ reference, address }) => !mailed.has(`${reference} ${address}`));
};

/** Waits until everybody has a mail, or `patient` says that it is over. Gives those who still have none. */
const watch = async (
  host: LocalHost,
  ledger: readonly Promised[],
  patient: (sinceBegin: number, sinceMail: number) => boolean,
): Promise<Promised[]> => {
  const arrivals: Arrival[] = [];
  const begin = performance.now();
  for (let lastMail = begin; ; await pause(BETWEEN_MS)) {
    const more = await readArrivals(host, arrivals.length);
    arrivals.push(...more);
    if (more.length > 0) lastMail = performance.now();
    const left = unacknowledged(ledger, arrivals);
    const now = performance.now();
    if (left.length === 0 || !patient(now - begin, now - lastMail)) return left;
  }
};

/** Until everybody has a mail, or none went out for a while: then only the clock brings more. */
export const watchUntilStalled = (host: LocalHost, ledger: readonly Promised[]): Promise<Promised[]> =>
  watch(host, ledger, (_, sinceMail) => sinceMail < STALLED_MS);

export const watchAtMost = (host: LocalHost, ledger: readonly Promised[], millis: number): Promise<Promised[]> =>
  watch(host, ledger, (sinceBegin) => sinceBegin < millis);
