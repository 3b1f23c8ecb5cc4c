import type { Instant, Millis } from "../time.ts";
import type { Finding } from "./detect-rise.ts";

export interface Subject {
  dimension: "product" | "category";
  value: string;
}

/** One subject in one look. Those without a complaint may be left out. */
export interface Observation extends Subject {
  /** Complaints since the beginning of what is recent, by however many customers. */
  count: number;
  since: Instant;
  finding: Finding;
}

/** An event that was alarmed and isn't over. */
export interface Rise extends Subject {
  since: Instant;
  /** Complaints when it was last told. */
  told: number;
  /** When it was last more than usual. */
  seen: Instant;
}

/** What somebody is told. The complaints behind it are the subject's from `since` to `at`. */
export interface RiseAlarm extends Subject {
  kind: "rise" | "worse";
  since: Instant;
  at: Instant;
  /** In the recent hours, as are the others. */
  count: number;
  expected: number;
  factor: number;
  probability: number;
}

export interface Watched {
  rises: readonly Rise[];
  alarms: readonly RiseAlarm[];
  ended: readonly Rise[];
}

/** Longer than a night, so that what goes on in the morning is the same event. */
export const QUIET: Millis = 24 * 3_600_000;
const WORSE = 10;
/** Some 20 KB with the longest names. Beyond them nobody is told: what can't be remembered would be told in each look. */
export const MOST_RISES = 100;

/**
 * Which events begin, grow tenfold or end with this look. Told once an event, if what is told is written down together
 * with `rises`: a look whose write is lost is decided again from the same rises, and comes to the same alarms.
 */
export const watchRises = (rises: readonly Rise[], observations: readonly Observation[], now: Instant): Watched => {
  const ended = rises.filter(({ seen }) => now - seen > QUIET);
  const going = rises.filter(({ seen }) => now - seen <= QUIET);
  const found = new Map(observations.map((observation) => [keyOf(observation), observation]));
  const alarms: RiseAlarm[] = [];

  const kept = going.map((rise): Rise => {
    const observation = found.get(keyOf(rise));
    if (observation === undefined || observation.finding.kind === "usual") return rise;
    const seen = Math.max(rise.seen, now);
    if (observation.finding.kind !== "rise" || observation.count < WORSE * rise.told) return { ...rise, seen };
    alarms.push(alarmOf("worse", observation, observation.finding, rise.since, now));
    return { ...rise, seen, told: observation.count };
  });

  const known = new Set(going.map(keyOf));
  const begun = [...found]
    .flatMap(([key, observation]) => {
      const { finding } = observation;
      return finding.kind !== "rise" || known.has(key) ? [] : [alarmOf("rise", observation, finding, observation.since, now)];
    })
    .sort((one, other) => one.probability - other.probability)
    .slice(0, Math.max(0, MOST_RISES - kept.length));
  const fresh = begun.map(({ dimension, value, since, count, at }): Rise => ({ dimension, value, since, told: count, seen: at }));
  return { rises: [...kept, ...fresh], alarms: [...alarms, ...begun], ended };
};

const keyOf = ({ dimension, value }: Subject): string => `${dimension} ${value}`;

const alarmOf = (
  kind: RiseAlarm["kind"],
  { dimension, value, count }: Observation,
  { expected, factor, probability }: Exclude<Finding, { kind: "usual" }>,
  since: Instant,
  at: Instant,
): RiseAlarm => ({ kind, dimension, value, since, at, count, expected, factor, probability });
