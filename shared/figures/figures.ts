import type { ComplaintEventBody } from "../domain/complaint-event.ts";
import type { Millis } from "../domain/time.ts";
import { bucketOf, type Spread } from "./spread.ts";

/** What is counted. `setAside`: closings as spam or as part of another complaint, which were never ours to settle. */
export const counters = [
  "received",
  "acknowledged",
  "acknowledgementsWithheld",
  "firstResponses",
  "resolved",
  "closed",
  "closedAtFirstContact",
  "setAside",
  "reopened",
  "repeatContacts",
  "handOvers",
  "overdue",
  "bounced",
  "calledSpam",
  "fixed",
  "notFixed",
  "scored1",
  "scored2",
  "scored3",
  "scored4",
  "scored5",
] as const;
export type Counter = (typeof counters)[number];

export const timings = ["timeToAcknowledgement", "timeToFirstResponse", "timeToResolution"] as const;
export type Timing = (typeof timings)[number];

/** What events add up to. Figures of disjoint events merge into those of all of them, in any order and grouping. */
export type Figures = Readonly<Record<Counter, number>> & Readonly<Record<Timing, Spread>>;

type Tally = Record<Counter, number> & Record<Timing, Map<number, number>>;

const zeros = Object.fromEntries(counters.map((counter) => [counter, 0])) as Record<Counter, number>;

const newTally = (): Tally => ({
  ...zeros,
  timeToAcknowledgement: new Map(),
  timeToFirstResponse: new Map(),
  timeToResolution: new Map(),
});

export const none: Figures = newTally();

export const count = (events: Iterable<ComplaintEventBody>): Figures => {
  const tally = newTally();
  for (const event of events) {
    const { counts, timing } = meaningOf(event);
    for (const counter of counts) tally[counter] += 1;
    if (timing !== undefined) addTo(tally[timing.of], bucketOf(timing.took), 1);
  }
  return tally;
};

export const merge = (parts: readonly Figures[]): Figures => {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return first;
  const tally = newTally();
  for (const part of parts) {
    for (const counter of counters) tally[counter] += part[counter];
    for (const timing of timings) {
      for (const [bucket, inBucket] of part[timing]) addTo(tally[timing], bucket, inBucket);
    }
  }
  return tally;
};

/** How much happened: by this a value of a dimension is worth a line of its own, or isn't. */
export const volumeOf = (figures: Figures): number => counters.reduce((sum, counter) => sum + figures[counter], 0);

interface Meaning {
  counts: readonly Counter[];
  timing?: { of: Timing; took: Millis };
}

const meaningOf = (event: ComplaintEventBody): Meaning => {
  switch (event.kind) {
    case "received":
      return { counts: ["received"] };
    case "acknowledged":
      return { counts: ["acknowledged"], timing: { of: "timeToAcknowledgement", took: event.took } };
    case "acknowledgement-withheld":
      return { counts: ["acknowledgementsWithheld"] };
    case "first-response":
      return { counts: ["firstResponses"], timing: { of: "timeToFirstResponse", took: event.took } };
    case "resolved":
      return { counts: ["resolved"], timing: { of: "timeToResolution", took: event.took } };
    case "closed":
      if (event.because === "spam" || event.because === "merged") return { counts: ["closed", "setAside"] };
      return { counts: event.firstContact ? ["closed", "closedAtFirstContact"] : ["closed"] };
    case "reopened":
      return { counts: ["reopened"] };
    case "repeat-contact":
      return { counts: ["repeatContacts"] };
    case "handed-over":
      return { counts: ["handOvers"] };
    case "rated": {
      const verdict = event.fixed ? "fixed" : "notFixed";
      return { counts: event.score === undefined ? [verdict] : [verdict, `scored${event.score}`] };
    }
    case "overdue":
      return { counts: ["overdue"] };
    case "undelivered":
      return { counts: [event.because === "bounced" ? "bounced" : "calledSpam"] };
    case "raised":
      return { counts: [] };
  }
};

const addTo = (spread: Map<number, number>, bucket: number, count: number): void => {
  spread.set(bucket, (spread.get(bucket) ?? 0) + count);
};
