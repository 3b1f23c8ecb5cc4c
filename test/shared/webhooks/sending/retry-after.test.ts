import { expect, test } from "vitest";
import { readRetryAfter } from "../../../../shared/webhooks/sending/retry-after.ts";
import { NOON } from "../../../support/policy.ts";

const DAY = 24 * 60 * 60_000;
const at = (offset: number) => new Date(NOON + offset).toUTCString();

test.each([
  ["0", 0],
  ["120", 120_000],
  ["86400", DAY],
  ["86401", DAY],
  ["9".repeat(40), DAY],
  [at(90_000), 90_000],
  [at(2 * DAY), DAY],
  [at(-90_000), 0],
])("%s is a time to wait", (header, millis) => {
  expect(readRetryAfter(header, NOON)).toBe(millis);
});

test.each([
  undefined,
  "",
  "soon",
  "-1",
  "1.5",
  "1e3",
  "0x10",
  "１２",
  "120, 240",
  new Date(NOON + DAY).toISOString(),
  "Mon, 32 Jan 2026 99:00:00 GMT",
  "Mon, 05 Foo 2026 12:00:00 GMT",
  `${at(90_000)} `,
])("%o is none", (header) => {
  expect(readRetryAfter(header, NOON)).toBeUndefined();
});
