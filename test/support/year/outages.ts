import type { Random } from "../../faults/pipeline/random.ts";
import { covers, DAY, HOUR, MINUTE, type Span, touch } from "./span.ts";

/** When parts of the pipeline's surroundings don't work. */
export interface Outages {
  /** Nothing runs at all: nobody is answered, nothing is swept, no queue delivers. */
  asleep: readonly Span[];
  /** Nothing looks for what is due; all else goes on. */
  unswept: readonly Span[];
  /** The mail host takes nothing. */
  unmailed: readonly Span[];
}

export const YEAR: Span = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 0, 1) };

const lengths = {
  asleep: [6 * HOUR, 6 * HOUR, 3 * DAY],
  unswept: [6 * HOUR, 6 * HOUR],
  unmailed: [4 * MINUTE, 9 * MINUTE, 20 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 14 * HOUR, DAY],
};

const QUIET_AFTER = 2 * DAY;

/** Spread over the year, with some quiet days after each so that what follows can be told apart; each length once. */
export const outagesOf = (random: Random): Outages => {
  const taken: Span[] = [];
  const place = (length: number): Span => {
    for (;;) {
      const from = YEAR.from + random.integer(20 * DAY, 340 * DAY);
      const span = { from, to: from + length };
      if (touch(taken, from - QUIET_AFTER, span.to + QUIET_AFTER)) continue;
      taken.push(span);
      return span;
    }
  };
  const placed = (which: keyof typeof lengths) => lengths[which].map(place).sort((one, other) => one.from - other.from);
  return { asleep: placed("asleep"), unswept: placed("unswept"), unmailed: placed("unmailed") };
};

/** When the sweep, each full minute, first sees something that is due then, and no earlier than its time. */
export const sweptAt = ({ asleep, unswept }: Outages, now: number, due: number): number => {
  let at = Math.max(due, Math.floor(now / MINUTE) * MINUTE + MINUTE);
  for (let down = covers(unswept, at) ?? covers(asleep, at); down !== undefined; ) {
    at = down.to;
    down = covers(unswept, at) ?? covers(asleep, at);
  }
  return at;
};

/** Whether checks within this time can be late without the core being to blame. */
export const isUnchecked = ({ asleep, unswept }: Outages, from: number, to: number): boolean =>
  touch(asleep, from, to) || touch(unswept, from, to);

/** Whether mails within this time can be late. */
export const isUnmailed = (outages: Outages, from: number, to: number): boolean =>
  isUnchecked(outages, from, to) || touch(outages.unmailed, from, to);
