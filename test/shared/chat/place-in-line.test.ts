import { describe, expect, test } from "vitest";
import { placeInLine } from "../../../shared/chat/place-in-line.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import { type LaneId, laneId, type Reference } from "../../../shared/domain/ids.ts";
import {
  assignedTo,
  awaitingCustomer,
  HOUR,
  NOON,
  policyForTests,
  REFERENCE,
  received,
  reservedForAlice,
  resolved,
} from "../../support/complaints.ts";

const others = (count: number): Reference[] =>
  Array.from({ length: count }, (_, index) => `other-${index}` as Reference);

const [urgent, standard] = [laneId("support", true), laneId("support", false)];

/** Asks no more of a lane than it says. */
const lanes = (line: Partial<Record<LaneId, Reference[]>>) => ({
  asked: [] as LaneId[],
  async listLane(lane: LaneId, limit: number) {
    this.asked.push(lane);
    const references = (line[lane] ?? []).slice(0, limit);
    return { references, positions: references };
  },
});

const placeOf = (
  complaint: Complaint,
  line: Partial<Record<LaneId, Reference[]>>,
  { now = NOON, policy = policyForTests } = {},
) => {
  const store = lanes(line);
  return placeInLine({ listLane: store.listLane.bind(store) }, complaint, { now, policy });
};

describe("how many come first", () => {
  test("are those before it in its lane, and none behind it", async () => {
    expect(await placeOf(received(), { [standard]: [REFERENCE, ...others(3)] })).toBe(0);
    expect(await placeOf(received(), { [standard]: [...others(3), REFERENCE, "later" as Reference] })).toBe(3);
  });

  test("are all urgent ones as well, unless it is urgent itself", async () => {
    const line = { [urgent]: others(2), [standard]: [...others(3), REFERENCE] };
    expect(await placeOf(received(), line)).toBe(5);
    const pressing = received({ text: "It is on fire." });
    expect(await placeOf(pressing, { ...line, [urgent]: [...others(1), REFERENCE] })).toBe(1);
  });

  test("are all who are in line, where the line doesn't know of it yet", async () => {
    expect(await placeOf(received(), { [urgent]: others(1), [standard]: others(4) })).toBe(5);
    expect(await placeOf(received(), {})).toBe(0);
  });

  test("are told up to twenty", async () => {
    expect(await placeOf(received(), { [standard]: [...others(20), REFERENCE] })).toBe(20);
    expect(await placeOf(received(), { [standard]: [...others(21), REFERENCE] })).toBeUndefined();
    expect(await placeOf(received(), { [urgent]: others(11), [standard]: [...others(10), REFERENCE] })).toBeUndefined();
    expect(await placeOf(received(), { [standard]: others(30) })).toBeUndefined();
  });
});

describe("nothing is told", () => {
  test.each<[string, () => Complaint]>([
    ["is kept for its agent", reservedForAlice],
    ["an agent has", assignedTo],
    ["awaits the customer", awaitingCustomer],
    ["is resolved", resolved],
  ])("of what %s, and no lane is looked at", async (_, made) => {
    const store = lanes({ [standard]: [REFERENCE] });
    const at = { now: NOON, policy: policyForTests };
    expect(await placeInLine({ listLane: store.listLane.bind(store) }, made(), at)).toBeUndefined();
    expect(store.asked).toEqual([]);
  });

  test("while its team is away, as nobody is served then", async () => {
    const policy = { ...policyForTests, teams: [{ id: "support", calendar: "office" }] };
    const line = { [standard]: [REFERENCE] };
    // In Berlin: Monday 13:00, just after the break, and 19:00.
    expect(await placeOf(received(), line, { policy })).toBe(0);
    expect(await placeOf(received(), line, { policy, now: NOON - 1 })).toBeUndefined();
    expect(await placeOf(received(), line, { policy, now: NOON + 6 * HOUR })).toBeUndefined();
  });
});
