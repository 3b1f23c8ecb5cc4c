import type { Instant, Millis } from "../time.ts";
import type { MailFigures } from "./mail-figures.ts";

/** Whether the pipeline may write to customers of its own accord. */
export type Standing =
  | { readonly state: "flowing" }
  | { readonly state: "stopped"; readonly since: Instant; readonly because: Cause; readonly figures: MailFigures };

export type Cause = "bounces" | "complaints";

interface Limit {
  /** Of what was sent. */
  readonly share: number;
  /** Fewer are chance, however little was sent. */
  readonly least: number;
}

/**
 * SES reviews an account at 5 % bounces or 0.1 % complaints and pauses it at 10 % or 0.5 % ("Understanding your sender
 * reputation"), and then agents' answers don't go out either: so a fifth below the first. What a form is told has 1 to 2 %
 * mistyped addresses; twenty bounces are reached at 4 % within 500 mails, where a sender with 2 % has ten, and with them by
 * chance once in some hundreds of times. Five complaints, likewise, where a mail in 5,000 is called spam.
 */
const STOP: Readonly<Record<Cause, Limit>> = {
  bounces: { share: 0.04, least: 20 },
  complaints: { share: 0.0008, least: 5 },
};

/** Half of all that, so that mail which has just begun to flow isn't stopped by the next bounce. */
const RESUME: Readonly<Record<Cause, Limit>> = {
  bounces: { share: 0.02, least: 10 },
  complaints: { share: 0.0004, least: 3 },
};

/**
 * While nothing is sent the share hardly falls, and an acknowledgement that comes later than this helps nobody. Addresses that
 * came back are blocked, so what flows then is better than what was stopped; it is counted anew.
 */
export const LONGEST_STOP: Millis = 24 * 3_600_000;

/** Gives the present standing itself where nothing changes. */
export const judgeReputation = (figures: MailFigures, standing: Standing, now: Instant): Standing => {
  switch (standing.state) {
    case "flowing": {
      const because = exceeded(figures, STOP);
      return because === undefined ? standing : { state: "stopped", since: now, because, figures };
    }
    case "stopped": {
      const isOver = now - standing.since >= LONGEST_STOP || exceeded(figures, RESUME) === undefined;
      return isOver ? { state: "flowing" } : standing;
    }
  }
};

const exceeded = (figures: MailFigures, limits: Readonly<Record<Cause, Limit>>): Cause | undefined => {
  if (isOver(figures.bounced, figures.sent, limits.bounces)) return "bounces";
  return isOver(figures.complained, figures.sent, limits.complaints) ? "complaints" : undefined;
};

const isOver = (count: number, sent: number, { share, least }: Limit): boolean =>
  count >= least && count >= share * sent;
