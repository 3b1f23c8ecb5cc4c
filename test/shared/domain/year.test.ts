import { expect, test } from "vitest";
import { newSeed } from "../../faults/pipeline/random.ts";
import { judgementsOf } from "../../support/year/judge.ts";
import { liveThroughAYear } from "../../support/year/simulate.ts";
import { absentFrom } from "../../support/year/variety.ts";

/** Years of full size with seeds of their own, on top of those that always run. */
const YEARS = Number(process.env.HEARD_YEARS ?? 0);
const WITHIN_MS = 240_000;
const LARGE = 10_000;

/** Small years first: what they find is quickly looked at. */
const years = [
  { seed: 1, complaints: 400 },
  { seed: 2, complaints: 400 },
  { seed: 3, complaints: 400 },
  { seed: 4, complaints: LARGE },
  ...Array.from({ length: YEARS }, () => ({ seed: newSeed(), complaints: LARGE })),
];

const blameless = {
  checks: [],
  books: [],
  turns: [],
  addresses: [],
  promises: [],
  clocks: [],
  alarms: [],
  waking: [],
  holding: [],
};

test.for(years)(
  "a year with $complaints complaints, seed $seed: nothing late, lost or said too often",
  {
    timeout: WITHIN_MS,
  },
  ({ seed, complaints }) => {
    const lived = liveThroughAYear(seed, complaints);
    expect(judgementsOf(lived)).toEqual(blameless);
    if (complaints === LARGE) expect(absentFrom(lived)).toEqual([]);
  },
);
