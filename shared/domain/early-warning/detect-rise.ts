import type { Instant } from "../time.ts";
import { upperTail } from "./negative-binomial.ts";
import { HOUR, hourOf } from "./past.ts";
import type { Usual } from "./usual.ts";

/** What came in lately about one product or category. */
export interface Recent {
  /** Complaints. */
  count: number;
  /** How many different customers they are by. */
  customers: number;
  /** How long they came in, above 0 and up to 2 hours: see `recentSince`. */
  hours: number;
}

/** `rise`: an alarm, if none is on. `elevated`: too little for one, and too much for it to be over. */
export type Finding =
  | { kind: "usual" }
  | {
      kind: "elevated" | "rise";
      /** Complaints that would have been usual. */
      expected: number;
      /** Customers for each complaint that was expected. */
      factor: number;
      /** Of so many or more, were all as usual. */
      probability: number;
    };

/** One angry customer who writes five times is no rise. */
export const LEAST = { complaints: 5, customers: 3 };
/** Below this it may be growth, a campaign or a holiday, however sure. */
const LEAST_FACTOR = 2;

/** One look at one product. Hundreds of products are looked at every five minutes: docs/adr/0016 has the alarms that this makes. */
const RISE = 1e-6;
/** Wherever an alarm is on already, only this product is in question. */
const ELEVATED = 1e-3;

/** Counts come by UTC hours, so the current one and the one before are recent: one to two hours. */
export const recentSince = (now: Instant): Instant => hourOf(now) - HOUR;

/**
 * Whether so many customers complain about a product that it can't be as usual: the upper tail of a negative binomial
 * distribution around what is usual at this time. Each customer counts once, whereas the past is in complaints: those who
 * write again then make an alarm rarer, never more frequent. `backlog`: how many times as many as usual are due, since
 * nothing could come in before (see `backlogOf`).
 */
export const detectRise = ({ count, customers, hours }: Recent, usual: Usual, backlog = 1): Finding => {
  if (count < LEAST.complaints || customers < LEAST.customers) return { kind: "usual" };
  const expected = usual.perHour * hours * backlog;
  const factor = customers / expected;
  if (factor < LEAST_FACTOR) return { kind: "usual" };
  const probability = upperTail(customers, expected, usual.shape);
  if (probability >= ELEVATED) return { kind: "usual" };
  return { kind: probability < RISE ? "rise" : "elevated", expected, factor, probability };
};
