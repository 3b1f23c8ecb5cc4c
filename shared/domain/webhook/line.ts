import type { Instant, Millis } from "../time.ts";

/**
 * What one endpoint is still to be told of one subject, such as a complaint, oldest first: one event at a time, so that they
 * arrive in order, and no other line waits for it.
 */
export interface Line {
  subject: string;
  /** The highest sequence that was ever put in: what comes again is there already. */
  taken: number;
  waiting: readonly Waiting[];
  /** Tries of the first that waits. */
  attempts: number;
  /** The first isn't tried before. */
  notBefore: Instant;
}

/** Where an event is written down. */
export interface Waiting {
  id: string;
  /** Of the happening. */
  at: Instant;
  /** Since when it has waited here: it is tried for three days. */
  since: Instant;
}

export const newLine = (subject: string): Line => ({ subject, taken: 0, waiting: [], attempts: 0, notBefore: 0 });

export const TRIED_FOR: Millis = 3 * 86_400_000;
const FIRST_PAUSE: Millis = 15_000;
export const LONGEST_PAUSE: Millis = 3_600_000;

export const dueOf = ({ waiting, notBefore }: Line): Instant | undefined =>
  waiting.length === 0 ? undefined : notBefore;

/** Puts behind those that wait what isn't among them yet. */
export const put = (line: Line, events: readonly Omit<Waiting, "since">[], now: Instant, taken = line.taken): Line => {
  const known = new Set(line.waiting.map(({ id }) => id));
  const fresh = events.filter(({ id }) => !known.has(id)).map(({ id, at }) => ({ id, at, since: now }));
  if (fresh.length === 0) return line;
  const waiting = [...line.waiting, ...fresh];
  return { ...line, taken, waiting, ...(line.waiting.length === 0 ? { attempts: 0, notBefore: now } : {}) };
};

/** More wait for one endpoint about one complaint only where both are out of hand, and an item holds no more than 400 KB. */
const MOST_WAITING = 3_000;

/** Without the oldest of too many, and those. */
export const bounded = (line: Line): { line: Line; dropped: readonly Waiting[] } => {
  const over = Math.max(0, line.waiting.length - MOST_WAITING);
  if (over === 0) return { line, dropped: [] };
  return { line: { ...line, waiting: line.waiting.slice(over), attempts: 0 }, dropped: line.waiting.slice(0, over) };
};

/** The first one is done with, however that ended. */
export const shift = (line: Line, now: Instant): Line => ({
  ...line,
  waiting: line.waiting.slice(1),
  attempts: 0,
  notBefore: now,
});

/**
 * The first one is to be tried again: after a pause that doubles. Not so while the endpoint as a whole fails, where it is no
 * fault of this event and the endpoint's own pause is enough. `retryAfter`: what the receiver asked for.
 */
export const postpone = (line: Line, now: Instant, endpointFails: boolean, retryAfter: Millis = 0): Line => {
  const own = endpointFails ? 0 : FIRST_PAUSE * 2 ** Math.min(line.attempts, 20);
  const pause = Math.min(Math.max(own, retryAfter), LONGEST_PAUSE);
  return { ...line, attempts: line.attempts + 1, notBefore: now + pause };
};

/**
 * Put where its first began to wait, so that what has waited for too long is found by its place. Only where nothing is tried: an
 * endpoint that is switched on again gets all of it at once.
 */
export const park = (line: Line): Line => {
  const { waiting, notBefore } = line;
  const { since = notBefore } = waiting[0] ?? {};
  return since === notBefore ? line : { ...line, notBefore: since };
};

export const isGivenUp = ({ since }: Waiting, now: Instant): boolean => now - since >= TRIED_FOR;
