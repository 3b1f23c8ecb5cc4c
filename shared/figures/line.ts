import type { Millis } from "../domain/time.ts";
import type { Counter, Figures } from "./figures.ts";
import { countOf, percentile, type Spread } from "./spread.ts";

/** Within 2.5 % (`spread.ts`), rounded to milliseconds: an acknowledgement takes a few hundred of them, a resolution days. */
export interface Quantiles {
  count: number;
  p50Ms: Millis | null;
  p95Ms: Millis | null;
  p99Ms: Millis | null;
}

type Volumes = Record<
  Exclude<Counter, "fixed" | "notFixed" | "scored1" | "scored2" | "scored3" | "scored4" | "scored5">,
  number
>;

/** Figures as people read them. */
export interface Line extends Volumes {
  /** Of what was closed and was ours to settle, the share (0 to 1) that the first answer settled. */
  firstContactResolution: number | null;
  timeToAcknowledgement: Quantiles;
  timeToFirstResponse: Quantiles;
  timeToResolution: Quantiles;
  satisfaction: Satisfaction;
}

export interface Satisfaction {
  /** Of customers who answered "is it fixed?". */
  fixed: number;
  notFixed: number;
  answers: number;
  /** How many gave each score, from very dissatisfied to very satisfied. Not everybody who answers gives one. */
  scores: Record<1 | 2 | 3 | 4 | 5, number>;
  average: number | null;
}

export const lineOf = (figures: Figures): Line => ({
  received: figures.received,
  acknowledged: figures.acknowledged,
  acknowledgementsWithheld: figures.acknowledgementsWithheld,
  firstResponses: figures.firstResponses,
  resolved: figures.resolved,
  closed: figures.closed,
  closedAtFirstContact: figures.closedAtFirstContact,
  setAside: figures.setAside,
  firstContactResolution: share(figures.closedAtFirstContact, figures.closed - figures.setAside),
  reopened: figures.reopened,
  repeatContacts: figures.repeatContacts,
  handOvers: figures.handOvers,
  overdue: figures.overdue,
  bounced: figures.bounced,
  calledSpam: figures.calledSpam,
  timeToAcknowledgement: quantilesOf(figures.timeToAcknowledgement),
  timeToFirstResponse: quantilesOf(figures.timeToFirstResponse),
  timeToResolution: quantilesOf(figures.timeToResolution),
  satisfaction: satisfactionOf(figures),
});

const quantilesOf = (spread: Spread): Quantiles => ({
  count: countOf(spread),
  p50Ms: wholePercentile(spread, 50),
  p95Ms: wholePercentile(spread, 95),
  p99Ms: wholePercentile(spread, 99),
});

const wholePercentile = (spread: Spread, percent: number): Millis | null => {
  const found = percentile(spread, percent);
  return found === undefined ? null : Math.round(found);
};

const satisfactionOf = ({ fixed, notFixed, ...figures }: Figures): Satisfaction => {
  const scores = {
    1: figures.scored1,
    2: figures.scored2,
    3: figures.scored3,
    4: figures.scored4,
    5: figures.scored5,
  };
  const given = Object.values(scores).reduce((sum, count) => sum + count, 0);
  const points = Object.entries(scores).reduce((sum, [score, count]) => sum + Number(score) * count, 0);
  return { fixed, notFixed, answers: fixed + notFixed, scores, average: share(points, given) };
};

/** To four decimals, which is more than any of it can tell. */
const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
