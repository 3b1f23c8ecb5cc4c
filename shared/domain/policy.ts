import type { Calendar, WorkingTime } from "./calendar/calendar.ts";
import type { HumaneHours } from "./calendar/humane.ts";
import type { Channel } from "./channel.ts";
import type { Authority } from "./resolution.ts";
import type { Millis } from "./time.ts";

/** What a company decides about its complaints. Every length of time of the state machine is here, none in its code. */
export interface Policy {
  /** Without an acknowledgement for this long, a complaint is an incident. */
  acknowledgeWithin: Millis;
  /** The company's own, IANA: for whoever's is not known. */
  timeZone: string;
  /** When teams work, by the names that teams use. */
  calendars: Readonly<Record<string, Calendar>>;
  targets: { urgent: Targets; standard: Targets };
  /** Other targets for some complaints; of those that fit, the first to name a target sets it. */
  targetRules: TargetRule[];
  /** The share of a target's time after which a complaint is raised in its line. */
  atRiskAfter: number;
  /** How often a customer is told that it takes longer, between two answers of ours. */
  mostUpdates: number;
  /** What regulators demand, side by side with all this. */
  regulations: Regulation[];
  segments: Segment[];
  /** What is late is raised again this often until somebody does something. */
  raiseAgainAfter: Millis;
  /** Whatever waits for us is looked at this often, so that a changed calendar or target is known to all within it. */
  lookAgainAfter: Millis;
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
  /** Awaiting the customer: from our word to a reminder, from there to a warning, and from that to closing. */
  remindAfter: Millis;
  warnAfter: Millis;
  closeUnansweredAfter: Millis;
  /** From a resolution to "is it really fixed?", from there to one reminder, and from that to closing. */
  followUpAfter: Millis;
  followUpReminderAfter: Millis;
  closeResolvedAfter: Millis;
  /** For how long the customer may change their answer. */
  answerChangeableFor: Millis;
  /** When reminders and follow-ups may go out, by the customer's own clock. */
  humaneHours: HumaneHours;
  /** An answer that nobody took in the chat goes by mail after this. */
  chatAnsweredByMailAfter: Millis;
  /** For how long after closing a customer's word opens the complaint again. */
  reopenWithin: Millis;
  /** Complaints that one agent may hold at once, unless the directory says otherwise. */
  agentCap: number;
  /** What an agent may grant alone, unless the directory says otherwise. */
  authority: Authority;
  /** What agents see whom no supervisor entered in the directory; supervisors see every team until somebody enters them. */
  unknownAgents: "every-team" | "nothing";
  mail: MailPolicy;
  /** Whether other systems of the company are told what happens. */
  webhooks: boolean;
  teams: Team[];
  /** Absent where nobody is to sort complaints by it. */
  triage?: TriageRule[];
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
  /** One address is asked "is it fixed?" no more often than this, whatever is resolved: the next question waits. */
  askEvery: Millis;
  /** For how long "this wasn't me" keeps mail about any stranger's complaint away. */
  declinedFor: Millis;
  /** Addresses, and `@domains`, by which the company itself is reached: never mailed. */
  ours: string[];
}

/** Within what time we mean to do what, in working time of the complaint's team. */
export interface Targets {
  /** From arrival to a person's first word. */
  firstResponse: WorkingTime;
  /** From the customer's word to the next of ours. */
  nextResponse: WorkingTime;
  /** From arrival to a resolution; it doesn't run while it is the customer's turn. */
  resolution: WorkingTime;
  /** While it is our turn the customer hears from us at least this often. */
  update: WorkingTime;
}

/** Everything named must hold. */
export interface TargetRule {
  team?: string[];
  urgent?: boolean;
  segment?: string[];
  targets: Partial<Targets>;
}

/** Customers who are served apart. */
export interface Segment {
  id: string;
  /** Addresses, and `@domains`, of whoever belongs to it; absent where only the company's own systems know who does. */
  emails?: string[];
}

/** A regulator's demand. Its clocks run by the wall clock from arrival, and nothing pauses them. */
export interface Regulation {
  id: string;
  /** The teams whose complaints fall under it; absent for all. */
  team?: string[];
  clocks: RegulatoryClock[];
}

export interface RegulatoryClock {
  /** Unique over all regulations: `fca-disp/final-response`. */
  id: string;
  /** What stops it. */
  until: "acknowledged" | "first-response" | "resolved";
  within: Millis;
  /** How long before its end somebody is told. */
  warnBefore: Millis;
}

export interface Team {
  /** Part of lane and queue names: lower-case letters, digits and hyphens. */
  id: string;
  /** As customers know it; absent where mails needn't name it. */
  name?: string;
  /** Among the policy's `calendars`; without one it never closes. */
  calendar?: string;
  /** BCP 47 language subtags: all that its complaints come in, and so what an agent needs to be given any of them. */
  languages?: string[];
  /** What else an agent needs for that. */
  skills?: string[];
}

export type Harm = "injury" | "fraud" | "danger";

/** The first rule of which everything named holds decides the team; urgency is set by any rule that holds. */
export interface TriageRule {
  channel?: Channel[];
  /** BCP 47 language subtags: `ko` also covers `ko-KR`. */
  language?: string[];
  segment?: string[];
  product?: string[];
  category?: string[];
  /** Any of these in subject or message, case-insensitively. */
  words?: string[];
  team?: string;
  urgent?: boolean;
  /** What the customer is told first: about getting help, the bank, keeping away. */
  harm?: Harm;
}
