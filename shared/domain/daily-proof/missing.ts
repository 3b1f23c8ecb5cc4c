import type { Reference } from "../ids.ts";
import type { Instant } from "../time.ts";

/** What a day's proof can find wrong. */
export type MissingKind =
  /** A door said that it has it, or the mail is in the bucket, and nothing says what it became. */
  | "not-taken-in"
  /** It took something in, and the gateway's log knows of no request of that route: so nobody else counts what it takes. */
  | "door-unwatched"
  | "complaint-gone"
  /** Written by another version of Heard, or by nobody. */
  | "unreadable"
  | "entry-gone"
  | "parked-gone"
  /** A whole mail, or what came along with something that was said. */
  | "file-gone"
  | "no-next-check"
  | "check-overdue"
  | "debt-unpaid"
  | "mail-undecided";

/** One thing that should be there. It names no text and no address, so it may stand in a log. */
export interface Missing {
  kind: MissingKind;
  /** Of the request, raw mail, route, complaint, entry, file, parked mail or debt; of a mail of our own accord its kind. */
  id: string;
  reference?: Reference;
  detail?: string;
  at?: Instant;
}

/** By which the same thing is known again, at whatever time it is found. */
export const nameOfMissing = ({ kind, id, reference }: Missing): string => `${kind} ${id} ${reference}`;

/** Each once, however many ways lead to it. */
export const distinct = (missing: readonly Missing[]): Missing[] => [
  ...new Map(missing.map((one) => [nameOfMissing(one), one])).values(),
];
