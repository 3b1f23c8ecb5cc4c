import type { Instant, Millis } from "../time.ts";
import type { Finding, Recent } from "./detect-rise.ts";

export interface Subject {
  dimension: "product" | "category";
  value: string;
}

/** One subject in one look. Those without a complaint may be left out. */
export interface Observation extends Subject, Pick<Recent, "count" | "customers"> {
  /** Where what is recent begins. */
  since: Instant;
  finding: Finding;
}

/** An event that was alarmed and isn't over. */
export interface Rise extends Subject {
  since: Instant;
  /** Customers when it was last told. */
  told: number;
  /** When it was last more than usual. */
  seen: Instant;
}

/** What somebody is told. The complaints behind it are the subject's from `since` to `at`. */
export interface RiseAlarm extends Subject {
  kind: "rise" | "worse";
  since: Instant;
  at: Instant;
  /** Complaints in the recent hours, which the others are about as well. */
  count: number;
  customers: number;
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
/** At most some 35 KB, where each name has 200 letters. Beyond them nobody is told: what can't be remembered would be told in each look. */
export const MOST_RISES = 100;

/**
 * Which events begin, grow tenfold or end with this look. Told once an event, if what is told is written down together
 * with `rises`: a look whose write is lost is decided again from the same rises, and comes to the same alarms.
 */
export const watchRises = (rises: readonly Rise[], observations: readonly Observation[], now: Instant): Watched => {
  const isOver = ({ seen }: Rise): boolean => now - seen > QUIET;
  const found = new Map(observations.map((observation) => [keyOf(observation), observation]));
  const going = rises.filter((rise) => !isOver(rise)).map((rise) => goOn(rise, found.get(keyOf(rise)), now));
  const known = new Set(going.map(({ rise }) => keyOf(rise)));
  const begun = [...found.values()]
    .filter((observation) => !known.has(keyOf(observation)))
    .flatMap((observation) => begin(observation, now))
    .sort((one, other) => one.alarm.probability - other.alarm.probability)
    .slice(0, Math.max(0, MOST_RISES - going.length));
  return {
    rises: [...going, ...begun].map(({ rise }) => rise),
    alarms: [...going, ...begun].flatMap(({ alarm }) => alarm ?? []),
    ended: rises.filter(isOver),
  };
};

const keyOf = ({ dimension, value }: Subject): string => `${dimension} ${value}`;

const goOn = (rise: Rise, observation: Observation | undefined, now: Instant): { rise: Rise; alarm?: RiseAlarm } => {
  if (observation === undefined || observation.finding.kind === "usual") return { rise };
  const { finding, customers } = observation;
  const seen = Math.max(rise.seen, now);
  if (finding.kind !== "rise" || customers < WORSE * rise.told) return { rise: { ...rise, seen } };
  const alarm = alarmOf("worse", observation, finding, rise.since, now);
  return { rise: { ...rise, seen, told: customers }, alarm };
};

const begin = (observation: Observation, now: Instant): { rise: Rise; alarm: RiseAlarm }[] => {
  const { dimension, value, since, customers, finding } = observation;
  if (finding.kind !== "rise") return [];
  const rise = { dimension, value, since, told: customers, seen: now };
  return [{ rise, alarm: alarmOf("rise", observation, finding, since, now) }];
};

const alarmOf = (
  kind: RiseAlarm["kind"],
  { dimension, value, count, customers }: Observation,
  { expected, factor, probability }: Exclude<Finding, { kind: "usual" }>,
  since: Instant,
  at: Instant,
): RiseAlarm => ({ kind, dimension, value, since, at, count, customers, expected, factor, probability });
