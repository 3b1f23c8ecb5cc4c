import { expect, test } from "vitest";
import {
  after,
  agent,
  alice,
  ask,
  checked,
  DAY,
  NOON,
  notUpheld,
  owedMails,
  paid,
  policyForTests,
  received,
  resolved,
  untouchedUntil,
  withoutAddress,
} from "../../../support/complaints.ts";

const check = { kind: "check" as const, worker: "w1" };
const ASKED = NOON + 2 * DAY;
const REMINDED = ASKED + 4 * DAY;
const CLOSED = REMINDED + 5 * DAY;

const asked = () => untouchedUntil(resolved(), ASKED);
const reminded = () => untouchedUntil(asked(), REMINDED);

test("two days after the resolution the customer is asked whether it is fixed", () => {
  expect(ask(resolved(), check, { at: ASKED - 1 }).outcome).toBe("unchanged");
  const complaint = checked(resolved(), ASKED);
  expect(complaint.stage).toEqual({ status: "resolved", since: NOON, askedAt: ASKED });
  expect(owedMails(complaint)).toEqual(["follow-up"]);
});

test("who doesn't answer is reminded once", () => {
  expect(ask(asked(), check, { at: REMINDED - 1 }).outcome).toBe("unchanged");
  const complaint = checked(asked(), REMINDED);
  expect(complaint.stage).toEqual({ status: "resolved", since: NOON, askedAt: ASKED, remindedAt: REMINDED });
  expect(owedMails(complaint)).toEqual(["follow-up-reminder"]);
});

test("what nobody disputes is closed", () => {
  expect(ask(reminded(), check, { at: CLOSED - 1 }).outcome).toBe("unchanged");
  expect(checked(reminded(), CLOSED).stage).toEqual({ status: "closed", since: CLOSED, because: "not-disputed" });
});

test("what is resolved is never closed as unanswered, however short the time for an answer is", () => {
  const policy = { ...policyForTests, closeUnansweredAfter: DAY };
  expect(ask(reminded(), check, { at: CLOSED - 1, policy }).outcome).toBe("unchanged");
});

test("after an outage each step is counted from the one before as it really happened", () => {
  const late = NOON + 50 * DAY;
  const complaint = untouchedUntil(resolved(), late);
  expect(complaint.stage).toMatchObject({ askedAt: late });
  expect(ask(complaint, check, { at: late + 4 * DAY - 1 }).outcome).toBe("unchanged");
  expect(checked(complaint, late + 4 * DAY).stage).toMatchObject({ remindedAt: late + 4 * DAY });
});

test("a customer without an address is asked nothing, and has the same time", () => {
  const held = after(received({ customer: withoutAddress }), { kind: "claim" }, { by: agent(alice) });
  const done = paid(after(held, { kind: "resolve", resolution: notUpheld }, { by: agent(alice) }));
  const later = checked(done, ASKED);
  expect(owedMails(later)).toEqual([]);
  const latest = checked(later, REMINDED);
  expect(owedMails(latest)).toEqual([]);
  expect(checked(latest, CLOSED).stage.status).toBe("closed");
});
