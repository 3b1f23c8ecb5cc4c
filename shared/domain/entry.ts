import type { Absence } from "./agent-actor.ts";
import type { Turn } from "./carried.ts";
import type { Alarm, MailKind, WithholdingReason } from "./debt.ts";
import type { AgentId, ChatId, EntryId, IncidentId, Reference } from "./ids.ts";
import type { MailRemark } from "./inbound/incoming-mail.ts";
import type { FromIncident } from "./incident/incident.ts";
import type { Proof } from "./proof.ts";
import type { Resolution } from "./resolution.ts";
import type { Score } from "./score.ts";
import type { Instant } from "./time.ts";

/** Something that was said. Immutable, written before the state that names it, chained to what was said before. */
export interface Entry {
  id: EntryId;
  previous?: EntryId;
  at: Instant;
  author: Author;
  body: EntryBody;
  /** Its place in the chat that shows it, and for the customer's own words the frame that they came in. */
  chat?: { id: ChatId; place: number; of?: number };
  /** What happened between the previous entry and this one, in order. */
  facts: Fact[];
}

/** `of`: the complaint whose link a customer used, where that was merged into this one. */
export type Author =
  | { kind: "customer"; through: Door; of?: Reference }
  | { kind: "agent"; id: AgentId }
  | { kind: "system" };

/**
 * How a customer's words came to us, and so who may read them again: what came through the token answered to a POST
 * (`submission`) is all that this token ever shows. `channel`: an adapter brought it.
 */
export type Door = "submission" | "link" | "mail" | "chat" | "channel" | "agent";

export type EntryBody =
  | MessageBody
  /** Came by itself in answer to a mail of ours, such as "I'm on holiday": read by whoever cares, and nobody is woken. */
  | (Omit<MessageBody, "kind" | "metadata"> & { kind: "automatic-answer" })
  /** `incident`: it went to many complaints at once. */
  | { kind: "reply"; text: string; attachments?: readonly Attachment[]; incident?: FromIncident }
  | { kind: "note"; text: string }
  | { kind: "hand-over"; note: string; to: HandOverTarget }
  | { kind: "escalation"; note: string }
  /** `note`: the supervisor's word to the agent. `changed`: it isn't what the agent had asked for. `incident`: as of a reply. */
  | {
      kind: "resolution";
      resolution: Resolution;
      approvedBy?: AgentId;
      note?: string;
      changed?: true;
      incident?: FromIncident;
    }
  | { kind: "approval-asked"; resolution: Resolution }
  | { kind: "approval-declined"; note: string }
  | { kind: "follow-up-answer"; fixed: boolean; comment?: string }
  | { kind: "rating"; score: Score; comment?: string }
  | { kind: "disowned"; all: boolean }
  | { kind: "reopening"; note: string }
  | { kind: "closing"; note: string }
  | { kind: "merged"; into: Reference; note?: string }
  /** `by`: who merged it. `turn`: whose it was there. */
  | { kind: "absorbed"; from: Reference; by: AgentId; turn: Turn }
  | { kind: "unblocking"; note: string }
  /** Says nothing; carries facts that had become too many for the state item. */
  | { kind: "facts" };

export interface MessageBody {
  kind: "message";
  /** The customer's own words, without what they quote. */
  text: string;
  subject?: string;
  metadata?: Record<string, string>;
  /** Whose words these are, where it isn't the customer: whoever holds a mail of ours can answer it. */
  thirdParty?: { email?: string; name?: string };
  mail?: MailRecord;
  attachments?: readonly Attachment[];
}

/** What is kept of the mail in which something was said. */
export interface MailRecord {
  /** `<id@host>`, fit for a header. */
  messageId?: string;
  /** Under which one without a Message-ID is known when it comes again. */
  knownAs?: string;
  /** Of the mails before it, oldest first. */
  references?: readonly string[];
  /** Below, above or between the customer's own words. */
  quoted?: string;
  remarks?: readonly MailRemark[];
  /** How well it is proven that the address's owner wrote this one; absent where it isn't. */
  proof?: Exclude<Proof, "none">;
  /** The key of the whole mail as it came. */
  raw?: string;
}

/** A file that came with something that was said, or went out with it. */
export interface Attachment {
  /** Unique within its complaint. */
  id: string;
  /** As its sender named it: one line, never a path. */
  filename: string;
  /** By its bytes, not by what its sender says. */
  contentType: string;
  /** Bytes. */
  size: number;
  /** Shown within the mail, such as a logo. */
  inline?: true;
  /** Why it isn't kept by itself; it is in the raw mail. */
  refused?: "too-many" | "too-large" | "forbidden-type";
}

export type HandOverTarget = { agent: AgentId } | { team: string };

/** Something small that happened: no text, no address. `entry`: of a mail or an answer, whose words it carries. */
export type Fact = { at: Instant } & (
  | { kind: "mail-sent"; mail: MailKind; messageId: string; entry?: EntryId }
  /** The customer has our acknowledgement in the chat. */
  | { kind: "acknowledged-in-chat" }
  | { kind: "mail-withheld"; mail: MailKind; reason: WithholdingReason; entry?: EntryId }
  | { kind: "mail-failed"; mail: MailKind; reason: string }
  | { kind: "mail-postponed"; mail: MailKind; until: Instant }
  /** `mail`: which, where that is known. */
  | { kind: "mail-undelivered"; because: "bounced" | "complained"; mail?: MailKind }
  /** Not there yet, or not this time: a full mailbox, a host that is down. The next one may arrive. */
  | { kind: "mail-delayed" | "mail-returned"; mail?: MailKind }
  /** Our mail service found something harmful in it, and didn't send it. */
  | { kind: "mail-rejected"; mail?: MailKind }
  /** What an agent answered never reached the customer, so it is the agent's turn again. */
  | { kind: "answer-unheard"; entry?: EntryId }
  /** What an agent answered is where the complaint came from. */
  | { kind: "answer-taken"; entry?: EntryId }
  | { kind: "claimed"; agent: AgentId }
  | { kind: "released"; agent: AgentId }
  | { kind: "lease-expired"; agent: AgentId }
  | { kind: "lease-extended"; agent: AgentId }
  /** `because`: absent where its agent didn't take it in time. */
  | { kind: "reservation-over"; agent: AgentId; because?: Absence }
  /** `clock`: which, where a regulator has several. */
  | { kind: "raised"; alarm: Alarm; clock?: string }
  /** Ahead of those who wait for the first time, because time was running out. */
  | { kind: "raised-in-line" }
  /** An agent took down what the customer said on the phone, in a shop, by letter. */
  | { kind: "written-down"; agent: AgentId }
  /** A mail that was set aside came in after all, because this agent says that it is a customer's. */
  | { kind: "accepted-from-parked"; agent: AgentId }
  /** To another team, or among what can't wait, by what was learnt since it came in. */
  | { kind: "routed"; team: string; urgent?: true; because: "language" | "team-gone" }
  | { kind: "incident-joined" | "incident-left"; incident: IncidentId; agent: AgentId }
  | { kind: "linked" | "unlinked"; to: Reference; agent?: AgentId }
  /** It can't go on in that one, which is gone or was merged into this one at the same moment. */
  | { kind: "merge-undone"; into: Reference }
  /** The customer wrote from the address that had come back. */
  | { kind: "unblocked" }
  | { kind: "closed"; because: ClosingReason; agent?: AgentId }
  | { kind: "reopened"; agent?: AgentId }
);

export type ClosingReason = "fixed" | "not-disputed" | "unanswered" | "merged" | "withdrawn" | "by-agent" | "spam";
