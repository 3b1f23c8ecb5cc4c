import type { Unreadable } from "./address/recipient.ts";
import type { Ended } from "./carried.ts";
import type { AgentId, DebtId, EntryId, IncidentId, LaneId, Reference } from "./ids.ts";
import type { Policy } from "./policy.ts";
import type { Instant, Millis } from "./time.ts";

/** What must happen because of a change. It is in the same item as the change, and leaves it only once it was paid. */
export interface Debt<What = Task> {
  id: DebtId;
  task: What;
  /** Since when it has been late to pay it: it moves where a mail is put off. */
  since: Instant;
  /** When it was made, where it was put off since. */
  madeAt?: Instant;
  attempts: number;
  /** Not to be paid before this: the pause after a failure. */
  notBefore: Instant;
  /** Who pays it now. Nobody else does until it runs out. */
  lease?: { worker: string; until: Instant };
  /** Whether somebody was told that it remains unpaid. */
  alarmed?: true;
}

export type Task =
  /**
   * `entry`: whose words the mail carries. `late`: that it takes longer than we said. `incident`: of which all members were
   * told this. `place`: where the chat shows the same.
   */
  | { kind: "mail"; mail: MailKind; entry?: EntryId; late?: true; incident?: IncidentId; place?: number }
  | { kind: "alert"; alarm: Alarm }
  | { kind: "free-slot"; agent: AgentId; lease: number }
  | { kind: "reserve"; agent: AgentId; until: Instant }
  /** The customer's address is to be left alone about what strangers send in its name. */
  | { kind: "decline-address" }
  /** Mail reaches the customer's address again. `complained`: even where its owner had called a mail of ours spam. */
  | { kind: "unblock-address"; complained: boolean }
  /** What an incident said while this complaint was joining it. */
  | { kind: "catch-up"; incident: IncidentId }
  | ({ kind: "absorb"; into: Reference } & Ended)
  /** An answer reached nobody, and the complaint goes on in another one. `entry`: its words, where that is known. */
  | { kind: "tell-unheard"; entry?: EntryId };

export type MailKind =
  | "acknowledgement"
  | "update"
  | "reply"
  | "resolution"
  | "reminder"
  | "closing-warning"
  | "follow-up"
  | "follow-up-reminder";

/** Why a mail that was owed will never be sent. */
export type WithholdingReason =
  | "no-address"
  /** No mail can ever be sent there. */
  | "address-refused"
  | "overtaken"
  /** The customer has it in the chat. */
  | "read-in-chat"
  | Unreadable
  | Caution
  /** Acknowledged together with others of the same address. */
  | "digest"
  | "bounced"
  /** The customer marked a mail of ours as spam. */
  | "complained"
  /** The address's owner said that the complaint isn't theirs. */
  | "disowned";

/** What speaks, at the door, against mailing an address that nobody has proven to be theirs. */
export type Caution =
  /** Too many complaints from one client, or on the whole. */
  | "client-limit"
  | "overall-limit"
  /** A field was filled in that no person sees. */
  | "looks-automatic"
  | "captcha-failed"
  /** The domain of the sender's address asks to trust no such mail: it failed DMARC. */
  | "forged-sender"
  /** Its envelope has no sender (RFC 5321, 4.5.5): whatever it is, it wants no answer. */
  | "null-sender"
  /** It was set aside as no person's, and an agent took it back: the agent answers it. */
  | "was-parked";

/** What a person of the company has to know. Each is one alarm with a page in the runbook. */
export type Alarm =
  | "acknowledgement-overdue"
  | "response-overdue"
  | "resolution-overdue"
  | "promise-at-risk"
  | "regulatory-deadline-near"
  | "regulatory-deadline-missed"
  | "debt-unpaid"
  | "approval-needed"
  | "handed-over-twice"
  | "escalated"
  | "not-fixed-twice";

/** What only makes things quick. Sent after the write, and allowed to get lost: the next check makes up for it. */
export type Hint =
  | { kind: "ticket"; lane: LaneId; reference: Reference; ticket: number }
  | { kind: "kick"; reference: Reference }
  /** To the chat, where it is open: what is new in it, or that its agent is writing. */
  | { kind: "push"; reference: Reference; typing?: true };

export const isPayable = (debt: Debt<unknown>, now: Instant): boolean =>
  debt.lease === undefined ? debt.notBefore <= now : debt.lease.until <= now;

/** When the sweep should look at a debt: a new one is first left to the kick that is on its way, one that was put off has none. */
export const lookAt = (debt: Debt<unknown>, policy: Policy): Instant => {
  if (debt.lease !== undefined) return debt.lease.until;
  return debt.attempts === 0 && debt.madeAt === undefined ? debt.notBefore + policy.debt.grace : debt.notBefore;
};

/**
 * Until when a worker who takes a debt now has it. Never less than the policy's lease; where the sweep would look later
 * anyway it is that time, so that taking a fresh debt leaves the due index untouched.
 */
export const leaseEnd = (debt: Debt<unknown>, now: Instant, policy: Policy): Instant =>
  Math.max(now + policy.debt.lease, debt.lease === undefined ? lookAt(debt, policy) : 0);

/** The part of an outage that a debt may still wait after it. */
const SHARE_OF_AGE = 1 / 8;

/**
 * The pause after a failure grows with how long the debt has been open: after an outage nobody waits longer than an eighth
 * of it, and a long one isn't knocked at each minute by everybody.
 */
export const pauseAfter = ({ since }: Debt<unknown>, now: Instant, policy: Policy): Millis => {
  const { firstPause, longestPause } = policy.debt;
  return Math.min(Math.max(Math.round((now - since) * SHARE_OF_AGE), firstPause), longestPause);
};
