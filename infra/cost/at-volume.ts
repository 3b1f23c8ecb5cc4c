import { type Bill, billOf } from "./bill.ts";
import type { Charge } from "./charges.ts";
import type { OneLife } from "./one-life.ts";
import { type Price, prices } from "./prices.ts";
import { billedMs } from "./scheduled-run.ts";

/** AWS's own month: 730 hours. */
const MONTH_SECONDS = 730 * 3_600;
/** Of which complaints are still there. A company keeps them as long as it has to. */
const MONTHS_KEPT = 12;
/** As if every function had as much as the largest that has a part in a life. */
export const MEMORY_MB = 512;
/** As at rest: no function is taken to stay loaded for longer, nor a connection to do without asking for the key. */
const ANEW_SECONDS = 300;
/** A busy minute beside the average one. */
const PEAK = 10;
/** Figures are recounted every five minutes of the hour in which something happened, and once after it. */
const RECOUNTS = 13;
/** Of a consistent read. */
const READ_UNIT_BYTES = 4_096;
/** `platform.start` and `platform.report`, which Lambda writes for each run; and a line of the gateway's log. */
const RUN_LOG_BYTES = 1_000;
const CALL_LOG_BYTES = 300;
/** Of each answer, with headers and TLS. */
export const ANSWER_BYTES = 5_000;
const GB = 1e9;

/**
 * What so many complaints a month cost beside rest, which shows what is deployed: whether the table's key is billed, and whether
 * the table can be restored. As in a year's time, when as many are kept as ever will be.
 */
export const chargesAtVolume = (life: OneLife, complaints: number, rest: readonly Charge[]): Charge[] => {
  const billed = (price: Price) => rest.some((charge) => charge.price === price);
  const line = (item: string, price: Price, quantity: number): Charge => ({
    ...{ item, price, quantity },
    of: [],
    isMeasured: true,
  });
  const each = (item: string, price: Price, of: number) => line(item, price, of * complaints);

  const runs = startsOf(life, complaints);
  const logBytes = life.logBytes + life.invocations * RUN_LOG_BYTES + life.calls * CALL_LOG_BYTES;
  const kept = (life.keptBytes / GB) * MONTHS_KEPT;
  return [
    each("Calls of the HTTP API", prices.httpCall, life.calls),
    each("Lambda: requests", prices.lambdaRequest, life.invocations),
    each("Lambda: time", prices.lambdaTime, gbSeconds(lifeMs(life))),
    line("Lambda: loading functions", prices.lambdaTime, runs * gbSeconds(startMs(life))),
    each("The table: reading", prices.tableRead, life.readUnits),
    each("The table: recounting figures", prices.tableRead, (RECOUNTS * life.rowBytes) / READ_UNIT_BYTES),
    each("The table: writing", prices.tableWrite, life.writeUnits),
    ...(billed(prices.keyRequest) ? [line("The table's key", prices.keyRequest, keyRequests(life, runs))] : []),
    each("Calls of SQS", prices.sqsRequest, life.sqsRequests),
    each("Calls of S3", prices.fileRequest, life.fileRequests),
    each("Mails", prices.mail, life.mails),
    each("SES's word that they went out", prices.notification, life.mails),
    each("Data out", prices.dataOut, (life.mailBytes + life.calls * ANSWER_BYTES) / GB),
    each("Logs, taken in", prices.logIn, logBytes / GB),
    each("Logs, kept for a month", prices.logKept, logBytes / GB),
    line("Metrics that are none at rest", prices.customMetric, busyMetrics(life, rest).length),
    each(`The table: ${MONTHS_KEPT} months of complaints`, prices.tableKept, kept),
    ...(billed(prices.tableRestore) ? [each("The same, restorable to any second", prices.tableRestore, kept)] : []),
  ];
};

/** With rest, whose lines come first and so take free tiers first. Throws where a price is left behind for the next tier's. */
export const billAtVolume = (life: OneLife, complaints: number, rest: readonly Charge[]): Bill => {
  const charges = [...rest, ...chargesAtVolume(life, complaints, rest)];
  for (const { item, price } of charges) {
    const together = charges.reduce((sum, one) => sum + (one.price === price ? one.quantity : 0), 0);
    if (together > (price.upTo ?? Number.POSITIVE_INFINITY)) {
      throw new Error(`What ${item} costs isn't known: ${together} ${price.unit} are beyond the first tier`);
    }
  }
  return billOf(charges);
};

/**
 * Runs that find nothing loaded and no connection open. Few complaints find it so each time; of many, only the first in each
 * five minutes in each place where a function runs: as many places as there are functions, and as a busy minute needs beside.
 */
export const startsOf = (life: OneLife, complaints: number): number => {
  const atOnce = (PEAK * complaints * lifeMs(life)) / 1_000 / MONTH_SECONDS;
  return Math.min(complaints * life.invocations, ((life.functions + atOnce) * MONTH_SECONDS) / ANEW_SECONDS);
};

/** As if each request of such a run had a connection of its own. */
export const keyRequests = ({ tableRequests, invocations }: OneLife, runs: number): number =>
  runs * (tableRequests / invocations);

/** By their names: what is reported at rest is in rest already. */
const busyMetrics = ({ metrics }: OneLife, rest: readonly Charge[]): string[] => {
  const atRest = new Set(rest.flatMap(({ price, of }) => (price === prices.customMetric ? of.map(lastOf) : [])));
  return metrics.filter((name) => !atRest.has(lastOf(name)));
};
const lastOf = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

const often = { memoryMb: MEMORY_MB, everySeconds: 1 };
const lifeMs = (life: OneLife): number => billedMs({ ...life, name: "life", connections: 0 }, often);
const startMs = (life: OneLife): number =>
  billedMs(
    {
      ...{ ...life, name: "start", connections: 0, cpuMs: life.startCpuMs },
      ...{ tableRequests: 0, sqsRequests: 0, fileRequests: 0, mails: 0 },
    },
    often,
  );
const gbSeconds = (ms: number): number => (MEMORY_MB / 1_024) * (ms / 1_000);
