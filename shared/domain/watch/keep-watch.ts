import type { Payment } from "../command.ts";
import { type Observation, watchRises } from "../early-warning/watch-rises.ts";
import type { DebtId, WriteId } from "../ids.ts";
import { settleDebts, takeDebts } from "../outbox.ts";
import type { Policy } from "../policy.ts";
import type { Instant, Millis } from "../time.ts";
import { lastPeriod, type ReportSchedule } from "./report-period.ts";
import type { Watch, WatchTask } from "./watch.ts";

export interface Context {
  now: Instant;
  policy: Policy;
  writeId: WriteId;
}

export interface Audience {
  /** Who gets the report, and who is warned. */
  leadership: readonly string[];
  warned: readonly string[];
  report: ReportSchedule;
}

/** What is older is no news any more, and would only be part of a burst after an outage. */
const NEWS_FOR: Millis = 2 * 86_400_000;

/** One look: what has become news is owed, and what can be paid is taken for this worker. */
export const checkWatch = (
  watch: Watch,
  observations: readonly Observation[],
  audience: Audience,
  worker: string,
  context: Context,
): Watch => {
  const { now, policy } = context;
  const { rises, alarms } = watchRises(watch.rises, observations, now);
  const warnings = alarms.flatMap((alarm): WatchTask[] => [
    { kind: "alert", alarm },
    ...audience.warned.map((to) => ({ kind: "early-warning" as const, to, alarm })),
  ]);
  const period = lastPeriod(audience.report, policy.timeZone, now);
  const isDue = period !== undefined && watch.reported !== undefined && watch.reported !== period.until;
  const reports = isDue ? audience.leadership.map((to): WatchTask => ({ kind: "report", to, ...period })) : [];
  const news = watch.outbox.filter(({ since }) => now - since < NEWS_FOR);
  const owed = [...warnings, ...reports].map((task, place) => ({
    id: `${task.kind}-${context.writeId}-${place}` as DebtId,
    task,
    since: now,
    attempts: 0,
    notBefore: now,
  }));
  return {
    ...watch,
    rises,
    ...(period === undefined ? {} : { reported: period.until }),
    outbox: takeDebts([...news, ...owed], worker, { now, policy }),
  };
};

export const settleWatch = (watch: Watch, payments: readonly Payment[], context: Context): Watch => ({
  ...watch,
  outbox: settleDebts(watch.outbox, payments, context),
});
