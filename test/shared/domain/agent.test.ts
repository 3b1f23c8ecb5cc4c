import { expect, test } from "vitest";
import {
  type Agent,
  dropReservation,
  forgetPast,
  freeSlot,
  newAgent,
  reserve,
  takeSlot,
} from "../../../shared/domain/agent.ts";
import { alice, NOON, OTHER, REFERENCE } from "../../support/complaints.ts";

const CAP = 1;
const one = { reference: REFERENCE, lease: 3 };
const another = { reference: OTHER, lease: 1 };

const holding = (...slots: Agent["slots"]): Agent => ({ ...newAgent(alice), slots });

test("a new agent holds nothing", () => {
  expect(newAgent(alice)).toEqual({ id: alice, slots: [], reserved: [], claims: 0 });
});

test("an agent with room takes a slot, and the claim is counted", () => {
  expect(takeSlot(newAgent(alice), one, CAP)).toEqual({ ...holding(one), claims: 1 });
});

test("a full agent gets no slot", () => {
  expect(takeSlot(holding(one), another, CAP)).toBeUndefined();
  expect(takeSlot(holding(one), another, CAP + 1)?.slots).toEqual([one, another]);
});

test("a slot for the same complaint replaces the one of its earlier lease, even for a full agent", () => {
  const later = { ...one, lease: 4 };
  expect(takeSlot(holding(one), later, CAP)?.slots).toEqual([later]);
});

test("a slot for an earlier lease never replaces a later one, but is counted, so that the item changes", () => {
  expect(takeSlot(holding(one), { ...one, lease: 2 }, CAP)).toEqual({ ...holding(one), claims: 1 });
});

test("taking what was reserved ends its reservation alone", () => {
  const agent = reserve(reserve(newAgent(alice), REFERENCE, NOON), OTHER, NOON);
  expect(takeSlot(agent, one, CAP)?.reserved).toEqual([{ reference: OTHER, until: NOON }]);
});

test("freeing a slot frees exactly that lease's", () => {
  const agent = holding(one, another);
  expect(freeSlot(agent, one)).toEqual(holding(another));
  expect(freeSlot(agent, { ...one, lease: 2 })).toEqual(agent);
  expect(freeSlot(agent, { reference: OTHER, lease: 3 })).toEqual(agent);
});

test("what is over by now is kept for nobody, and what isn't stays in its order", () => {
  const agent = reserve(reserve(newAgent(alice), REFERENCE, NOON), OTHER, NOON + 1);
  expect(forgetPast(agent, NOON - 1)).toEqual(agent);
  expect(forgetPast(agent, NOON).reserved).toEqual([{ reference: OTHER, until: NOON + 1 }]);
});

test("a complaint is reserved once, at its latest time, behind those that waited before", () => {
  const agent = reserve(reserve(reserve(newAgent(alice), REFERENCE, NOON), OTHER, NOON), REFERENCE, NOON + 1);
  expect(agent.reserved).toEqual([
    { reference: OTHER, until: NOON },
    { reference: REFERENCE, until: NOON + 1 },
  ]);
});

test("dropping a reservation leaves the others, and a later one of the same complaint", () => {
  const agent = reserve(reserve(newAgent(alice), REFERENCE, NOON), OTHER, NOON);
  expect(dropReservation(agent, { reference: REFERENCE, until: NOON })).toEqual({
    ...newAgent(alice),
    reserved: [{ reference: OTHER, until: NOON }],
  });
  expect(dropReservation(agent, { reference: REFERENCE, until: NOON - 1 })).toEqual(agent);
});
