import type { Alarm, MailKind, WithholdingReason } from "../debt.ts";
import type { ClosingReason, Door, HandOverTarget } from "../entry.ts";
import type { AgentId, EntryId, IncidentId, Reference } from "../ids.ts";
import type { Outcome } from "../resolution.ts";
import type { Score } from "../score.ts";
import type { Status } from "../status.ts";
import type { Instant } from "../time.ts";

/**
 * What happens in a complaint's life that other systems of the company hear of. No words and no address: `entry` says where
 * what was said is, for receivers that want it.
 */
export type Happening =
  | { kind: "received"; entry: EntryId }
  /** `took`: since the complaint arrived, ms. */
  | { kind: "acknowledged"; by: "mail" | "chat"; took: number }
  | { kind: "withheld"; mail: MailKind; reason: WithholdingReason }
  | { kind: "message-added"; entry: EntryId; through: Door }
  | { kind: "claimed"; agent: AgentId }
  | { kind: "released"; agent: AgentId; because: "by-agent" | "lease-expired" }
  /** `answer`: the customer has no other way of hearing it than where the complaint came from. */
  | { kind: "replied"; agent: AgentId; entry: EntryId; incident?: IncidentId; answer?: true }
  /** `times`: how often, with this one. */
  | { kind: "handed-over"; agent: AgentId; to: HandOverTarget; entry: EntryId; times: number }
  | { kind: "escalated"; agent: AgentId; entry: EntryId }
  | { kind: "approval-asked"; agent: AgentId; entry: EntryId }
  /** `changed`: the supervisor put another resolution in place of what was asked for. */
  | { kind: "approved"; supervisor: AgentId; changed?: true }
  | { kind: "declined"; supervisor: AgentId; entry: EntryId }
  | { kind: "resolved"; agent: AgentId; entry: EntryId; outcome: Outcome; incident?: IncidentId; answer?: true }
  | { kind: "follow-up-answered"; fixed: boolean; entry: EntryId }
  | { kind: "rated"; score: Score; entry: EntryId }
  | { kind: "disowned"; all: boolean }
  | { kind: "absorbed"; from: Reference }
  | { kind: "reopened"; agent?: AgentId }
  | { kind: "closed"; because: ClosingReason; agent?: AgentId; into?: Reference }
  | { kind: "bounced"; because: "bounced" | "complained"; mail?: MailKind }
  | { kind: "raised"; alarm: Alarm; clock?: string };

export type HappeningKind = Happening["kind"];

/** A happening with its place in its complaint's life, and how the complaint stood right after it. */
export type Announcement = Happening & {
  /** 1 for the first of a complaint, and one more for each that follows. */
  sequence: number;
  at: Instant;
  status: Status;
  team: string;
  urgent: boolean;
};
