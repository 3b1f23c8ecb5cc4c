import type { Alarm, WithholdingReason } from "./debt.ts";
import type { ClosingReason } from "./entry.ts";
import type { AgentId } from "./ids.ts";
import type { Outcome } from "./resolution.ts";
import type { Score } from "./score.ts";
import type { Instant, Millis } from "./time.ts";

/** Something in a complaint's life that figures are made of. */
export type ComplaintEvent = {
  /** Unique within its complaint and decided with it, so that writing it down twice is writing it down once. */
  id: string;
  at: Instant;
  /** Where it is an earlier one as it is now known: since when. */
  changedAt?: Instant;
} & ComplaintEventBody;

/** `took`: since the complaint arrived, by the wall clock. */
export type ComplaintEventBody =
  | { kind: "received" }
  | { kind: "acknowledged"; took: Millis }
  | { kind: "acknowledgement-withheld"; reason: WithholdingReason }
  | { kind: "first-response"; took: Millis; agent?: AgentId }
  | { kind: "resolved"; took: Millis; outcome: Outcome; agent: AgentId }
  /** `firstContact`: the first answer settled it, and the customer never had to write again. */
  | { kind: "closed"; because: ClosingReason; firstContact: boolean }
  | { kind: "reopened" }
  /** The customer had to ask again while we owed them a word. */
  | { kind: "repeat-contact" }
  | { kind: "handed-over" }
  /** One for each resolution: written again when the customer changes their mind. */
  | { kind: "rated"; fixed: boolean; score?: Score; agent?: AgentId }
  /** `clock`: `response`, `resolution`, or the id of a regulatory one. Once for each time that we are late. */
  | { kind: "overdue"; clock: string }
  | { kind: "undelivered"; because: "bounced" | "complained" }
  | { kind: "raised"; alarm: Alarm };

export type EventKind = ComplaintEventBody["kind"];
