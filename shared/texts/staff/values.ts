import type { StaffMessageId } from "./en.ts";

type OfOne = StaffMessageId & `change.${"product" | "category"}.${string}`;
type OfAll = Exclude<StaffMessageId & `change.${string}.${"more" | "less"}`, OfOne>;
type Moved = { [Id in OfAll]: { now: string; before: string } } & {
  [Id in OfOne]: { name: string; now: string; before: string };
};

/** What a message is told when it is said, for those that are told anything: formatted and filtered, escaped later. */
export interface StaffValues extends Moved {
  "report.subject": { period: string; received: number };
  "report.lead": { received: number; resolved: number };
  "report.quietAfter.day": { before: number };
  "report.quietAfter.week": { before: number };
  "report.quietAfter.month": { before: number };
  "report.quietBut": { resolved: number };
  "report.about": { zone: string };
  "compare.points": { count: number; change: string };
  "chart.listed": { title: string; series: string; values: string };
  "chart.value": { day: string; value: string };
  "chart.range": { title: string; series: string; least: string; most: string; day: string };
  "chart.empty": { title: string; series: string };
  "change.more": { count: number };
  "look.overdue.what": { count: number };
  "look.acknowledgement.what": { time: string };
  "look.satisfaction.what": { now: string; before: string };
  "look.product.what": { name: string; now: string; before: string };
  "look.bounced.what": { share: string };
  "look.handOvers.what": { now: string; before: string };
  "notice.subject": { count: number };
  "notice.lead": { count: number };
  "notice.meaning": { meaning: string; todo: string };
  "notice.listed": { count: number };
  "notice.more": { count: number };
  "system.things": { count: number };
  "system.more": { count: number };
  "warning.subject.product": { name: string };
  "warning.subject.category": { name: string };
  "warning.lead": { count: number; since: string; expected: string };
}
