import { describe, expect, it } from "vitest";
import type { Observation } from "../../../../shared/domain/early-warning/watch-rises.ts";
import { writeId } from "../../../../shared/domain/ids.ts";
import {
  type Audience,
  checkWatch,
  type Look,
  MOST_ALARMS,
  MOST_OWED,
  NEWS_FOR,
  NOTICES_APART,
  settleWatch,
  WATCH_LEASE,
} from "../../../../shared/domain/watch/keep-watch.ts";
import { newWatch, type Watch } from "../../../../shared/domain/watch/watch.ts";
import { DAY, HOUR, MINUTE, policyForTests } from "../../../support/complaints.ts";

/** A Monday, 8:00 in Berlin: the first moment of the report on the week before. */
const MONDAY = Date.UTC(2026, 10, 23, 7);
const NOW = MONDAY - DAY;
const audience: Audience = {
  leadership: ["ceo@shop.example", "coo@shop.example"],
  warned: ["ceo@shop.example", "sam@shop.example", "kim@shop.example"],
  report: { every: "week", at: 8 * 60 },
};

let writes = 0;
const contextAt = (now: number) => {
  writes += 1;
  return { now, policy: policyForTests, writeId: writeId(`write-${writes}`) };
};
const check = (watch: Watch, now: number, look: Partial<Look> = {}, by = "w1", to: Audience = audience): Watch =>
  checkWatch(watch, { observations: [], isNoticeWaiting: false, ...look }, to, by, contextAt(now));

const rising = (value = "kettle", fields: { customers?: number; probability?: number } = {}): Observation => {
  const { customers = 12, probability = 1e-9 } = fields;
  const finding = { kind: "rise" as const, expected: 0.5, factor: customers / 0.5, probability };
  return { dimension: "product", value, count: customers + 1, customers, since: NOW - HOUR, finding };
};
const kinds = ({ outbox }: Watch) => outbox.map(({ task }) => task.kind);
const recipients = ({ outbox }: Watch) => outbox.flatMap(({ task }) => ("to" in task ? [task.to] : []));
const settle = (watch: Watch, now: number, kind: "paid" | "failed"): Watch => {
  const result = kind === "paid" ? ({ kind } as const) : ({ kind, reason: "throttled" } as const);
  return settleWatch(
    watch,
    watch.outbox.map(({ id }) => ({ debt: id, result })),
    contextAt(now),
  );
};
/** A watch that was kept yesterday, and owes nothing. */
const kept = check(newWatch, NOW);

describe("at rest", () => {
  it("a look that finds nothing gives the watch it got, so that nothing is written", () => {
    expect(check(kept, NOW + 5 * MINUTE)).toBe(kept);
  });

  it("an event that goes on as it was doesn't change it either, once it is back to usual", () => {
    const told = settle(check(kept, NOW, { observations: [rising()] }), NOW, "paid");
    expect(check(told, NOW + 5 * MINUTE)).toBe(told);
  });
});

describe("a report", () => {
  it("isn't owed at the very first look: a new deployment has nothing to tell", () => {
    const first = check(newWatch, MONDAY);
    expect(first).toMatchObject({ reported: "2026-11-22", outbox: [] });
  });

  it("is owed to each leader, once per period", () => {
    expect(check(kept, MONDAY - 1)).toBe(kept);
    const due = check(kept, MONDAY);
    expect(due.outbox.map(({ task }) => task)).toEqual(
      audience.leadership.map((to) => ({ kind: "report", to, from: "2026-11-16", until: "2026-11-22" })),
    );
    const paid = settle(due, MONDAY, "paid");
    expect(check(paid, MONDAY + 5 * MINUTE)).toBe(paid);
    expect(check(paid, MONDAY + 7 * DAY - 1)).toBe(paid);
    expect(kinds(check(paid, MONDAY + 7 * DAY))).toEqual(["report", "report"]);
  });

  it("after a month's sleep is of the latest week alone", () => {
    const woken = check(kept, MONDAY + 28 * DAY);
    expect(woken.outbox.map(({ task }) => task)).toMatchObject([
      { from: "2026-12-14", until: "2026-12-20" },
      { from: "2026-12-14", until: "2026-12-20" },
    ]);
  });

  it("is never of a period that was told already, whatever the schedule becomes", () => {
    const told = settle(check(kept, MONDAY), MONDAY, "paid");
    const later: Audience = { ...audience, report: { every: "week", at: 10 * 60 } };
    expect(check(told, MONDAY + MINUTE, {}, "w1", later)).toBe(told);
    const monthly: Audience = { ...audience, report: { every: "month", at: 8 * 60 } };
    expect(check(told, MONDAY + MINUTE, {}, "w1", monthly)).toBe(told);
    expect(check(told, MONDAY + 8 * DAY, {}, "w1", monthly).outbox).toMatchObject([
      { task: { from: "2026-11-01", until: "2026-11-30" } },
      {},
    ]);
    const never: Audience = { ...audience, report: { every: "never", at: 8 * 60 } };
    expect(check(told, MONDAY + 8 * DAY, {}, "w1", never)).toBe(told);
  });
});

