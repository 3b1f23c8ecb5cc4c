import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { ComplaintEvent } from "../../../shared/domain/complaint-event.ts";
import type { Alarm, MailKind } from "../../../shared/domain/debt.ts";
import type { ClosingReason, Fact } from "../../../shared/domain/entry.ts";
import type { Reference } from "../../../shared/domain/ids.ts";
import type { Office } from "./company.ts";

/**
 * What happened, as the people and the mail host of the year saw it: counted by them and never by the core, which is
 * judged by it.
 */

export type YearMail = MailKind | "digest";

export interface Sent {
  at: number;
  mail: YearMail;
  /** Absent for a digest. */
  reference?: Reference;
  email: string;
  debt: string;
  messageId: string;
  /** When it became owed, whatever was postponed since. */
  owedAt: number;
  /** The complaint as its worker saw it. */
  seen?: Complaint;
  /** The time at which the customer is told to expect something. */
  told?: number;
  /** The time that a promise of the complaint names, whether or not it can still be told. */
  promised?: number;
}

export interface MailDebt {
  reference: Reference;
  mail: MailKind;
  at: number;
  outcome?: "sent" | "withheld";
}

/** An agent's own words; all else is written by the pipeline of its own accord. */
export const isPersonal = ({ mail }: Pick<Sent, "mail">): boolean => mail === "reply" || mail === "resolution";

/** One complaint as those around it remember it. */
export interface Life {
  reference: Reference;
  receivedAt: number;
  /** When it was our turn, and not the customer's or nobody's; the last one without an end while it lasts. */
  ours: { from: number; to: number }[];
  /** When we owed a word; `moved`: to another office meanwhile. `by`: from then on no later, as it was in a merged one. */
  owed: {
    from: number;
    to: number;
    urgent: boolean;
    first: boolean;
    office: Office;
    moved: boolean;
    by?: { at: number; since: number };
  }[];
  urgentOnArrival: boolean;
  /** When we gave the customer an answer. */
  words: number[];
  closings: { at: number; because: ClosingReason }[];
  /** How often it was resolved, and what the customer last said of each time. */
  resolutions: number;
  answers: Map<number, { fixed: boolean; score?: number }>;
  facts: Fact[];
  sent: Sent[];
}

export class Ledger {
  readonly lives = new Map<Reference, Life>();
  readonly sent: Sent[] = [];
  readonly debts = new Map<string, MailDebt>();
  readonly alerts: { reference: Reference; alarm: Alarm; at: number }[] = [];
  /** What was written down for the figures, by complaint and event: twice is once. */
  readonly events = new Map<string, ComplaintEvent & { reference: Reference }>();
  /** How often people and the mail host did what figures count. */
  readonly deeds = new Map<string, number>();
  /** What must never happen and did, by judge. */
  readonly faults: { judge: string; what: string }[] = [];
  /** Slots of agents whose program died before it claimed. */
  readonly leaked = new Set<string>();
  checks = 0;
  writes = 0;
  latestCheck = 0;

  did(deed: string): void {
    this.deeds.set(deed, this.times(deed) + 1);
  }

  times(deed: string): number {
    return this.deeds.get(deed) ?? 0;
  }

  blame(judge: string, what: string): void {
    this.faults.push({ judge, what });
  }
}
