import { expect, test } from "vitest";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import { nextCheck } from "../../../shared/domain/next-check.ts";
import {
  after,
  awaitingCustomer,
  checked,
  claimed,
  closed,
  customer,
  DAY,
  HOUR,
  MINUTE,
  message,
  NOON,
  OTHER,
  paid,
  policyForTests,
  received,
  resolved,
  SECOND,
  sam,
  supervisor,
  untouchedUntil,
  withoutAddress,
} from "../../support/complaints.ts";

const next = (complaint: Complaint): number | undefined => {
  const at = nextCheck(complaint, policyForTests);
  return at === undefined ? undefined : at - NOON;
};

test("a new complaint is looked at when its acknowledgement's kick should have come", () => {
  expect(next(received())).toBe(20 * SECOND);
});

test("taking a fresh debt leaves the next check where it was", () => {
  expect(next(checked(received(), NOON + SECOND))).toBe(20 * SECOND);
});

test("an acknowledged complaint is looked at when its answer is at risk, then before its promise breaks, then when it is late", () => {
  const complaint = paid(received());
  expect(next(complaint)).toBe(0.8 * DAY);
  expect(next(received({ customer: withoutAddress }))).toBe(0.8 * DAY);
  const risked = untouchedUntil(complaint, NOON + 0.8 * DAY);
  expect(next(risked)).toBe(23 * HOUR);
  expect(next(untouchedUntil(risked, NOON + 23 * HOUR))).toBe(DAY);
});

test("what isn't written down for the figures is looked at again, counted from when it came to be what it is", () => {
  const answered = after(resolved(), { kind: "answer-follow-up", fixed: true }, { by: customer });
  expect(next(answered)).toBe(33 * HOUR);
  const changed = after(closed(), { kind: "rate", score: 2 }, { by: customer, at: NOON + 3 * DAY });
  expect(next(changed)).toBe(3 * DAY + 33 * HOUR);
});

test("what waits for us is looked at again, whatever else may be due by the policy of now", () => {
  const patient = { days: 300, millis: 0 };
  const all = { firstResponse: patient, nextResponse: patient, resolution: patient, update: patient };
  const policy = { ...policyForTests, targets: { urgent: all, standard: all } };
  const complaint = paid(received({}, { policy }), { policy });
  expect(nextCheck(complaint, policy)).toBe(NOON + 33 * HOUR);
});

test("the earliest of several deadlines counts", () => {
  expect(next(claimed())).toBe(2 * MINUTE);
  expect(next(after(received(), { kind: "check", worker: "w1" }, { at: NOON + 5 * MINUTE }))).toBe(
    5 * MINUTE + policyForTests.debt.lease,
  );
});

test("what waits for the customer, and what is resolved, has a next check", () => {
  expect(next(awaitingCustomer())).toBe(3 * DAY);
  expect(next(resolved())).toBe(2 * DAY);
});

test("a reserved complaint is looked at when its reservation is over", () => {
  expect(next(paid(after(awaitingCustomer(), message(), { by: customer })))).toBe(3 * HOUR);
});

test("a closed complaint is at rest, unless it still owes something", () => {
  expect(next(closed())).toBeUndefined();
  const merged = after(received(), { kind: "merge", into: OTHER }, { by: supervisor(sam) });
  expect(merged.stage.status).toBe("closed");
  expect(next(merged)).toBe(20 * SECOND);
  expect(next(paid(merged))).toBeUndefined();
});
