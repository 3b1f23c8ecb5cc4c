import type { Debt } from "../debt.ts";
import type { Rise, RiseAlarm } from "../early-warning/watch-rises.ts";
import type { Instant } from "../time.ts";

/** What the company's own people are told of all complaints together: one item, with a life like a complaint's. */
export interface Watch {
  rises: readonly Rise[];
  /** The last day of the last period that was reported, as `2026-11-22`. */
  reported?: string;
  /** When supervisors were last told what needs a person. */
  noticedAt?: Instant;
  outbox: Debt<WatchTask>[];
}

/** `to`: one address, so that a mail that fails is tried again for nobody else. */
export type WatchTask =
  | { kind: "alert"; alarm: RiseAlarm }
  | { kind: "early-warning"; to: string; alarm: RiseAlarm }
  | ({ kind: "report"; to: string } & ReportPeriod);

/** Days of the company's zone, both included. */
export interface ReportPeriod {
  from: string;
  until: string;
}

export const newWatch: Watch = { rises: [], outbox: [] };
