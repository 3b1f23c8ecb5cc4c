import type { Scope } from "../../shared/access/link-token.ts";
import type { Status } from "../../shared/domain/complaint.ts";
import type { Instant } from "../../shared/domain/time.ts";
import type { SupportedLanguage } from "../../shared/language/supported.ts";

/** All that the customer's page shows. Who may see what was decided before: the page shows what it is given. */
export interface PageView {
  /** In which the page is written. */
  language: SupportedLanguage;
  /** BCP 47: the customer's own variety of it, for times. */
  locale: string;
  /** IANA. */
  timeZone: string;
  reference: string;
  status: Status;
  /** When a person will have answered; in the future, or undefined. */
  answerBy: Instant | undefined;
  /** What the link shows: with `submission` the page says why there may be more elsewhere. */
  scope: Scope;
  /** Oldest first. */
  messages: readonly PageMessage[];
  canAddMessage: boolean;
  /** Undefined until it was asked. */
  followUp: "ask" | "answered-yes" | "answered-no" | undefined;
  /** Whether this complaint was said to be somebody else's, or all that come by forms; undefined where the link can't say so. */
  notYou: "ask" | "said" | "said-of-all" | undefined;
  notice?: PageNotice | undefined;
  /** What the customer typed, where it couldn't be taken: nobody types twice. */
  draft?: string | undefined;
  /** The page's own path, `/c/{token}`: forms go to `{base}/messages`, `{base}/follow-up` and `{base}/not-you`. */
  base: string;
}

export interface PageMessage {
  by: "you" | "us";
  at: Instant;
  text: string;
}

/** What one message may have. */
export const MOST_CHARACTERS = 20_000;

/** What came of the form that was just sent. */
export type PageNotice =
  | "message-added"
  | "answer-recorded"
  | "not-you-recorded"
  | "message-empty"
  | "message-too-long"
  | "not-possible";

export const isProblem = (notice: PageNotice): boolean =>
  notice === "message-empty" || notice === "message-too-long" || notice === "not-possible";
