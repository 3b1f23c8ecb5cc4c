import type { Debt } from "../debt.ts";
import type { Rise, RiseAlarm } from "../early-warning/watch-rises.ts";
import type { Instant } from "../time.ts";

/** What the company's own people are told of all complaints together: one item, with a life like a complaint's. */
export interface Watch {
  readonly rises: readonly Rise[];
  /** The last day of the last period that was reported, as `2026-11-22`. */
  readonly reported?: string;
  /** Which worker was the last to tell supervisors what needs a person, and when it began. */
  readonly noticed?: { readonly at: Instant; readonly by: string };
  readonly outbox: Debt<WatchTask>[];
}

/** `to`: one address, so that a mail that fails is tried again for nobody else. */
export type WatchTask =
  | { kind: "alert"; alarm: RiseAlarm }
  /** That mails of the watch itself don't go out. */
  | { kind: "unpaid-alert" }
  | { kind: "early-warning"; to: string; alarm: RiseAlarm }
  /** Other systems of the company are to be told. */
  | { kind: "announce"; alarm: RiseAlarm }
  | ({ kind: "report"; to: string } & ReportPeriod);

/** Days of the company's zone, both included. */
export interface ReportPeriod {
  from: string;
  until: string;
}

export const newWatch: Watch = { rises: [], outbox: [] };
