import { expect, test } from "vitest";
import {
  after,
  agent,
  alarms,
  alice,
  assignedTo,
  change,
  claimed,
  customer,
  facts,
  HOUR,
  NOON,
  notUpheld,
  paid,
  refusal,
  resolved,
  stageOf,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const said = { by: customer, at: LATER };
const yes = { kind: "answer-follow-up" as const, fixed: true };
const no = { kind: "answer-follow-up" as const, fixed: false, comment: "Still leaks." };

test("yes closes the complaint as fixed", () => {
  const { complaint, entries } = change(resolved(), yes, said);
  expect(complaint.stage).toEqual({ status: "closed", since: LATER, because: "fixed" });
  expect(facts(complaint)).toEqual(["closed"]);
  expect(entries).toMatchObject([{ author: customer, body: { kind: "follow-up-answer", fixed: true } }]);
  expect(entries[0]?.body).not.toHaveProperty("comment");
});

test("no brings it back to the same agent, with the customer's comment", () => {
  const { complaint, entries } = change(resolved(), no, said);
  expect(stageOf(complaint, "queued")).toMatchObject({ ahead: true, reservedUntil: LATER + 3 * HOUR });
  expect(complaint).toMatchObject({ agent: alice, notFixed: 1, reopenings: 1 });
  expect(alarms(complaint)).toEqual([]);
  expect(entries[0]?.body).toEqual({ kind: "follow-up-answer", fixed: false, comment: "Still leaks." });
});

test("a second no is raised, and a third is not raised again", () => {
  const again = (complaint: ReturnType<typeof resolved>) => {
    const held = after(paid(complaint), { kind: "claim" }, { by: agent(alice), at: LATER });
    return paid(after(held, { kind: "resolve", resolution: notUpheld }, { by: agent(alice), at: LATER }));
  };
  const twice = after(again(after(resolved(), no, said)), no, said);
  expect(alarms(twice)).toEqual(["not-fixed-twice"]);
  expect(twice.notFixed).toBe(2);
  expect(alarms(after(again(twice), no, said))).toEqual([]);
});

test("there is nothing to answer before a resolution", () => {
  expect(refusal(claimed(), yes, said)).toEqual({ reason: "wrong-status", status: "assigned" });
  expect(refusal(assignedTo(), no, said)).toEqual({ reason: "wrong-status", status: "assigned" });
});

test("an agent can't answer for the customer", () => {
  expect(refusal(resolved(), yes, { by: agent(alice) })).toEqual({ reason: "wrong-status", status: "resolved" });
});
