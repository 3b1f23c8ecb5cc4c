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

test("an acknowledged complaint is looked at when its promise runs out", () => {
  expect(next(paid(received()))).toBe(DAY);
  expect(next(received({ customer: withoutAddress }))).toBe(DAY);
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
