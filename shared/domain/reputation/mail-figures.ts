import type { Instant, Millis } from "../time.ts";

/** What became of mail. `bounced`: for good, as SES counts it. `complained`: called spam by its recipient. */
export interface MailFigures {
  readonly sent: number;
  readonly bounced: number;
  readonly complained: number;
}

/** By when it was sent, came back, or was called spam: `start` is the begin of a UTC hour. */
export interface HourOfMail extends MailFigures {
  readonly start: Instant;
}

export const HOUR: Millis = 3_600_000;
/** What came back today was mostly sent today. */
const SHORTEST: Millis = 24 * HOUR;
/** Where little is sent, a day says nothing. */
export const LONGEST: Millis = 7 * 24 * HOUR;
/** With as many mails, 0.08 % are eight complaints. */
const REPRESENTATIVE = 10_000;

const noMail: MailFigures = { sent: 0, bounced: 0, complained: 0 };

export const startOfHour = (at: Instant): Instant => at - (at % HOUR);

/**
 * A window of meaningful size, much as SES judges "a representative volume": the last day, and as many hours before it as it
 * takes to have ten thousand mails, a week at the most. Nothing from before the hour of `from`.
 */
export const windowOf = (hours: readonly HourOfMail[], now: Instant, from: Instant = 0): MailFigures => {
  const earliest = Math.max(now - LONGEST, startOfHour(from));
  const latestFirst = hours
    .filter(({ start }) => start >= earliest && start <= now)
    .toSorted((one, other) => other.start - one.start);
  let figures = noMail;
  for (const hour of latestFirst) {
    if (hour.start < now - SHORTEST && figures.sent >= REPRESENTATIVE) break;
    figures = add(figures, hour);
  }
  return figures;
};

const add = (one: MailFigures, other: MailFigures): MailFigures => ({
  sent: one.sent + other.sent,
  bounced: one.bounced + other.bounced,
  complained: one.complained + other.complained,
});
