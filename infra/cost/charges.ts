import { type Price, prices } from "./prices.ts";
import type { Deployed } from "./read-deployed.ts";
import { billedMs, type Measured } from "./scheduled-run.ts";

/** One line of the bill. */
export interface Charge {
  item: string;
  /** Parts of the topology that it is for. */
  of: string[];
  /** In a month. */
  quantity: number;
  price: Price;
  /** Whether a run of it on this machine decides the quantity, and not the templates alone. */
  isMeasured: boolean;
}

/** AWS's own month: 730 hours. */
const MONTH_SECONDS = 730 * 3_600;
/**
 * Lambda looks into each queue by five long polls at once. It goes down to two where little comes in, but not with a maximum
 * concurrency, which all of our sources have; without one, five is still what AWS promises.
 */
const POLLS_AT_ONCE = 5;
const POLL_SECONDS = 20;
/** `platform.start` and `platform.report`, which Lambda writes for each run, and 26 bytes for each line: under a thousand. */
const LAMBDA_LOG_BYTES = 1_000;
const GB = 1e9;

/** What a month costs in which nobody complains, part by part. Throws on a scheduled function that wasn't measured. */
export const chargesAtRest = (deployed: Deployed, measured: Measured): Charge[] => {
  const { functions, schedules, queues, sources, alarms, dashboards, customMetrics, secrets } = deployed;
  const scheduled = schedules.map(({ name, everySeconds }) => {
    const run = measured.runs.find((one) => one.name === name);
    const plan = functions.find((one) => one.name === name);
    if (run === undefined || plan === undefined) throw new Error(`A run of ${name} at rest wasn't measured`);
    return { name, run, times: MONTH_SECONDS / everySeconds, memoryMb: plan.memoryMb, everySeconds };
  });
  const namesOf = (some: typeof scheduled) => [...new Set(some.map(({ name }) => name))];
  const names = namesOf(scheduled);
  const metrics = [...customMetrics, ...measured.runs.flatMap((run) => run.metrics)];
  const waiting = functions.map(({ name }) => name).filter((name) => !names.includes(name));
  const unread = queues.filter((queue) => !sources.includes(queue));

  const monthly = (quantityOf: (one: (typeof scheduled)[number]) => number): number =>
    scheduled.reduce((sum, one) => sum + one.times * quantityOf(one), 0);
  const exact = (item: string, price: Price, of: string[], quantity: number): Charge => ({
    ...{ item, price, of, quantity },
    isMeasured: false,
  });
  const perRun = (item: string, price: Price, quantityOf: Parameters<typeof monthly>[0]): Charge => ({
    ...exact(item, price, namesOf(scheduled.filter((one) => quantityOf(one) > 0)), monthly(quantityOf)),
    isMeasured: true,
  });
  const kept = (item: string, price: Price): Charge => ({
    ...exact(item, price, ["table"], measured.tableBytes / GB),
    isMeasured: true,
  });
  const logGb = ({ run }: (typeof scheduled)[number]) => (run.logBytes + LAMBDA_LOG_BYTES) / GB;

  return [
    exact(
      "Lambda's polls of empty queues",
      prices.sqsRequest,
      sources,
      (sources.length * POLLS_AT_ONCE * MONTH_SECONDS) / POLL_SECONDS,
    ),
    exact(
      "Alarms",
      prices.alarm,
      alarms.map(({ name }) => name),
      alarms.reduce((sum, { metrics }) => sum + metrics, 0),
    ),
    exact("Dashboards", prices.dashboard, dashboards, dashboards.length),
    // As if each were reported in every hour: one of an hour a day costs a part of it.
    exact("Metrics from logs", prices.customMetric, metrics, metrics.length),
    exact("Secrets", prices.secret, secrets, secrets.length),
    exact(
      "Schedules",
      prices.schedulerRun,
      names,
      monthly(() => 1),
    ),
    exact(
      "Scheduled functions: requests",
      prices.lambdaRequest,
      names,
      monthly(() => 1),
    ),
    perRun(
      "Scheduled functions: time",
      prices.lambdaTime,
      (one) => (one.memoryMb / 1_024) * (billedMs(one.run, one) / 1_000),
    ),
    perRun("Scheduled functions: reading the table", prices.tableRead, ({ run }) => run.readUnits),
    perRun("Scheduled functions: writing it", prices.tableWrite, ({ run }) => run.writeUnits),
    // DynamoDB asks anew for each connection, and one that nobody used for a minute is as good as gone.
    perRun("Scheduled functions: the table's key", prices.keyRequest, ({ run }) =>
      deployed.isTableKeyBilled ? run.connections : 0,
    ),
    perRun("Scheduled functions: calls of SQS", prices.sqsRequest, ({ run }) => run.sqsRequests),
    perRun("Scheduled functions: calls of S3", prices.fileRequest, ({ run }) => run.fileRequests),
    perRun("Scheduled functions: mails", prices.mail, ({ run }) => run.mails),
    perRun("Logs, taken in", prices.logIn, logGb),
    perRun("Logs, kept for a month", prices.logKept, logGb),
    kept("The table, empty", prices.tableKept),
    ...(deployed.isTableRestorable ? [kept("The table, restorable to any second", prices.tableRestore)] : []),
    exact("Functions that wait for a call", prices.lambdaRequest, waiting, 0),
    exact("Queues that nobody polls", prices.sqsRequest, unread, 0),
  ];
};
