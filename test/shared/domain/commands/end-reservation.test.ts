import { expect, test } from "vitest";
import {
  after,
  agent,
  alice,
  ask,
  assignedTo,
  awaitingCustomer,
  bob,
  change,
  customer,
  debtOf,
  HOUR,
  message,
  NOON,
  type Request,
  received,
  reservedForAlice,
  settled,
  stageOf,
  tasks,
} from "../../../support/complaints.ts";

const until = NOON + 3 * HOUR;
const at = NOON + HOUR;
const end = (more: Partial<Extract<Request, { kind: "end-reservation" }>> = {}): Request => ({
  kind: "end-reservation",
  agent: alice,
  until,
  because: "off-duty",
  ...more,
});

test("a reservation that is ended goes to its lane, ahead, with why on the timeline, and is no news to an If-Match", () => {
  const complaint = reservedForAlice();
  const { complaint: free, hints } = change(complaint, end(), { at });
  expect(free.stage).toEqual({ status: "queued", since: at, ahead: true });
  expect(free.facts.at(-1)).toEqual({ at, kind: "reservation-over", agent: alice, because: "off-duty" });
  expect(free).toMatchObject({ waitingSince: NOON, owed: complaint.owed, revision: complaint.revision });
  expect(free.recent).toEqual(complaint.recent);
  expect(hints).toEqual([
    { kind: "ticket", lane: "support-standard", reference: free.reference, ticket: complaint.ticket + 1 },
  ]);
});

test.each([
  ["a later reservation", reservedForAlice({ at: NOON + 1 }), end()],
  ["another agent's", reservedForAlice(), end({ agent: bob })],
  ["what waits in its lane", received(), end()],
  ["what somebody holds", assignedTo(alice), end()],
  ["what waits for the customer", awaitingCustomer(), end()],
  ["what was ended before", after(reservedForAlice(), end(), { at }), end()],
])("%s is left alone", (_, complaint, request) => {
  expect(ask(complaint, request, { at })).toMatchObject({ outcome: "unchanged", complaint });
});

test("a complaint whose agent isn't there goes to its lane as soon as that is known, and nothing is owed", () => {
  const back = after(awaitingCustomer(), message(), { by: customer });
  const { id } = debtOf(back, "reserve");
  const request = {
    kind: "settle" as const,
    payments: [{ debt: id, result: { kind: "not-kept" as const, because: "not-their-team" as const } }],
  };
  const { complaint, hints } = change(back, request, { at });
  expect(stageOf(complaint, "queued")).toEqual({ status: "queued", since: at, ahead: true });
  expect(complaint.facts.at(-1)).toMatchObject({ kind: "reservation-over", because: "not-their-team" });
  expect(tasks(complaint)).toEqual([]);
  expect(hints[0]).toMatchObject({ kind: "ticket", ticket: back.ticket + 1 });
});

test("a word that comes late ends no later reservation, and takes nothing from whoever has it by now", () => {
  const back = after(awaitingCustomer(), message(), { by: customer });
  const { id } = debtOf(back, "reserve");
  const held = after(back, { kind: "claim" }, { by: agent(alice), at });
  const late = settled(held, id, { kind: "not-kept", because: "off-duty" }, { at });
  expect(late.stage).toEqual(held.stage);
  expect(tasks(late)).toEqual([]);
});

test("a hand-over to an agent who isn't there goes to its lane likewise", () => {
  const handed = after(
    assignedTo(alice),
    { kind: "hand-over", note: "You know her.", to: { agent: bob } },
    { by: agent(alice) },
  );
  const free = settled(handed, debtOf(handed, "reserve").id, { kind: "not-kept", because: "off-duty" }, { at });
  expect(free.stage).toEqual({ status: "queued", since: at, ahead: true });
  expect(free.facts.at(-1)).toMatchObject({ kind: "reservation-over", agent: bob });
});
