import type { Chain } from "./chain.ts";
import type { Channel } from "./channel.ts";
import type { Chat } from "./chat.ts";
import type { ComplaintEvent } from "./complaint-event.ts";
import type { Caution, Debt, WithholdingReason } from "./debt.ts";
import type { ClosingReason, Fact } from "./entry.ts";
import type { AgentId, CommandId, CustomerId, DebtId, EntryId, LaneId, Reference } from "./ids.ts";
import { laneId } from "./ids.ts";
import type { Membership } from "./incident/incident.ts";
import type { LanguageRoute } from "./language-route.ts";
import type { Harm } from "./policy.ts";
import type { Promised } from "./promised.ts";
import type { Proof } from "./proof.ts";
import type { Settlement } from "./resolution.ts";
import type { Score } from "./score.ts";
import type { Instant } from "./time.ts";
import type { Announcement } from "./webhook/happening.ts";

/**
 * One complaint: all that deciding needs and no text. What was said is entries, chained from `chain.head`; what only
 * happened since the last entry is `facts`. So the item stays small however long the conversation gets.
 */
export interface Complaint {
  reference: Reference;
  channel: Channel;
  receivedAt: Instant;
  /** The request that made it, kept for good: whenever that comes again, it is this complaint. */
  submission: { id: CommandId; digest: string };
  customer: Customer;
  /** As whom they were known before they left an address: who holds one of those holds this as well. */
  customersBefore?: readonly CustomerId[];
  about: About;
  team: string;
  urgent: boolean;
  /** As triage had it: what it should take to resolve doesn't shrink because we are late. */
  urgentOnArrival: boolean;
  harm?: Harm;
  /** Where it goes once its language is known; absent where that changes nothing. */
  byLanguage?: readonly LanguageRoute[];
  stage: Stage;
  /** Since when the customer has been waiting for us: their place in the lane, kept through claims and lost leases. */
  waitingSince: Instant;
  /** What the submission was answered, and is whenever it comes again: the policy's time, or later where the line is long. */
  promisedBy: Instant;
  /** What the customer was last told: by when a person will have answered, and since when. */
  promise: Promised;
  /** A word that we owe the customer. Absent while it is the customer's turn, or nobody's. */
  owed?: Owed;
  /** When the customer last heard from us, and how often since our last answer only that it takes longer. */
  toldAt: Instant;
  updates: number;
  /** When it wasn't our turn, oldest first. */
  pauses: readonly Pause[];
  /** When it was said that resolving it takes too long. */
  slowRaisedAt?: Instant;
  /** What was said of regulatory clocks. */
  regulatoryMarks: readonly RegulatoryMark[];
  /** When somebody last looked, where nothing else was to be done. */
  lookedAt?: Instant;
  /** When a person first answered. */
  firstResponseAt?: Instant;
  acknowledgement: Acknowledgement;
  /** The debt of the mail that brought our latest answer, so that it is known again should it come back. */
  lastAnswer?: DebtId;
  /** Rises each time the complaint enters a lane; a queue ticket with another number is stale. */
  ticket: number;
  /** The last fencing number given to a lease. */
  leases: number;
  /** Who holds it or held it last, and so knows it. */
  agent?: AgentId;
  resolution?: Settlement;
  /** What all its resolutions granted together, in the company's currency: a limit is for one complaint, however often it is resolved. */
  granted?: number;
  /** The same in other currencies, which some agents' limits are in; by ISO 4217. */
  grantedElse?: Readonly<Record<string, number>>;
  /** Who sent the last one back that waited for a supervisor, until one is granted: others may not know that it waits no more. */
  declinedBy?: AgentId;
  /** What the customer says of that resolution. */
  answer?: Answer;
  /** How often the customer wrote. */
  contacts: number;
  handOvers: number;
  reopenings: number;
  /** How often the customer said that it isn't fixed. */
  notFixed: number;
  links: Reference[];
  /** As the system calls it that it came from, so that an answer can be put there. */
  origin?: Origin;
  /** The common cause that it is one of many complaints about. */
  incident?: Membership;
  /** Absent where there is none to show anything in. */
  chat?: Chat;
  chain: Chain;
  /** The entry of the customer's latest mail, which whatever we mail from now on answers. */
  lastMail?: EntryId;
  facts: Fact[];
  outbox: Debt[];
  /** What happened and isn't written down for the figures yet, and how much ever happened. */
  events: readonly ComplaintEvent[];
  eventCount: number;
  /** How much other systems ever had to be told of it, and what of that isn't on its way to them yet. */
  announced: number;
  announcements: readonly Announcement[];
  /** Answers on their way back to where the complaint came from, as its customer has no address; the latest last. */
  answeredThere: readonly AnswerThere[];
  /** The last commands from outside, so that a repeated one is recognised. */
  recent: { id: CommandId; digest: string }[];
  /** Changes with what an agent sees, and with nothing else: the number in the `ETag`. */
  revision: number;
}