describe("an unusual rise", () => {
  it("is one alert, and one debt for each who is warned, once for the event", () => {
    const begun = check(kept, NOW, { observations: [rising()] });
    expect(kinds(begun)).toEqual(["alert", "early-warning", "early-warning", "early-warning"]);
    expect(recipients(begun)).toEqual(audience.warned);
    const told = settle(begun, NOW, "paid");
    const later = check(told, NOW + 5 * MINUTE, { observations: [rising("kettle", { customers: 30 })] });
    expect(later.outbox).toEqual([]);
  });

  it("whose write was lost is decided again, and the same", () => {
    const look = { observations: [rising("kettle"), rising("toaster", { probability: 1e-12 })] };
    const [lost, again] = [check(kept, NOW, look), check(kept, NOW + 1, look)];
    expect(
      again.outbox.map(({ task }) => ("alarm" in task ? { ...task, alarm: { ...task.alarm, at: NOW } } : task)),
    ).toEqual(lost.outbox.map(({ task }) => task));
    expect(again.outbox.some(({ id }) => lost.outbox.some((other) => other.id === id))).toBe(false);
  });

  it("of everything at once is told by its most certain few, the others by later looks, and each once", () => {
    const observations = Array.from({ length: 12 }, (_, place) =>
      rising(`product ${place}`, { probability: 10 ** -(20 - place) }),
    );
    let watch = kept;
    const told: string[][] = [];
    for (let look = 0; look < 4; look += 1) {
      watch = check(watch, NOW + look * 5 * MINUTE, { observations });
      told.push(watch.outbox.flatMap(({ task }) => (task.kind === "alert" ? [task.alarm.value] : [])));
      watch = settle(watch, NOW + look * 5 * MINUTE, "paid");
    }
    const values = observations.map(({ value }) => value);
    expect(told).toEqual([values.slice(0, MOST_ALARMS), values.slice(MOST_ALARMS, 10), values.slice(10), []]);
  });

  it("is told to other systems once, where the company has any", () => {
    const looking = { observations: [rising()], isNoticeWaiting: false };
    const context = { ...contextAt(NOW), policy: { ...policyForTests, webhooks: true } };
    const begun = checkWatch(kept, looking, audience, "w1", context);
    expect(kinds(begun).filter((kind) => kind === "announce")).toHaveLength(1);
    expect(kinds(checkWatch(begun, looking, audience, "w2", context))).toEqual(kinds(begun));
    expect(kinds(check(kept, NOW, looking))).not.toContain("announce");
  });

  it("never makes the item larger than DynamoDB takes, however many are warned while no mail goes out", () => {
    const crowd: Audience = {
      ...audience,
      warned: Array.from({ length: 100 }, (_, place) => `someone-with-a-long-name-${place}@department.shop.example`),
    };
    let watch = kept;
    for (let look = 0; look < 200; look += 1) {
      const observations = Array.from({ length: 20 }, (_, place) => rising(`${look}-${place} ${"値".repeat(190)}`));
      watch = settle(check(watch, NOW + look * 5 * MINUTE, { observations }, `w${look}`, crowd), NOW, "failed");
      expect(watch.outbox.length).toBeLessThanOrEqual(MOST_OWED + 10);
    }
    expect(Buffer.byteLength(JSON.stringify(watch))).toBeLessThan(300_000);
  });
});

describe("debts", () => {
  const begun = check(kept, NOW, { observations: [rising()] });

  it("are one worker's until its lease is over", () => {
    expect(new Set(begun.outbox.map(({ lease }) => lease?.worker))).toEqual(new Set(["w1"]));
    expect(check(begun, NOW + WATCH_LEASE - 1, {}, "w2")).toBe(begun);
    const taken = check(begun, NOW + WATCH_LEASE, {}, "w2");
    expect(new Set(taken.outbox.map(({ lease }) => lease?.worker))).toEqual(new Set(["w2"]));
  });

  it("that failed are tried again, each for itself, and somebody is told that they remain", () => {
    const [first] = begun.outbox;
    if (first === undefined) throw new Error("there is a debt");
    const payments = begun.outbox.map(({ id }) => ({
      debt: id,
      result: id === first.id ? ({ kind: "failed", reason: "throttled" } as const) : ({ kind: "paid" } as const),
    }));
    expect(settleWatch(begun, payments, contextAt(NOW)).outbox).toMatchObject([{ id: first.id, attempts: 1 }]);
    const failing = settle(begun, NOW, "failed");
    const before = check(failing, NOW + policyForTests.debtAlarmAfter - 1);
    expect(kinds(before)).not.toContain("unpaid-alert");
    const late = check(failing, NOW + policyForTests.debtAlarmAfter);
    expect(kinds(late).filter((kind) => kind === "unpaid-alert")).toHaveLength(1);
    const later = check(settle(late, NOW + HOUR, "failed"), NOW + 2 * HOUR);
    expect(kinds(later).filter((kind) => kind === "unpaid-alert")).toHaveLength(1);
  });

  it("are no news after two days, and dropped", () => {
    const failing = settle(begun, NOW, "failed");
    expect(
      check(failing, NOW + NEWS_FOR - 1, {}, "w2", { ...audience, report: { every: "never", at: 0 } }).outbox,
    ).toHaveLength(5);
    const stale = check(failing, NOW + NEWS_FOR, {}, "w2", { ...audience, report: { every: "never", at: 0 } });
    expect(stale.outbox).toEqual([]);
  });
});

describe("supervisors", () => {
  it("are told by one worker, at most every 15 minutes, and only where there is something to tell", () => {
    const first = check(kept, NOW, { isNoticeWaiting: true }, "w1");
    expect(first.noticed).toEqual({ at: NOW, by: "w1" });
    expect(check(first, NOW, { isNoticeWaiting: true }, "w2")).toBe(first);
    expect(check(first, NOW + NOTICES_APART - 1, { isNoticeWaiting: true }, "w2")).toBe(first);
    expect(check(first, NOW + NOTICES_APART, { isNoticeWaiting: false }, "w2")).toBe(first);
    const next = check(first, NOW + NOTICES_APART, { isNoticeWaiting: true }, "w2");
    expect(next.noticed).toEqual({ at: NOW + NOTICES_APART, by: "w2" });
  });
});
