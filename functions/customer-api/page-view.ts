import type { Scope } from "../../shared/access/link-token.ts";
import type { Score } from "../../shared/domain/score.ts";
import type { Status } from "../../shared/domain/status.ts";
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
  /** Where it was merged: it goes on in another complaint, which only a mailed link names. */
  goesOn?: { in?: string };
  /** When a person will have answered; in the future, or undefined. */
  answerBy: Instant | undefined;
  /** What the link shows: with `submission` the page says why there may be more elsewhere. */
  scope: Scope;
  /** Oldest first. */
  messages: readonly PageMessage[];
  canAddMessage: boolean;
  followUp: FollowUpView | undefined;
  rating: RatingView | undefined;
  /** Whether this complaint was said to be somebody else's, or all that come by forms; undefined where the link can't say so. */
  notYou: "ask" | "said" | "said-of-all" | undefined;
  notice?: PageNotice | undefined;
  /** What the customer typed, where it couldn't be taken: nobody types twice. */
  draft?: Draft | undefined;
  /** The page's own path, `/c/{token}`: forms go to `{base}/messages`, `{base}/follow-up`, `{base}/rating` and `{base}/not-you`. */
  base: string;
}

export interface PageMessage {
  by: "you" | "us";
  at: Instant;
  text: string;
  /** Came or went with it. Bytes. */
  files?: readonly { filename: string; size: number }[];
}

/** Whether it is fixed. There is none until that is asked. Without `changeableUntil` the answer stands. */
export type FollowUpView = { kind: "ask" } | { kind: "answered"; fixed: boolean; changeableUntil: Instant | undefined };

/** How satisfied they are. There is none until they have said whether it is fixed. */
export type RatingView =
  | { kind: "open"; until: Instant; given: GivenRating | undefined }
  | { kind: "over"; given: GivenRating };

export interface GivenRating {
  score: Score;
  comment?: string;
}

/** From very dissatisfied to very satisfied. */
export const SCORES = [1, 2, 3, 4, 5] as const satisfies readonly Score[];

/** Named as the path that the form goes to. */
export type Draft =
  | { form: "messages" | "follow-up"; text: string }
  | { form: "rating"; score: Score | undefined; text: string };

/** Whether the page has that form for this customer, now. */
export const hasForm = ({ canAddMessage, followUp, rating }: Omit<PageView, "base">, form: Draft["form"]): boolean => {
  switch (form) {
    case "messages":
      return canAddMessage;
    case "follow-up":
      return followUp?.kind === "ask";
    case "rating":
      return rating?.kind === "open";
  }
};

/** What one message may have. */
export const MOST_CHARACTERS = 20_000;

/** What came of the form that was just sent. */
export type PageNotice = "message-added" | "answer-recorded" | "rating-recorded" | "not-you-recorded" | PageProblem;

const PROBLEMS = ["message-empty", "message-too-long", "rating-missing", "not-possible"] as const;
export type PageProblem = (typeof PROBLEMS)[number];

export const isProblem = (notice: PageNotice): notice is PageProblem => PROBLEMS.some((problem) => problem === notice);
