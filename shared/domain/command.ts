import type { Absence, AgentActor, AgentProfile } from "./agent-actor.ts";
import type { Carried } from "./carried.ts";
import type { Channel } from "./channel.ts";
import type { Chat, Frames } from "./chat.ts";
import type { About, Customer, Origin } from "./complaint.ts";
import type { WithholdingReason } from "./debt.ts";
import type { Attachment, Author, HandOverTarget, MailRecord, MessageBody } from "./entry.ts";
import type {
  AgentId,
  ChatId,
  CommandId,
  CustomerId,
  DebtId,
  EntryId,
  IncidentId,
  LaneId,
  Reference,
  WriteId,
} from "./ids.ts";
import type { Telling } from "./incident/said.ts";
import type { WhyNotTold } from "./incident/why-not-told.ts";
import type { Policy } from "./policy.ts";
import type { Proof } from "./proof.ts";
import type { Authority, Resolution } from "./resolution.ts";
import type { Score } from "./score.ts";
import type { Instant } from "./time.ts";

/** Everything that can be asked of a complaint. Nothing else changes one. */
export type Command = Identified<FromCustomer | FromAgent | FromPipeline>;

/**
 * `id` says which request this is, `digest` what was in it: one id with two digests is a mistake of the sender. `lease`: the
 * fencing number under which its sender acts, where they say so; once there was a later one the command is refused.
 */
type Identified<Request> = { id: CommandId; digest: string; lease?: number } & Request;

export type FromCustomer =
  | {
      kind: "receive";
      reference: Reference;
      channel: Channel;
      origin?: Origin;
      customer: Customer;
      about: About;
      text: string;
      metadata?: Record<string, string>;
      mail?: MailRecord;
      attachments?: readonly Attachment[];
      /** What it may belong to, as far as anybody can tell. */
      links?: readonly Reference[];
      /** Since when the oldest complaint has waited in each lane that isn't empty, as far as the door knows. */
      fronts?: Readonly<Record<LaneId, Instant>>;
      frames?: Frames;
      /** It is a mail that was set aside, and this agent says that it is a customer's. */
      vouchedBy?: AgentId;
    }
  /** `vouchedBy`: as of what is received. */
  | ({
      kind: "add-message";
      proof: Proof;
      frames?: Frames;
      metadata?: Record<string, string>;
      vouchedBy?: AgentId;
    } & Words)
  /** The chat's client has all that it shows up to that place. */
  | { kind: "take-in-chat"; chat: ChatId; upTo: number }
  /** Where mail reaches them, of whoever left no address before. `customer`: who has that one. */
  | { kind: "give-address"; email: string; name?: string; customer: CustomerId }
  /** A machine's answer to a mail of ours. */
  | ({ kind: "add-automatic-answer" } & Words)
  | { kind: "answer-follow-up"; fixed: boolean; comment?: string }
  | { kind: "rate"; score: Score; comment?: string }
  /** `all`: nothing about other complaints that strangers send in this address's name, either. */
  | { kind: "disown"; all: boolean };

/** What somebody said, with what came along. `text` is without what it quotes. */
export type Words = Pick<MessageBody, "text" | "subject" | "thirdParty" | "mail" | "attachments">;

export type FromAgent =
  /** `seen`: of what its agent wrote down themselves. */
  | { kind: "claim"; seen?: true }
  | { kind: "open" }
  | { kind: "reply"; text: string; keep: boolean; attachments?: readonly Attachment[] }
  | { kind: "note"; text: string }
  /** `recipient`: what the directory says of the agent that it goes to; whoever sends this looks it up. */
  | { kind: "hand-over"; note: string; to: HandOverTarget; recipient?: Pick<AgentProfile, "teams"> }
  | { kind: "escalate"; note: string }
  | { kind: "resolve"; resolution: Resolution }
  /**
   * As it was asked for or as the supervisor changed it. The state keeps no words, so whoever sends this fills it in. `note`: to
   * the agent. `read`: its sender says which one they have read.
   */
  | { kind: "approve"; resolution?: Resolution; changed?: true; note?: string; read?: true }
  | { kind: "decline"; note: string }
  | { kind: "extend" }
  | { kind: "release" }
  | { kind: "reopen"; note: string }
  /** `spam`: it was no complaint at all. */
  | { kind: "close"; note: string; spam?: true }
  /**
   * `whose`: the customer of that one, as far as the agent may know of it; the state knows of no other complaint, so whoever
   * sends this looks it up.
   */
  | {
      kind: "merge";
      into: Reference;
      note?: string;
      whose?: CustomerId | "unknown";
      unfit?: "disowned" | "waits-for-approval";
    }
  /** The customer's address works again, as the agent knows from elsewhere. */
  | { kind: "unblock"; note: string }
  /** `whose`: as for a merge. */
  | { kind: "link"; to: Reference; whose?: CustomerId | "unknown" }
  | { kind: "unlink"; to: Reference }
  /** `told`: how many broadcasts there were, as of when its sender looked. */
  | { kind: "join-incident"; incident: IncidentId; joinedAt: Instant; told: number }
  | { kind: "leave-incident"; incident: IncidentId };

