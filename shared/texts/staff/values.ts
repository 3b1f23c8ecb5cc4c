import type { StaffMessageId } from "./en.ts";

type Moved = { [Id in StaffMessageId & `change.${string}.${"more" | "less"}`]: { now: string; before: string } };
type Named = { [Id in StaffMessageId & `change.${"product" | "category"}.${string}`]: { name: string } };

/** What a message is told when it is said, for those that are told anything: formatted and filtered, escaped later. */
export interface StaffValues extends Moved, Named {
  "report.subject": { period: string; received: number };
  "report.lead": { received: number; resolved: number };
  "report.quietBut": { resolved: number };
  "report.about": { zone: string };
  "compare.points": { count: number; change: string };
  "chart.listed": { title: string; series: string; values: string };
  "chart.value": { day: string; value: string };
  "chart.range": { title: string; series: string; least: string; most: string; day: string };
  "chart.empty": { title: string; series: string };
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
  "warning.subject.product": { name: string };
  "warning.subject.category": { name: string };
  "warning.lead": { count: number; since: string; expected: string };
  "warning.tile.since": { since: string };
}
