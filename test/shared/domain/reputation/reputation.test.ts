import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type HourOfMail, LONGEST, windowOf } from "../../../../shared/domain/reputation/mail-figures.ts";
import {
  hoursToCount,
  newReputation,
  type Reputation,
  recountReputation,
} from "../../../../shared/domain/reputation/reputation.ts";
import { DAY, HOUR, MINUTE, NOON } from "../../../support/complaints.ts";

const hour = (start: number, sent: number, bounced = 0, complained = 0): HourOfMail => ({
  start,
  sent,
  bounced,
  complained,
});
const NOW = NOON + 20 * MINUTE;

describe("a window", () => {
  it("is the last day where that has ten thousand mails", () => {
    const hours = [hour(NOON - DAY, 5), hour(NOON - DAY + HOUR, 10_000, 30), hour(NOON, 1, 0, 2)];
    expect(windowOf(hours, NOW)).toEqual({ sent: 10_001, bounced: 30, complained: 2 });
  });

  it("is longer where little was sent, until there are as many, and a week at the most", () => {
    const hours = [1, 2, 3, 6, 7, 8].map((days) => hour(NOON - days * DAY, 1_000));
    expect(windowOf(hours, NOW).sent).toBe(4_000);
    expect(windowOf([hour(NOON - 3 * DAY, 7), hour(NOON - 2 * DAY, 10_000)], NOW).sent).toBe(10_000);
  });

  it("begins no earlier than it may", () => {
    const hours = [hour(NOON - 2 * HOUR, 1), hour(NOON - HOUR, 10), hour(NOON, 100)];
    expect(windowOf(hours, NOW, NOON - MINUTE).sent).toBe(110);
  });

  it("holds each hour once or not at all, in whatever order they come", () => {
    const some = fc.uniqueArray(fc.nat(300), { maxLength: 40 });
    fc.assert(
      fc.property(some, fc.nat(3_000), (ages, sent) => {
        const hours = ages.map((age) => hour(NOON - age * HOUR, sent, 1));
        const window = windowOf(hours, NOW);
        expect(window).toEqual(windowOf(hours.toReversed(), NOW));
        expect(window.bounced).toBeLessThanOrEqual(ages.filter((age) => age * HOUR <= LONGEST).length);
        expect(window.bounced).toBeGreaterThanOrEqual(ages.filter((age) => age < 24).length);
        expect(window.sent).toBe(window.bounced * sent);
      }),
    );
  });
});

describe("a count", () => {
  it("is of the hours that may have changed since the last one, and not of more than a few", () => {
    const last = (countedAt: number): Reputation => ({ ...newReputation, countedAt });
    expect(hoursToCount(last(NOW - 5 * MINUTE), NOW)).toEqual([NOON - HOUR, NOON]);
    expect(hoursToCount(last(NOON - MINUTE), NOW)).toEqual([NOON - 2 * HOUR, NOON - HOUR, NOON]);
    expect(hoursToCount(newReputation, NOW)).toHaveLength(6);
    expect(hoursToCount(newReputation, NOW).at(-1)).toBe(NOON);
  });

  it("stands in place of the one before, and what is too old is forgotten", () => {
    const first = recountReputation(
      newReputation,
      [hour(NOON - 8 * DAY, 9), hour(NOON - HOUR, 10), hour(NOON, 3)],
      NOW,
    );
    const next = recountReputation(first, [hour(NOON, 4, 1), hour(NOON + HOUR, 0)], NOW + HOUR);
    expect(next.hours).toEqual([hour(NOON - HOUR, 10), hour(NOON, 4, 1)]);
    expect(next).toMatchObject({ countedAt: NOW + HOUR, countedFrom: 0, standing: { state: "flowing" } });
  });
});

test("what stopped mail doesn't stop it again once it flows, and what comes back from then on does", () => {
  const bad = recountReputation(newReputation, [hour(NOON, 1_000, 100)], NOW);
  expect(bad.standing).toMatchObject({ state: "stopped", since: NOW, because: "bounces" });
  const still = recountReputation(bad, [hour(NOON + 5 * HOUR, 10)], NOON + 5 * HOUR);
  expect(still.standing).toBe(bad.standing);
  const again = NOW + DAY;
  const resumed = recountReputation(still, [], again);
  expect(resumed).toMatchObject({ standing: { state: "flowing" }, countedFrom: again });
  expect(recountReputation(resumed, [], again + HOUR).standing).toEqual({ state: "flowing" });
  const worse = recountReputation(resumed, [hour(NOON + 25 * HOUR, 100, 20)], again + HOUR);
  expect(worse.standing).toMatchObject({ state: "stopped", figures: { sent: 100, bounced: 20 } });
});

test("a week of counting every five minutes keeps the item small", () => {
  let reputation = newReputation;
  for (let now = NOON; now < NOON + 10 * DAY; now += 30 * MINUTE) {
    const counted = hoursToCount(reputation, now).map((start) => hour(start, 123_456, 1_234, 12));
    reputation = recountReputation(reputation, counted, now);
  }
  expect(reputation.hours.length).toBeLessThanOrEqual(7 * 24 + 2);
  expect(JSON.stringify(reputation).length).toBeLessThan(16_000);
});