export type FromPipeline =
  /** Applies what time has made due, and takes the debts that can be paid for `worker`. */
  | { kind: "check"; worker: string }
  /** `recorded`: the events that are written down for the figures. `announced`: what is on its way to other systems by now. */
  | { kind: "settle"; payments: Payment[]; recorded?: readonly string[]; announced?: Announced }
  /** What became of an answer that goes back to where the complaint came from. */
  | { kind: "note-answer"; entry: EntryId; outcome: AnswerOutcome }
  | { kind: "absorb"; from: Reference; carried: Carried }
  /**
   * One of its incident's broadcasts, in words that this customer reads. `by`: who says so. `authority`: what they may grant
   * one complaint. `catchingUp`: its sender goes through all that the complaint missed, in order.
   */
  | {
      kind: "tell-from-incident";
      incident: IncidentId;
      number: number;
      by: AgentId;
      telling: Telling;
      authority?: Authority;
      catchingUp?: true;
    }
  /** It can't go on there after all. `chat`: as it is by now, where it had gone along. */
  | { kind: "undo-merge"; into: Reference; chat?: Chat }
  /** Of the reservation that runs until then, and no later one. */
  | { kind: "end-reservation"; agent: AgentId; until: Instant; because: Absence }
  /** A mail about it came back for good, or its owner called it spam. `mail` where it is known which. */
  | { kind: "note-undelivered"; because: "bounced" | "complained"; mail?: SentMail }
  /** Something else that SES told of one: it is late, it came back for now, or it was never sent as it has a virus. */
  | { kind: "note-mail"; news: "delayed" | "returned" | "rejected"; mail: SentMail }
  /** An answer in a complaint that was merged `at` that time and goes on in this one reached nobody. `because`: why no mail does. */
  | { kind: "note-unheard"; at: Instant; because?: "bounced" | "complained"; entry?: EntryId };

/** `unheard`: it was tried, and never arrived. `nowhere`: the company has nothing that would put it there. */
export type AnswerOutcome = "taken" | "unheard" | "nowhere";

export interface Announced {
  /** Up to which each endpoint has before it what it wants. */
  upTo: number;
  /** Answers that nobody is there to put where the complaint came from. */
  nowhere: readonly EntryId[];
}

/** A mail as SES names it: by the debt that it paid, which we told it, and by its own id. */
export interface SentMail {
  debt: DebtId;
  messageId: string;
}

/** How paying a debt went. */
export interface Payment {
  debt: DebtId;
  result:
    | { kind: "paid"; messageId?: string }
    | { kind: "withheld"; reason: WithholdingReason }
    /** Not before `until`; nothing went wrong with this one. `mail-stopped`: all automatic mail waits. */
    | { kind: "postponed"; until: Instant; because?: "mail-stopped" }
    /** The agent for whom a complaint was to be kept isn't there for it. */
    | { kind: "not-kept"; because: Absence }
    | { kind: "failed"; reason: string };
  /** The language that was detected on the way, BCP 47. */
  detectedLanguage?: string | undefined;
}

export type Actor = Extract<Author, { kind: "customer" | "system" }> | AgentActor;

export interface Context {
  now: Instant;
  policy: Policy;
  actor: Actor;
  /** New for each attempt to write, so that no attempt overwrites an entry of another: an entry never changes. */
  writeId: WriteId;
}

/** Why a command was not carried out. Expected, and each with an answer that helps its sender. */
export type Refusal =
  | { reason: "exists"; complaint: Reference }
  | { reason: "unknown-complaint" }
  /** By whom there is: the complaint that it was sent to, or made, before. */
  | { reason: "key-reused"; complaint: Reference }
  | { reason: "wrong-status"; status: string }
  | { reason: "reserved"; until: Instant }
  | { reason: "lease-lost"; holder?: AgentId }
  | { reason: "agents-only" }
  | { reason: "supervisors-only" }
  /** Only a complaint that its agent holds can wait for a supervisor: take it back first. */
  | { reason: "own-resolution" }
  /** What waits isn't what waited at first, and the approval doesn't say which one it is of. */
  | { reason: "resolution-replaced" }
  /** A supervisor grants more than was asked for, and than they may. */
  | { reason: "above-own-limits" }
  | { reason: "explanation-needed" }
  | { reason: "apology-needed" }
  | { reason: "unknown-team" }
  | { reason: "itself"; field: "into" | "to" }
  | { reason: "in-another-incident"; incident: IncidentId }
  /** It must hear first what was said while it was joining. */
  | { reason: "catching-up" }
  /** A broadcast of its incident passes it over. `left`: it doesn't belong to that incident. */
  | { reason: "not-told"; because: WhyNotTold | "left" }
  /** It goes on in that one. */
  | { reason: "merged"; into: Reference }
  | { reason: "unknown-target"; field: "into" | "to" }
  | { reason: "another-customer" }
  /** Of a merge: the customer wouldn't be heard there. */
  | { reason: "unfit-target"; because: "disowned" | "waits-for-approval" }
  | { reason: "to-oneself" }
  | { reason: "unfit-recipient" }
  | { reason: "not-blocked" }
  /** Frames before it haven't come: that one is next. */
  | { reason: "out-of-order"; next: number }
  /** It isn't shown in that chat. */
  | { reason: "another-chat" }
  | { reason: "address-known" }
  | { reason: "answering-over" }
  | { reason: "reopening-over" };
