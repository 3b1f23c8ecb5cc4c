import type { About, Origin } from "../complaint.ts";
import type { Reference } from "../ids.ts";
import type { Instant } from "../time.ts";
import type { Announcement, HappeningKind } from "./happening.ts";

/** How receivers know what happened: words of Standard Webhooks, in snake case with dots between. */
export type EventType = `complaint.${Snake<HappeningKind>}` | "early_warning.raised" | "endpoint.test";

/** All that somebody can ask for; a test event comes unasked. */
export const eventTypes = [
  "complaint.received",
  "complaint.acknowledged",
  "complaint.withheld",
  "complaint.message_added",
  "complaint.claimed",
  "complaint.released",
  "complaint.replied",
  "complaint.handed_over",
  "complaint.escalated",
  "complaint.approval_asked",
  "complaint.approved",
  "complaint.declined",
  "complaint.resolved",
  "complaint.follow_up_answered",
  "complaint.rated",
  "complaint.disowned",
  "complaint.absorbed",
  "complaint.reopened",
  "complaint.closed",
  "complaint.bounced",
  "complaint.raised",
  "early_warning.raised",
] as const satisfies readonly EventType[];

type Snake<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Head}_${Snake<Tail>}` : Text;

/** Something that an endpoint is told, as it is written down: no words of a customer's, and no address. */
export interface OutgoingEvent {
  /** Unique, and the same with each try and for each endpoint: by it a receiver knows one again. */
  id: string;
  type: EventType;
  at: Instant;
  /** Which line it waits in: a complaint's reference, or what else it is about. */
  subject: string;
  about: AboutComplaint | AboutRise | AboutTest;
}

export interface AboutComplaint {
  reference: Reference;
  channel: string;
  about: Pick<About, "product" | "category" | "orderId">;
  origin?: Origin;
  announcement: Announcement;
}

/** Asked for by a supervisor, to see it arrive. */
export interface AboutTest {
  endpoint: string;
}

/** An unusual rise of complaints. */
export interface AboutRise {
  dimension: "product" | "category";
  /** As customers spell it. */
  value: string;
  /** Complaints since then, and how many there usually are. */
  count: number;
  expected: number;
  /** ISO 8601, UTC. */
  since: string;
  /** Of the latest of those complaints. */
  references: readonly Reference[];
}

export const eventTypeOf = (kind: HappeningKind): EventType => `complaint.${kind.replaceAll("-", "_")}` as EventType;
