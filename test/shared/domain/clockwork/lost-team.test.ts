import { expect, test } from "vitest";
import { nextCheck } from "../../../../shared/domain/next-check.ts";
import type { Policy } from "../../../../shared/domain/policy.ts";
import {
  alice,
  assignedTo,
  awaitingCustomer,
  change,
  closed,
  NOON,
  paid,
  policyForTests,
  received,
} from "../../../support/complaints.ts";

const policy: Policy = { ...policyForTests, teams: [{ id: "care" }, { id: "returns" }] };
const check = { kind: "check" as const, worker: "w1" };

test("a complaint whose team is gone waits in the lane of the first one, at its place", () => {
  const waiting = paid(received());
  expect(nextCheck(waiting, policy)).toBeLessThanOrEqual(NOON);
  const { complaint, hints } = change(waiting, check, { policy });
  expect(complaint).toMatchObject({ team: "care", waitingSince: NOON, stage: { status: "queued", ahead: false } });
  expect(complaint.facts).toContainEqual({ at: NOON, kind: "routed", team: "care", because: "team-gone" });
  expect(hints).toContainEqual(expect.objectContaining({ kind: "ticket", lane: "care-standard" }));
  expect(nextCheck(complaint, policy)).toBeGreaterThan(NOON);
});

test.each([
  ["held", assignedTo],
  ["waiting for the customer", awaitingCustomer],
])("one that is %s stays as it is, in the first team", (_, made) => {
  const { complaint } = change(made(), check, { policy });
  expect(complaint).toMatchObject({ team: "care", agent: alice, stage: { status: made().stage.status } });
});

test("a closed one rests, whatever became of its team", () => {
  expect(nextCheck(closed(), policy)).toBeUndefined();
});
