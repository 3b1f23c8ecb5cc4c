import { expect, test } from "vitest";
import { addOpen } from "../../../../shared/domain/calendar/calendar.ts";
import { clocksOf } from "../../../../shared/domain/clocks/clocks-of.ts";
import { resolutionDue, responseAtRisk, responseDue } from "../../../../shared/domain/clocks/deadlines.ts";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { Policy } from "../../../../shared/domain/policy.ts";
import { NEVER } from "../../../../shared/domain/time.ts";
import {
  after,
  agent,
  alarms,
  alice,
  ask,
  assignedTo,
  checked,
  customer,
  DAY,
  HOUR,
  message,
  NOON,
  office,
  paid,
  policyForTests,
  received,
  resolved,
  sam,
  supervisor,
} from "../../../support/complaints.ts";

const inOffice: Policy = { ...policyForTests, teams: [{ id: "support", calendar: "office" }] };
const berlin = (time: string): number => Date.parse(`2026-${time}+01:00`);
const target = (policy: Policy) => policy.targets.standard.resolution.millis;

/** It is the customer's turn from one moment to the other. */
const pausedBetween = (complaint: Complaint, from: number, to: number): Complaint => {
  const held = after(complaint, { kind: "claim" }, { by: agent(alice), at: from });
  const asked = after(held, { kind: "reply", text: "?", keep: false }, { by: agent(alice), at: from });
  return after(asked, message(), { by: customer, at: to });
};

/** Wednesday is open from 9 to 17, Thursday from 12 to 24, Friday from 8 to 12. */
test.each([
  ["within one opening", "01-07T10:00", "01-07T12:00", 2],
  ["from one opening into the next", "01-07T15:00", "01-08T14:00", 4],
  ["around a night", "01-07T17:00", "01-08T12:00", 0],
  ["within a night", "01-07T20:00", "01-08T03:00", 0],
  ["from a night into a day", "01-07T20:00", "01-08T13:00", 1],
  ["over a weekend", "01-09T11:00", "01-12T10:00", 2],
])("a pause %s moves what it takes to resolve by the open time in it", (_, from, to, hours) => {
  const arrived = paid(received({}, { at: berlin("01-07T09:00"), policy: inOffice }));
  const complaint = pausedBetween(arrived, berlin(from), berlin(to));
  const without = addOpen(office, berlin("01-07T09:00"), target(inOffice));
  expect(resolutionDue(arrived, inOffice)).toBe(without);
  expect(resolutionDue(complaint, inOffice)).toBe(addOpen(office, without, hours * HOUR));
});

test("several pauses add up, and what was resolved for a while counts as one", () => {
  const once = pausedBetween(paid(received()), NOON + HOUR, NOON + 3 * HOUR);
  const twice = pausedBetween(once, NOON + 4 * HOUR, NOON + 5 * HOUR);
  expect(resolutionDue(twice, policyForTests)).toBe(NOON + 210 * HOUR + 3 * HOUR);
  const back = after(resolved({ at: NOON }), message(), { by: customer, at: NOON + 7 * HOUR });
  expect(resolutionDue(back, policyForTests)).toBe(NOON + 210 * HOUR + 7 * HOUR);
});

test("a pause that began after the end doesn't move it", () => {
  const late = pausedBetween(paid(received()), NOON + 211 * HOUR, NOON + 300 * HOUR);
  expect(resolutionDue(late, policyForTests)).toBe(NOON + 210 * HOUR);
});

test("while it is the customer's turn, or nobody's, nothing is due", () => {
  const asked = after(assignedTo(), { kind: "reply", text: "?", keep: false }, { by: agent(alice) });
  for (const complaint of [asked, resolved()]) {
    expect([responseDue, responseAtRisk, resolutionDue].map((due) => due(complaint, policyForTests))).toEqual([
      NEVER,
      NEVER,
      NEVER,
    ]);
  }
  expect(clocksOf(asked, policyForTests)).toMatchObject([
    { id: "first-response", state: "stopped", due: NEVER },
    { id: "resolution", state: "paused", due: NEVER },
  ]);
  expect(clocksOf(received(), policyForTests)).toMatchObject([
    { id: "first-response", state: "running", due: NOON + DAY },
    { id: "resolution", state: "running", due: NOON + 210 * HOUR },
  ]);
});

test("another calendar or target holds at once, for a complaint that is already there", () => {
  const complaint = paid(received());
  expect(responseDue(complaint, inOffice)).toBe(addOpen(office, NOON, DAY));
  const urgent = { ...policyForTests.targets.urgent };
  const strict = { ...policyForTests, targets: { urgent, standard: urgent } };
  expect(responseDue(complaint, strict)).toBe(NOON + 4 * HOUR);
  const decision = ask(complaint, { kind: "check", worker: "w1" }, { at: NOON + 4 * HOUR, policy: strict });
  expect(decision.outcome === "changed" && alarms(decision.complaint)).toContain("response-overdue");
  expect(ask(complaint, { kind: "check", worker: "w1" }, { at: NOON + 4 * HOUR }).outcome).toBe("unchanged");
});

test("becoming urgent later doesn't make it late at once, neither its answer nor its resolution", () => {
  const escalated = after(
    paid(received()),
    { kind: "escalate", note: "!" },
    { by: supervisor(sam), at: NOON + 20 * HOUR },
  );
  expect(escalated.urgent).toBe(true);
  expect(responseDue(escalated, policyForTests)).toBe(NOON + DAY);
  expect(resolutionDue(escalated, policyForTests)).toBe(NOON + 210 * HOUR);
  expect(alarms(checked(paid(escalated), NOON + 20 * HOUR))).toEqual([]);
});

test("after an answer that its agent kept it for, no word is due but an update and the resolution", () => {
  const kept = paid(after(assignedTo(), { kind: "reply", text: "Soon.", keep: true }, { by: agent(alice) }));
  expect(responseDue(kept, policyForTests)).toBe(NEVER);
  expect(resolutionDue(kept, policyForTests)).toBe(NOON + 210 * HOUR);
});

test("what it takes to resolve is said to be over on time, and again while it is our turn", () => {
  const policy = { ...inOffice, teams: policyForTests.teams };
  const due = NOON + 210 * HOUR;
  const waiting = paid(checked(paid(received()), due - HOUR, "w1", policy));
  expect(alarms(checked(waiting, due))).toContain("resolution-overdue");
  const raised = paid(checked(waiting, due), { at: due });
  expect(raised.slowRaisedAt).toBe(due);
  const again = paid(checked(raised, due + 25 * HOUR - 1), { at: due });
  expect(again.slowRaisedAt).toBe(due);
  expect(checked(again, due + 25 * HOUR).slowRaisedAt).toBe(due + 25 * HOUR);
});
