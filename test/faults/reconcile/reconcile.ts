import type { Promised } from "../load/ledger.ts";
import type { LoadReport } from "../load/load.ts";
import { advanceClock, readArrivals, readPaidDebts } from "../pipeline/local-door.ts";
import type { LocalHost } from "../pipeline/local-host.ts";
import { countMails, unacknowledged, watchAtMost, watchUntilStalled } from "./acknowledged.ts";
import { hireAgents } from "./agents.ts";
import { drain } from "./drain.ts";
import { checkStatusPages } from "./status-pages.ts";
import { areSettled, readStored } from "./stored.ts";

/** What became of one run's complaints. */
export interface Reconciliation {
  sent: number;
  answered: number;
  stored: number;
  mailed: number;
  mailedTwice: number;
  /** The most mails that one debt was paid with. */
  mostMails: number;
  claimable: number;
  /** Of those answered with 202: without a mail, or not handed to any agent. Must be 0. */
  missing: number;
  /** How many waited for the sweep: nothing else would have brought them. */
  swept: number;
  /** What must never be seen, a sentence each. */
  wrong: string[];
}

/** What one sweep needs, with both its queue and its mails; real time, while other tests share the machine. */
const SWEEP_MS = 25_000;
/** Longer than a sweep's own pause for what it posted, so that one jump makes all due that is owed. */
const ONE_SWEEP = "PT2M";

/**
 * Compares what customers were promised with what the pipeline did, through the public doors alone. What isn't there by
 * itself has one sweep to come. Afterwards the lanes are empty: every complaint was handed out and resolved.
 */
export const reconcile = async (
  host: LocalHost,
  ledger: readonly Promised[],
  { sent, answered, refused }: Pick<LoadReport, "sent" | "answered" | "refused">,
): Promise<Reconciliation> => {
  const agents = await hireAgents(host, ["ada", "ben", "cho"]);
  const [supervisor] = agents;
  if (supervisor === undefined) throw new Error("Nobody was hired.");
  const references = ledger.map(({ reference }) => reference);
  const wrong = refused.map((refusal) => `a customer was refused: ${refusal}`);

  const waiting = await watchUntilStalled(host, ledger);
  const settled = waiting.length === 0 && (await areSettled(supervisor, references, 2_000));
  if (!settled) {
    await advanceClock(host, ONE_SWEEP);
    const lost = await watchAtMost(host, ledger, SWEEP_MS);
    if (lost.length > 0) wrong.push(`${lost.length} have no mail after a sweep`);
    else if (!(await areSettled(supervisor, references, SWEEP_MS))) wrong.push("mails are still owed after a sweep");
  }

  const stored = await readStored(supervisor);
  wrong.push(...duplicates(stored.map(({ customer }) => customer.email ?? "")).map((a) => `${a} has two complaints`));
  wrong.push(...duplicates(references).map((reference) => `${reference} was answered to two customers`));
  const arrivals = await readArrivals(host);
  const { resolved, wrong: seen } = await drain(
    agents,
    new Set([...references, ...stored.map((s) => s.reference)]),
    ledger,
  );
  wrong.push(...seen, ...(await checkStatusPages(ledger)));

  const unmailed = new Set(unacknowledged(ledger, arrivals).map(({ reference }) => reference));
  const paid = await readPaidDebts(host);
  return {
    sent,
    answered,
    stored: stored.length,
    mailed: countMails(arrivals).size,
    mailedTwice: new Set(duplicates(paid)).size,
    mostMails: Math.max(
      0,
      ...Map.groupBy(paid, (debt) => debt)
        .values()
        .map((mails) => mails.length),
    ),
    claimable: references.filter((reference) => resolved.has(reference)).length,
    missing: references.filter((reference) => unmailed.has(reference) || !resolved.has(reference)).length,
    swept: waiting.length,
    wrong,
  };
};

const duplicates = (values: readonly string[]): string[] => {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
};

export const lineOf = (name: string, { wrong, ...counts }: Reconciliation): string =>
  `${name}: ${Object.entries(counts)
    .map(([what, count]) => `${what} ${count}`)
    .join(", ")}${wrong.length === 0 ? "" : `; WRONG: ${wrong.slice(0, 10).join("; ")}`}`;
