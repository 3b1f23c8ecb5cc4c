/**
 * Structured logs, one JSON object a line. The types let through codes, ids and numbers alone, so a customer's text or
 * address can't get in by accident. Of an error only its class is kept: messages quote what they were about.
 */

/** Every line that a function may log. A new one is a word here, so that all of them can be found and alarmed on. */
export type LogCode =
  | "invocation-failed"
  | "record-failed"
  | "hint-lost"
  | "count-lost"
  | "push-lost"
  | "events-unrecorded"
  | "captcha-unavailable"
  | "debt-failed"
  | "arrived"
  | "day-proven"
  | "proof-missing"
  | "proof-given-up"
  | "day-looked-back"
  | "mail-taken-in"
  | "mail-sent"
  | "mail-withheld"
  | "mail-postponed"
  | "mail-retried"
  | "mail-undelivered"
  | "webhook-lost"
  | "alarm-raised"
  | "sweep-done"
  | "customer-exported"
  | "customer-held"
  | "customer-released"
  | "customer-erasure-asked"
  | "customer-erased"
  | "complaint-expired"
  | "check-fails-again-and-again";

export interface LogDetail {
  reference?: string;
  /** Its keyed hash: tells two apart, and neither of them to a reader. */
  address?: string;
  /** Likewise. */
  customer?: string;
  incident?: string;
  debt?: string;
  kind?: string;
  /** A word of ours, such as why a mail was withheld. */
  reason?: string;
  /** What became of something that came in. */
  outcome?: string;
  route?: string;
  status?: number;
  count?: number;
  millis?: number;
  messageId?: string;
  requestId?: string;
  /** The key of a whole mail. */
  raw?: string;
  entry?: string;
  parked?: string;
  day?: string;
  /** Of a thing that should be there. */
  id?: string;
  /** Of what should be there. */
  missing?: number;
  error?: unknown;
}

type Level = "info" | "warn" | "error";

const write = (level: Level, code: LogCode, { error, ...detail }: LogDetail): void => {
  const failure = error === undefined ? {} : { error: nameOf(error), at: placeOf(error) };
  console[level](JSON.stringify({ level, code, ...detail, ...failure }));
};

export const log = {
  info: (code: LogCode, detail: LogDetail = {}) => write("info", code, detail),
  warn: (code: LogCode, detail: LogDetail = {}) => write("warn", code, detail),
  error: (code: LogCode, detail: LogDetail = {}) => write("error", code, detail),
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** The frames of a stack without its first lines, which repeat the message. */
const placeOf = (error: unknown): string[] =>
  error instanceof Error
    ? (error.stack ?? "")
        .split("\n")
        .filter((line) => /^\s+at /u.test(line))
        .slice(0, 5)
    : [];
