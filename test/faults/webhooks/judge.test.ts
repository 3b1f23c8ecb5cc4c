import { describe, expect, it } from "vitest";
import type { Delivery } from "../../support/webhook-receiver/receiver.ts";
import { missingAt, toldAgain, wrongAt } from "./judge.ts";

const REFERENCE = "CMP-1";
const announced = new Map([[REFERENCE, 2]]);

const told = (sequence: number, arrived: number, more: Partial<Delivery> = {}): Delivery => ({
  endpoint: "good",
  id: `evt_${sequence}`,
  body: JSON.stringify({
    type: "complaint.claimed",
    timestamp: "2026-01-01T00:00:00.000Z",
    data: { reference: REFERENCE, sequence },
  }),
  at: 0,
  arrived,
  ...more,
});

const inOrder = [told(1, 1, { taken: 2 }), told(2, 3, { taken: 4 })];

describe("the judge of what a receiver was told", () => {
  it("has nothing against what comes in order, and again", () => {
    const deliveries = [told(1, -1), ...inOrder, told(1, 5, { taken: 6 })];
    expect(wrongAt(deliveries, announced)).toEqual([]);
    expect(missingAt(deliveries, announced)).toEqual([]);
  });

  it("excuses what comes again where somebody died in between, and nothing else", () => {
    const again = [...inOrder, told(1, 5, { at: 100, taken: 6 })];
    expect(toldAgain(again, [50])).toMatchObject({ excused: [{ arrived: 5 }], others: [] });
    expect(toldAgain(again, [150])).toMatchObject({ excused: [], others: [{ arrived: 5 }] });
    expect(toldAgain([told(1, 1), told(1, 2, { taken: 3 })], [])).toEqual({ excused: [], others: [] });
  });

  it("misses what was sent and never taken whole", () => {
    expect(missingAt([told(1, 1, { taken: 2 }), told(2, 3)], announced)).toEqual([`${REFERENCE} 2`]);
  });

  it.each<[string, Delivery[]]>([
    [
      "a later event before the one before it was taken",
      [told(1, 1), told(2, 2, { taken: 3 }), told(1, 4, { taken: 5 })],
    ],
    ["a later event while the one before it is under way", [told(1, 1, { taken: 3 }), told(2, 2, { taken: 4 })]],
    ["a signature that isn't good", [...inOrder, told(1, 5, { unsigned: "No matching signature found" })]],
    ["two bodies under one id", [...inOrder, told(1, 5, { body: told(2, 0).body })]],
    ["two ids of one event", [...inOrder, told(2, 5, { id: "evt_3" })]],
    ["what was never announced", [...inOrder, told(3, 5)]],
  ])("sees %s", (_, deliveries) => {
    expect(wrongAt(deliveries, announced)).not.toEqual([]);
  });
});
