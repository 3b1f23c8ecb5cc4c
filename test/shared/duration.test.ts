import { expect, test } from "vitest";
import { parseDuration } from "../../shared/duration.ts";

test.each([
  ["PT1S", 1_000],
  ["PT10M", 600_000],
  ["PT48H", 172_800_000],
  ["P2D", 172_800_000],
  ["P1W", 604_800_000],
  ["P1W2D", 777_600_000],
  ["P1DT2H3M4S", 93_784_000],
  ["PT0S", 0],
  ["P10DT11H12M13S", 904_333_000],
])("%s is %i ms", (text, millis) => {
  expect(parseDuration(text)).toBe(millis);
});

test.each(["", "P", "PT", "P1DT", "10M", "T10M", "PT10", "PT1.5H", "P-1D", "-P1D", "pt10m", "PT1S1M", " P1D", "P1D "])(
  "%o is no duration",
  (text) => {
    expect(parseDuration(text)).toBeUndefined();
  },
);

test.each(["P1Y", "P1M", "P1Y2D"])("%s is refused, as years and months have no fixed length", (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
