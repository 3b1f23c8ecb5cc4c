import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../../shared/domain/early-warning/detect-rise.ts";
import { HOUR } from "../../../../shared/domain/early-warning/past.ts";
import {
  MOST_RISES,
  type Observation,
  QUIET,
  type Rise,
  type RiseAlarm,
  watchRises,
} from "../../../../shared/domain/early-warning/watch-rises.ts";

const NOON = Date.UTC(2026, 2, 2, 12);
const LOOK = HOUR / 12;
const found = (kind: "elevated" | "rise", probability = 1e-8): Finding => ({
  kind,
  expected: 1,
  factor: 9,
  probability,
});

const toaster = (finding: Finding, fields: Partial<Observation> = {}): Observation => ({
  dimension: "product",
  value: "toaster",
  count: 12,
  customers: 9,
  since: NOON - HOUR,
  finding,
  ...fields,
});
const usual = toaster({ kind: "usual" });
const risen = toaster(found("rise"));
const begun = watchRises([], [risen], NOON);

test("an event begins with its alarm, which says all that the detector found", () => {
  const event = { dimension: "product", value: "toaster", since: NOON - HOUR };
  expect(begun).toEqual({
    rises: [{ ...event, told: 9, seen: NOON }],
    alarms: [{ ...event, kind: "rise", at: NOON, count: 12, customers: 9, expected: 1, factor: 9, probability: 1e-8 }],
    ended: [],
  });
});

test("what is elevated alone begins nothing", () => {
  const nothing = { rises: [], alarms: [], ended: [] };
  expect(watchRises([], [toaster(found("elevated")), { ...usual, value: "kettle" }], NOON)).toEqual(nothing);
});

test("a product and a category of one name are two events", () => {
  const category = toaster(found("rise"), { dimension: "category" });
  expect(watchRises(begun.rises, [risen, category], NOON + LOOK).alarms).toMatchObject([{ dimension: "category" }]);
});

describe("an event that goes on", () => {
  test.each(["rise", "elevated"] as const)("is seen, and not told again, while it is a matter of %s", (kind) => {
    const watched = watchRises(begun.rises, [toaster(found(kind))], NOON + LOOK);
    expect(watched).toEqual({ rises: [{ ...begun.rises[0], seen: NOON + LOOK }], alarms: [], ended: [] });
  });

  test("is told again when it is ten times what was told, as the same event", () => {
    const later = NOON + 3 * HOUR;
    const worse = (customers: number) => toaster(found("rise"), { customers, since: later - HOUR });
    expect(watchRises(begun.rises, [worse(89)], later).alarms).toEqual([]);
    const watched = watchRises(begun.rises, [worse(90)], later);
    expect(watched.alarms).toMatchObject([{ kind: "worse", customers: 90, since: NOON - HOUR, at: later }]);
    expect(watched.rises).toEqual([{ ...begun.rises[0], told: 90, seen: later }]);
    expect(watchRises(watched.rises, [worse(899)], later + LOOK).alarms).toEqual([]);
  });

  test("isn't over after a night, and is after a day without anything unusual", () => {
    for (const observations of [[], [usual]]) {
      expect(watchRises(begun.rises, observations, NOON + QUIET)).toEqual({ ...begun, alarms: [] });
      expect(watchRises(begun.rises, observations, NOON + QUIET + 1)).toEqual({
        rises: [],
        alarms: [],
        ended: begun.rises,
      });
    }
  });

  test("isn't over because a look comes late or is decided with an earlier time", () => {
    const watched = watchRises(begun.rises, [risen], NOON - HOUR);
    expect(watched).toEqual({ ...begun, alarms: [] });
  });
});

test("after its end the next one is told, also within the same look", () => {
  const later = NOON + 3 * QUIET;
  const again = watchRises(begun.rises, [toaster(found("rise"), { since: later })], later);
  expect(again.ended).toEqual(begun.rises);
  expect(again.alarms).toMatchObject([{ kind: "rise", since: later }]);
  expect(again.rises).toMatchObject([{ since: later, seen: later }]);
});

test("only as many are told as can be remembered, the least probable first, and the others once there is room", () => {
  const many = Array.from({ length: MOST_RISES + 20 }, (_, n) =>
    toaster(found("rise", 1e-6 / (n + 2)), { value: `product ${n}` }),
  );
  const full = watchRises([], many, NOON);
  expect(full.rises).toHaveLength(MOST_RISES);
  expect(full.alarms.map(({ value }) => value)).not.toContain("product 19");
  expect(full.alarms.map(({ value }) => value)).toContain("product 20");
  expect(watchRises(full.rises, many, NOON + LOOK).alarms).toEqual([]);
  expect(watchRises(full.rises.slice(1), many, NOON + LOOK).alarms).toHaveLength(1);
});

/** A night's looks: what was found in each, and whether the write of what was decided was lost. */
const nights = fc.array(
  fc.record({
    minutes: fc.integer({ min: 1, max: 2000 }),
    customers: fc.integer({ min: 5, max: 2000 }),
    kind: fc.constantFrom("usual" as const, "elevated" as const, "rise" as const),
    isLost: fc.boolean(),
  }),
  { maxLength: 60 },
);

test("whatever is lost and decided again, an event is told once, and again only at ten times as much", () => {
  void fc.assert(
    fc.property(nights, (looks) => {
      let now = NOON;
      let rises: readonly Rise[] = [];
      const told: RiseAlarm[] = [];
      let last = Number.NEGATIVE_INFINITY;
      for (const { minutes, customers, kind, isLost } of looks) {
        now += minutes * 60_000;
        const finding = kind === "usual" ? { kind } : found(kind);
        const watched = watchRises(rises, [toaster(finding, { customers, since: now })], now);
        expect(watchRises(rises, [toaster(finding, { customers, since: now })], now)).toEqual(watched);
        if (isLost) continue;
        for (const alarm of watched.alarms) {
          if (alarm.kind === "rise") expect(now - last).toBeGreaterThan(QUIET);
          else expect(alarm.customers).toBeGreaterThanOrEqual(10 * (told.at(-1)?.customers ?? 0));
          expect(alarm.kind === "rise" ? alarm.since : told.at(-1)?.since).toBe(alarm.since);
        }
        told.push(...watched.alarms);
        rises = watched.rises;
        expect(rises.length).toBeLessThanOrEqual(1);
        if (kind !== "usual" && rises.length > 0) last = now;
        if (kind === "rise") expect(rises).toHaveLength(1);
      }
    }),
  );
});
