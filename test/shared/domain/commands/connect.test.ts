import { expect, test } from "vitest";
import { carriedOf, endedOf } from "../../../../shared/domain/merging.ts";
import {
  after,
  agent,
  alice,
  ann,
  ask,
  assignedTo,
  awaitingApproval,
  bob,
  change,
  closed,
  command,
  customer,
  facts,
  HOUR,
  NOON,
  OTHER,
  paid,
  policyForTests,
  REFERENCE,
  received,
  refusal,
  respondBy,
  sam,
  supervisor,
  system,
  tasks,
  withoutAddress,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const byAlice = { by: agent(alice), at: LATER };
const merge = { kind: "merge" as const, into: OTHER };
const link = { kind: "link" as const, to: OTHER };
/** As the other one's merge would ask for it. */
const carried = carriedOf(received(), endedOf(received(), alice, policyForTests));
const absorb = { kind: "absorb" as const, from: OTHER, carried };

test("merging closes this complaint, names the other, and owes it the news", () => {
  const { complaint, entries } = change(assignedTo(), merge, byAlice);
  expect(complaint).toMatchObject({
    stage: { status: "closed", since: LATER, because: "merged", into: OTHER },
    links: [OTHER],
  });
  expect(complaint).not.toHaveProperty("owed");
  expect(tasks(complaint)).toEqual([
    { kind: "free-slot", agent: alice, lease: 1 },
    { kind: "absorb", into: OTHER, by: alice, turn: "ours", ahead: true, due: respondBy(assignedTo()) },
  ]);
  expect(entries).toMatchObject([{ author: { kind: "agent", id: alice }, body: { kind: "merged", into: OTHER } }]);
  expect(complaint.facts).toEqual([{ at: LATER, kind: "closed", because: "merged", agent: alice }]);
});

test("what was late is no longer late once it is merged", () => {
  const late = after(paid(received()), { kind: "check", worker: "w1" }, { at: NOON + 30 * HOUR });
  expect(late).toHaveProperty("owed.raisedAt");
  expect(after(late, merge, { by: supervisor(sam) })).not.toHaveProperty("owed");
});

test("merging with what it was linked to names it once", () => {
  const linked = after(assignedTo(), link, byAlice);
  expect(after(linked, merge, byAlice).links).toEqual([OTHER]);
});

test("a merge is refused with itself, when closed or waiting for approval, and to whoever doesn't hold it", () => {
  expect(refusal(assignedTo(), { kind: "merge", into: REFERENCE }, byAlice)).toEqual({
    reason: "itself",
    field: "into",
  });
  expect(refusal(awaitingApproval(), merge, byAlice)).toEqual({ reason: "wrong-status", status: "assigned" });
  expect(refusal(closed(), merge, { by: supervisor(sam) })).toEqual({ reason: "wrong-status", status: "closed" });
  expect(refusal(assignedTo(bob), merge, byAlice)).toEqual({ reason: "lease-lost", holder: bob });
  expect(refusal(received(), merge, { by: customer })).toEqual({ reason: "agents-only" });
});

test("a merge is of one customer's complaints, and into one that there is", () => {
  expect(after(assignedTo(), { ...merge, note: "The same pot.", whose: ann.id }, byAlice).stage.status).toBe("closed");
  expect(refusal(assignedTo(), { ...merge, whose: withoutAddress.id }, byAlice)).toEqual({
    reason: "another-customer",
  });
  expect(refusal(assignedTo(), { ...merge, whose: "unknown" }, byAlice)).toEqual({
    reason: "unknown-target",
    field: "into",
  });
  for (const unfit of ["disowned", "waits-for-approval"] as const) {
    expect(refusal(assignedTo(), { ...merge, unfit }, byAlice)).toEqual({ reason: "unfit-target", because: unfit });
  }
  expect(refusal(assignedTo(), { ...link, whose: "unknown" }, byAlice)).toEqual({
    reason: "unknown-target",
    field: "to",
  });
});

test("the other side of a merge takes an entry and a link, once, even if the two were linked before", () => {
  const linked = after(received(), link, byAlice);
  const merging = command(absorb);
  const { complaint, entries } = change(linked, merging, { by: system });
  expect(complaint.links).toEqual([OTHER]);
  expect(entries).toMatchObject([
    { author: { kind: "system" }, body: { kind: "absorbed", from: OTHER, by: alice, turn: "ours" } },
  ]);
  expect(ask(complaint, merging, { by: system })).toMatchObject({ outcome: "unchanged", replayed: true });
});

test("any agent links two complaints, and a second time changes nothing", () => {
  const complaint = after(received(), link, byAlice);
  expect(complaint.links).toEqual([OTHER]);
  expect(complaint.facts).toEqual([{ at: LATER, kind: "linked", to: OTHER, agent: alice }]);
  expect(ask(complaint, link, byAlice).outcome).toBe("unchanged");
});

test("links are kept in the order in which they were made", () => {
  const third = "000000036" as typeof OTHER;
  const complaint = after(after(received(), link, byAlice), { kind: "link", to: third }, byAlice);
  expect(complaint.links).toEqual([OTHER, third]);
  const fourth = "000000048" as typeof OTHER;
  expect(after(complaint, { ...absorb, from: fourth }).links).toEqual([OTHER, third, fourth]);
});

test("no complaint is linked with itself, and no customer links", () => {
  expect(refusal(received(), { kind: "link", to: REFERENCE }, byAlice)).toEqual({
    reason: "itself",
    field: "to",
  });
  expect(refusal(received(), link, { by: customer })).toEqual({ reason: "agents-only" });
  expect(facts(received())).toEqual([]);
});