/** When it wasn't our turn: while the customer was asked something, or all seemed done. */
export interface Pause {
  from: Instant;
  to: Instant;
}

/** What was said about one regulatory clock. */
export type RegulatoryMark = `${string}:${"near" | "missed"}`;

/** A word that is due from us. */
export interface Owed {
  since: Instant;
  /** Whether it was urgent then: becoming urgent later doesn't make it late at once. */
  urgent: boolean;
  /** When it was raised in its line, because time was running out. */
  riskedAt?: Instant;
  /** When its lateness was last raised. */
  raisedAt?: Instant;
  /** By when it was due in a complaint that was merged into this one: it is due here no later. */
  by?: Instant;
}

export interface Answer {
  fixed: boolean;
  score?: Score;
  /** Of the first answer: from then on it can be changed for a while. */
  at: Instant;
  /** Whose resolution it is about, whoever has the complaint by now. */
  agent?: AgentId;
}

export interface Customer {
  id: CustomerId;
  email?: string;
  phone?: string;
  /** As the customer wrote it: show it to agents, never put it into a mail without the strict filter. */
  name?: string;
  /** BCP 47: what the customer asked for, in the form or by their browser. */
  language?: string;
  /** BCP 47: a guess by their words. Shown as one, and used where they asked for nothing that we can write. */
  detectedLanguage?: string;
  /** IANA name, where the customer's form told it. */
  timeZone?: string;
  /** Among the policy's. */
  segment?: string;
  proof: Proof;
  /** Set when mail to the address came back for good, or was called spam: by mail nobody is reached any more. */
  undeliverable?: Undeliverable;
  /** Set when the address's owner said that this complaint isn't theirs: nothing is mailed about it any more. */
  disownedAt?: Instant;
  caution?: Caution;
}

export interface Undeliverable {
  because: "bounced" | "complained";
  at: Instant;
}

/** Nobody has said yet whether it arrived. */
export interface AnswerThere {
  entry: EntryId;
  mail: "reply" | "resolution";
  since: Instant;
}

/** `url`: where anybody may look at it. */
export interface Origin {
  id: string;
  url?: string;
}

export interface About {
  subject?: string;
  orderId?: string;
  product?: string;
  category?: string;
}

/** Where a complaint stands, with what only matters there. */
export type Stage =
  /** `ahead`: it was here before, so it goes before those who wait for the first time. */
  | { status: "queued"; since: Instant; ahead: boolean; reservedUntil?: Instant; approval?: Approval }
  | { status: "assigned"; since: Instant; lease: Lease; approval?: Approval }
  | { status: "awaiting_customer"; since: Instant; remindedAt?: Instant; warnedAt?: Instant; approval?: Approval }
  | { status: "resolved"; since: Instant; askedAt?: Instant; remindedAt?: Instant }
  | { status: "closed"; since: Instant; because: Exclude<ClosingReason, "merged"> }
  /** `into`: where it goes on, unless that was merged as well. */
  | { status: "closed"; since: Instant; because: "merged"; into: Reference };

export interface Lease {
  agent: AgentId;
  /** Fences out whoever held the complaint before: an action under an older number is refused. */
  number: number;
  until: Instant;
  /** Whether the agent has looked or acted since the claim; an unopened claim is given again. */
  opened: boolean;
}

/**
 * A resolution above its agent's authority, waiting for a supervisor. A lease doesn't run out meanwhile, nobody is reminded, and
 * it goes along when the complaint comes back to its agent or its lane.
 */
export interface Approval extends Settlement {
  by: AgentId;
  at: Instant;
  /** Another one waited before it, which a supervisor may have read. */
  replaced?: true;
  /** Who sent that one back, and so can't mean it. */
  declinedBy?: AgentId;
}

/** A fact beside the status: every complaint has exactly one, and a withheld one says why. */
export type Acknowledgement =
  | { state: "due" }
  | { state: "sent"; at: Instant }
  | { state: "withheld"; at: Instant; reason: WithholdingReason };

export const laneOf = (complaint: Complaint): LaneId => laneId(complaint.team, complaint.urgent);

/** Whether a complaint waits in its lane for anybody, at this moment: then, and only then, the lane index carries it. */
export const waitsInLane = ({ stage }: Complaint): boolean =>
  stage.status === "queued" && stage.reservedUntil === undefined;
