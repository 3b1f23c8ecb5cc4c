import type { Payment } from "../command.ts";
import type { Debt } from "../debt.ts";
import type { Observation } from "../early-warning/watch-rises.ts";
import type { DebtId, WriteId } from "../ids.ts";
import { settleDebts, takeDebts } from "../outbox.ts";
import type { Policy } from "../policy.ts";
import type { Instant, Millis } from "../time.ts";
import { lastPeriod, type ReportSchedule } from "./report-period.ts";
import { tellRises } from "./tell-rises.ts";
import type { ReportPeriod, Watch, WatchTask } from "./watch.ts";

export interface Context {
  now: Instant;
  policy: Policy;
  writeId: WriteId;
}

export interface Audience {
  /** Who gets the report. */
  leadership: readonly string[];
  /** Who hears of an unusual rise. */
  warned: readonly string[];
  report: ReportSchedule;
}

export interface Look {
  observations: readonly Observation[];
  /** Whether there is anything that supervisors are to be told. */
  isNoticeWaiting: boolean;
}

/** What is older is no news any more, and would only be part of a burst after an outage. */
export const NEWS_FOR: Millis = 2 * 86_400_000;
/** Longer than the function's timeout, so that no two looks ever pay one debt, and less than the time between looks. */
export const WATCH_LEASE: Millis = 4 * 60_000;
/** Supervisors aren't mailed more often than this. */
export const NOTICES_APART: Millis = 15 * 60_000;
/** Alarms of one look: where everything rises at once, its first few say so. */
export const MOST_ALARMS = 5;
/** Debts of warnings, of up to 1 KB with the longest names: the item stays below DynamoDB's 400 KB. */
export const MOST_OWED = 200;

/** One look: what has become news is owed, and what can be paid is taken for this worker. The watch itself at rest. */
export const checkWatch = (watch: Watch, look: Look, audience: Audience, worker: string, context: Context): Watch => {
  const { now, policy } = context;
  const fresh = watch.outbox.filter(({ since }) => now - since < NEWS_FOR);
  const room = Math.floor((MOST_OWED - fresh.length) / (audience.warned.length + 2));
  const most = Math.min(MOST_ALARMS, Math.max(room, 0));
  const { rises, alarms } = tellRises(watch.rises, look.observations, now, most);
  const warnings = alarms.flatMap((alarm): WatchTask[] => [
    { kind: "alert", alarm },
    ...(policy.webhooks ? [{ kind: "announce" as const, alarm }] : []),
    ...audience.warned.map((to) => ({ kind: "early-warning" as const, to, alarm })),
  ]);
  const period = lastPeriod(audience.report, policy.timeZone, now);
  const reports = isNews(period, watch)
    ? audience.leadership.map((to): WatchTask => ({ kind: "report", to, ...period }))
    : [];
  const reported = laterOf(watch.reported, period?.until);
  const late = fresh.filter((debt) => isLate(debt, context));
  const known =
    late.length === 0 ? fresh : fresh.map((debt) => (late.includes(debt) ? { ...debt, alarmed: true as const } : debt));
  const tasks = [...(late.length === 0 ? [] : [{ kind: "unpaid-alert" as const }]), ...warnings, ...reports];
  const outbox = takeDebts([...known, ...debtsOf(tasks, context)], worker, { now, policy: patient(policy) });
  const isTime = look.isNoticeWaiting && now - (watch.noticed?.at ?? Number.NEGATIVE_INFINITY) >= NOTICES_APART;
  const isAtRest = !isTime && reported === watch.reported && isSame(rises, watch.rises) && isSame(outbox, watch.outbox);
  if (isAtRest) return watch;
  return {
    ...watch,
    rises,
    ...(reported === undefined ? {} : { reported }),
    ...(isTime ? { noticed: { at: now, by: worker } } : {}),
    outbox,
  };
};

export const settleWatch = (watch: Watch, payments: readonly Payment[], context: Context): Watch => ({
  ...watch,
  outbox: settleDebts(watch.outbox, payments, context),
});

/**
 * A new deployment has nothing to tell. And a period that ended no later than the last one that was told is none: another
 * schedule, or another zone, doesn't bring an old report again.
 */
const isNews = (period: ReportPeriod | undefined, { reported }: Watch): period is ReportPeriod =>
  period !== undefined && reported !== undefined && period.until > reported;

const laterOf = (one: string | undefined, other: string | undefined): string | undefined =>
  one !== undefined && (other === undefined || one > other) ? one : other;

const debtsOf = (tasks: readonly WatchTask[], { now, writeId }: Context): Debt<WatchTask>[] =>
  tasks.map((task, place) => ({
    id: `${task.kind}-${writeId}-${place}` as DebtId,
    task,
    since: now,
    attempts: 0,
    notBefore: now,
  }));

const isLate = ({ task, since, alarmed }: Debt<WatchTask>, { now, policy }: Context): boolean =>
  !alarmed &&
  (task.kind === "early-warning" || task.kind === "announce" || task.kind === "report") &&
  now - since >= policy.debtAlarmAfter;

const patient = (policy: Policy): Policy => ({ ...policy, debt: { ...policy.debt, lease: WATCH_LEASE } });

const isSame = <Item>(one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length && one.every((item, place) => item === other[place]);
