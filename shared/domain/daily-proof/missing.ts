import type { Reference } from "../ids.ts";
import type { Instant } from "../time.ts";

/** What a day's proof can find wrong. */
export type MissingKind =
  /** A door said that it has it, or the mail is in the bucket, and nothing says what it became. */
  | "not-taken-in"
  | "complaint-gone"
  /** Written by another version of Heard, or by nobody. */
  | "unreadable"
  | "entry-gone"
  | "parked-gone"
  | "no-next-check"
  | "check-overdue"
  | "debt-unpaid"
  | "mail-undecided";

/** One thing that should be there. It names no text and no address, so it may stand in a log. */
export interface Missing {
  kind: MissingKind;
  /** Of the request, raw mail, complaint, entry, parked mail or debt. */
  id: string;
  reference?: Reference;
  detail?: string;
  at?: Instant;
}

/** Each once, however many ways lead to it. */
export const distinct = (missing: readonly Missing[]): Missing[] => [
  ...new Map(missing.map((one) => [`${one.kind} ${one.id} ${one.reference}`, one])).values(),
];
