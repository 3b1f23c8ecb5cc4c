import { expect, test } from "vitest";
import {
  after,
  agent,
  alice,
  ask,
  assignedTo,
  awaitingApproval,
  change,
  checked,
  claimed,
  DAY,
  debtOf,
  HOUR,
  MINUTE,
  NOON,
  reservedForAlice,
  respondBy,
  stageOf,
} from "../../../support/complaints.ts";

const check = { kind: "check" as const, worker: "w1" };

test.each([
  ["an unopened claim", claimed, 2 * MINUTE],
  ["an opened one", assignedTo, 30 * MINUTE],
])("%s goes back to the lane when its lease runs out, and not before", (_, made, length) => {
  const complaint = made();
  expect(ask(complaint, check, { at: NOON + length - 1 }).outcome).toBe("unchanged");
  for (const at of [NOON + length, NOON + length + 1]) {
    expect(stageOf(checked(complaint, at), "queued")).toEqual({ status: "queued", since: at, ahead: true });
  }
});

test("what comes back from an agent who went away keeps its place and frees their slot", () => {
  const at = NOON + 30 * MINUTE;
  const { complaint, hints } = change(assignedTo(), check, { at });
  expect(complaint).toMatchObject({ waitingSince: NOON, ticket: 2, agent: alice });
  expect(complaint.facts.at(-1)).toEqual({ at, kind: "lease-expired", agent: alice });
  expect(debtOf(complaint, "free-slot").task).toEqual({ kind: "free-slot", agent: alice, lease: 1 });
  expect(hints).toMatchObject([{ kind: "ticket", lane: "support-standard", ticket: 2 }, { kind: "kick" }]);
});

test("a new promise starts when the agent had answered before they went away", () => {
  const answered = after(assignedTo(), { kind: "reply", text: "Hi", keep: true }, { by: agent(alice) });
  const at = NOON + 30 * MINUTE;
  const back = checked(answered, at);
  expect(back).toMatchObject({ waitingSince: at, owed: { since: at } });
  expect(respondBy(back)).toBe(at + 18 * HOUR);
});

test("a lease doesn't run out while a supervisor decides", () => {
  const complaint = awaitingApproval();
  expect(checked(complaint, NOON + DAY - 1).stage).toEqual(complaint.stage);
});

test("a reservation that its agent didn't take ends on time, and anybody gets a ticket", () => {
  const complaint = reservedForAlice();
  const at = NOON + 3 * HOUR;
  expect(ask(complaint, check, { at: at - 1 }).outcome).toBe("unchanged");
  const { complaint: free, hints } = change(complaint, check, { at });
  expect(free.stage).toEqual({ status: "queued", since: at, ahead: true });
  expect(free.facts.at(-1)).toEqual({ at, kind: "reservation-over", agent: alice });
  expect(free).toMatchObject({ waitingSince: NOON, owed: complaint.owed });
  expect(hints).toEqual([
    { kind: "ticket", lane: "support-standard", reference: free.reference, ticket: complaint.ticket + 1 },
  ]);
});

test("what waits for anybody has no reservation to end", () => {
  const free = checked(reservedForAlice(), NOON + 3 * HOUR);
  expect(ask(free, check, { at: NOON + 10 * HOUR }).outcome).toBe("unchanged");
});
