import { expect, test } from "vitest";
import { slowedBy } from "./figures.ts";

test("acknowledgements are slowed where their p99 is over three times what it is with nobody to tell", () => {
  const untold = { p50: 400, p99: 1_000 };
  expect(slowedBy(untold, { p50: 2_000, p99: 3_000 })).toEqual([]);
  expect(slowedBy(untold, { p50: 300, p99: 3_001 })).toHaveLength(1);
});
