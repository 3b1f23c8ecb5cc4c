import type { Channel } from "./channel.ts";
import type { Authority } from "./resolution.ts";
import type { Millis } from "./time.ts";

/** What a company decides about its complaints. Every length of time of the state machine is here, none in its code. */
export interface Policy {
  /** Without an acknowledgement for this long, a complaint is an incident. */
  acknowledgeWithin: Millis;
  /** The promise of a first word from a person, from arrival. */
  firstResponseWithin: { urgent: Millis; standard: Millis };
  /** A late response is raised again this often until somebody answers. */
  raiseAgainAfter: Millis;
  /** A debt other than an acknowledgement that is unpaid for this long is raised. */
  debtAlarmAfter: Millis;
  lease: {
    /** From a claim to the agent's first look or action: an answer that got lost on the way costs no more than this. */
    unopened: Millis;
    /** From each look or action to the next. */
    opened: Millis;
  };
  debt: {
    /** How long a new debt waits for its kick before the sweep looks for it. */
    grace: Millis;
    /** How long one worker has to pay it. Longer than the worker's timeout, or two would pay. */
    lease: Millis;
    /** Between tries, at the least and at the most; in between it grows with the debt's age. */
    firstPause: Millis;
    longestPause: Millis;
  };
  /** How long a complaint that came back waits for the agent who knows it, before anybody may take it. */
  reservedFor: Millis;
  /** Awaiting the customer: from our word to a reminder, and from the reminder to closing. */
  remindAfter: Millis;
  closeUnansweredAfter: Millis;
  /** From a resolution to "is it really fixed?", from there to one reminder, and from that to closing. */
  followUpAfter: Millis;
  followUpReminderAfter: Millis;
  closeResolvedAfter: Millis;
  /** For how long after closing a customer's word opens the complaint again. */
  reopenWithin: Millis;
  /** Complaints that one agent may hold at once, unless the directory says otherwise. */
  agentCap: number;
  /** What an agent may grant alone, unless the directory says otherwise. */
  authority: Authority;
  mail: MailPolicy;
  teams: Team[];
  triage: TriageRule[];
}

/** How much mail one address gets, whoever complains in its name. */
export interface MailPolicy {
  /** So many acknowledgements within `window` go out one by one; from the next on, complaints share a digest. */
  singly: number;
  window: Millis;
  /** How long a digest waits for more. After one, the next waits for the window as well. */
  digestAfter: Millis;
  /** No more than so many mails within so long, but for an agent's own words. */
  most: number;
  mostWithin: Millis;
  /** With so many complaints waiting for one digest, somebody is told of a flood. */
  floodAt: number;
  /** For how long "this wasn't me" keeps mail about any stranger's complaint away. */
  declinedFor: Millis;
  /** Addresses, and `@domains`, by which the company itself is reached: never mailed. */
  ours: string[];
}

export interface Team {
  /** Part of lane and queue names: lower-case letters, digits and hyphens. */
  id: string;
  /** As customers know it; absent where mails needn't name it. */
  name?: string;
}

export type Harm = "injury" | "fraud" | "danger";

/** The first rule of which everything named holds decides the team; urgency is set by any rule that holds. */
export interface TriageRule {
  channel?: Channel[];
  /** BCP 47 language subtags: `ko` also covers `ko-KR`. */
  language?: string[];
  product?: string[];
  category?: string[];
  /** Any of these in subject or message, case-insensitively. */
  words?: string[];
  team?: string;
  urgent?: boolean;
  /** What the customer is told first: about getting help, the bank, keeping away. */
  harm?: Harm;
}
