import { expect, test } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { Request } from "../../../support/complaints.ts";
import {
  after,
  agent,
  alice,
  ask,
  assignedTo,
  awaitingApproval,
  awaitingCustomer,
  bob,
  change,
  claimed,
  closed,
  costly,
  customer,
  debtOf,
  facts,
  HOUR,
  MINUTE,
  message,
  NOON,
  paid,
  received,
  refusal,
  reservedForAlice,
  resolved,
  sam,
  stageOf,
  supervisor,
  system,
} from "../../../support/complaints.ts";

const byAlice = { by: agent(alice) };
const byBob = { by: agent(bob) };
const leaseOf = (complaint: Complaint) => stageOf(complaint, "assigned").lease;

test("a claim gives a waiting complaint to one agent for two minutes, until they look", () => {
  const complaint = after(paid(received()), { kind: "claim" }, { ...byAlice, at: NOON + 5 });
  expect(complaint.stage).toEqual({
    status: "assigned",
    since: NOON + 5,
    lease: { agent: alice, number: 1, until: NOON + 5 + 2 * MINUTE, opened: false },
  });
  expect(complaint).toMatchObject({ agent: alice, leases: 1, waitingSince: NOON });
  expect(complaint.facts.at(-1)).toEqual({ at: NOON + 5, kind: "claimed", agent: alice });
});

test("a claim sends no hint", () => {
  expect(change(received(), { kind: "claim" }, byAlice).hints).toEqual([]);
});

test("what is held can't be claimed, and its holder is named", () => {
  expect(refusal(claimed(alice), { kind: "claim" }, byBob)).toEqual({ reason: "lease-lost", holder: alice });
  expect(refusal(claimed(alice), { kind: "claim" }, byAlice)).toEqual({ reason: "lease-lost", holder: alice });
});

test.each([awaitingCustomer, resolved, closed])("only what is queued can be claimed: %o", (made) => {
  const complaint = made();
  const { status } = complaint.stage;
  expect(refusal(complaint, { kind: "claim" }, byAlice)).toEqual({ reason: "wrong-status", status });
});

test("what came back is for its agent alone until the reservation is over", () => {
  const until = NOON + 3 * HOUR;
  const complaint = reservedForAlice();
  expect(refusal(complaint, { kind: "claim" }, { ...byBob, at: until - 1 })).toEqual({ reason: "reserved", until });
  expect(leaseOf(after(complaint, { kind: "claim" }, { ...byAlice, at: until - 1 })).agent).toBe(alice);
  expect(leaseOf(after(complaint, { kind: "claim" }, { ...byBob, at: until })).agent).toBe(bob);
});

test("each lease has a higher number", () => {
  const back = after(assignedTo(alice), { kind: "release" }, byAlice);
  expect(leaseOf(after(back, { kind: "claim" }, byBob)).number).toBe(2);
});

test("the first look makes the lease half an hour", () => {
  const complaint = after(claimed(), { kind: "open" }, { ...byAlice, at: NOON + MINUTE });
  expect(leaseOf(complaint)).toEqual({ agent: alice, number: 1, until: NOON + 31 * MINUTE, opened: true });
});

test("looking again renews the lease only once half of it is over", () => {
  const complaint = assignedTo();
  expect(ask(complaint, { kind: "open" }, { ...byAlice, at: NOON + 15 * MINUTE - 1 }).outcome).toBe("unchanged");
  expect(leaseOf(after(complaint, { kind: "open" }, { ...byAlice, at: NOON + 15 * MINUTE })).until).toBe(
    NOON + 45 * MINUTE,
  );
});

test("the last agent may look at what waits for the customer, and that changes nothing", () => {
  expect(ask(awaitingCustomer(), { kind: "open" }, byAlice)).toMatchObject({ outcome: "unchanged", replayed: false });
});

test("somebody else's look is refused, however fresh the lease", () => {
  expect(refusal(assignedTo(alice), { kind: "open" }, byBob)).toEqual({ reason: "lease-lost", holder: alice });
});

test("an action after the lease ran out counts as long as nobody took the complaint", () => {
  const complaint = after(claimed(), { kind: "open" }, { ...byAlice, at: NOON + HOUR });
  expect(leaseOf(complaint).until).toBe(NOON + HOUR + 30 * MINUTE);
});

test("an action never shortens a lease, even by a clock that runs behind", () => {
  const complaint = after(assignedTo(), { kind: "extend" }, { ...byAlice, at: NOON - MINUTE });
  expect(leaseOf(complaint).until).toBe(NOON + 30 * MINUTE);
});

test("extending gives another half hour and is on record", () => {
  const complaint = after(assignedTo(), { kind: "extend" }, { ...byAlice, at: NOON + 10 * MINUTE });
  expect(leaseOf(complaint).until).toBe(NOON + 40 * MINUTE);
  expect(complaint.facts.at(-1)).toEqual({ at: NOON + 10 * MINUTE, kind: "lease-extended", agent: alice });
});

test("only what is held can be extended or released", () => {
  for (const request of [{ kind: "extend" as const }, { kind: "release" as const }]) {
    expect(refusal(awaitingCustomer(), request, byAlice)).toEqual({
      reason: "wrong-status",
      status: "awaiting_customer",
    });
  }
});

test("releasing gives it back to the lane, ahead, at the place that its waiting has earned", () => {
  const later = NOON + 10 * MINUTE;
  const { complaint, hints } = change(assignedTo(), { kind: "release" }, { ...byAlice, at: later });
  expect(complaint.stage).toEqual({ status: "queued", since: later, ahead: true });
  expect(complaint).toMatchObject({ waitingSince: NOON, ticket: 2, agent: alice });
  expect(facts(complaint).at(-1)).toBe("released");
  expect(debtOf(complaint, "free-slot").task).toEqual({ kind: "free-slot", agent: alice, lease: 1 });
  expect(hints).toEqual([
    { kind: "ticket", lane: "support-standard", reference: complaint.reference, ticket: 2 },
    { kind: "kick", reference: complaint.reference },
  ]);
});

test("what waits for a supervisor can't be released, but its lease can be extended", () => {
  expect(refusal(awaitingApproval(), { kind: "release" }, byAlice)).toEqual({
    reason: "wrong-status",
    status: "assigned",
  });
  expect(stageOf(after(awaitingApproval(), { kind: "extend" }, byAlice), "assigned").approval).toBeDefined();
});

const forItsHolder: Request[] = [
  { kind: "open" },
  { kind: "reply", text: "Hi", keep: true },
  { kind: "extend" },
  { kind: "release" },
];

test.each(forItsHolder)("$kind is refused to whoever isn't the holder, with the holder named", (request) => {
  expect(refusal(assignedTo(alice), request, byBob)).toEqual({ reason: "lease-lost", holder: alice });
  expect(refusal(awaitingCustomer(), request, byBob)).toEqual({ reason: "lease-lost", holder: alice });
});

test.each(forItsHolder)("$kind is refused to a past holder once the complaint is back in its lane", (request) => {
  const back = after(assignedTo(alice), { kind: "release" }, byAlice);
  expect(refusal(back, request, byAlice)).toEqual({ reason: "lease-lost" });
});

test.each(forItsHolder)("$kind is refused on a closed complaint", (request) => {
  expect(refusal(closed(), request, byAlice)).toEqual({ reason: "wrong-status", status: "closed" });
});

test.each<Request>([...forItsHolder, { kind: "claim" }])("$kind is for agents alone", (request) => {
  expect(refusal(received(), request, { by: customer })).toEqual({ reason: "agents-only" });
  expect(refusal(assignedTo(), request, { by: system }).reason).toBe("agents-only");
});

test("a claim of what its agent wrote down needs no look", () => {
  const complaint = after(paid(received()), { kind: "claim", seen: true }, byAlice);
  expect(leaseOf(complaint)).toEqual({ agent: alice, number: 1, until: NOON + 30 * MINUTE, opened: true });
});

/** Of the returns team, whose office opens at nine on Monday, and on Friday closes at noon: eleven by UTC. */
const CLOSING = Date.UTC(2026, 0, 9, 11);
const OPENING = Date.UTC(2026, 0, 12, 8);
const soon = { ...byBob, at: CLOSING - 10 * MINUTE };
const theirs = () => after(assignedTo(alice), { kind: "hand-over", note: "Yours.", to: { team: "returns" } }, byAlice);
const held = (at: number) => after(paid(theirs()), { kind: "claim" }, { ...byBob, at });

test("a look shortly before closing keeps a complaint until as long after the next opening", () => {
  const complaint = after(held(soon.at), { kind: "open" }, soon);
  expect(leaseOf(complaint).until).toBe(OPENING + 20 * MINUTE);
});

test("extending it shortly before closing does so too", () => {
  const complaint = after(held(soon.at - MINUTE), { kind: "extend" }, soon);
  expect(leaseOf(complaint).until).toBe(OPENING + 20 * MINUTE);
});

test("what a supervisor declines comes back with time to act on it when the team is there", () => {
  const asked = after(
    held(soon.at - MINUTE),
    { kind: "resolve", resolution: costly },
    { ...soon, at: soon.at - MINUTE },
  );
  const declined = after(asked, { kind: "decline", note: "Repair it." }, { by: supervisor(sam), at: CLOSING + HOUR });
  expect(leaseOf(declined).until).toBe(OPENING + 30 * MINUTE);
});

test("what comes back to its agent is kept for them over the weekend", () => {
  const answered = after(held(CLOSING - HOUR), { kind: "reply", text: "Which one?", keep: false }, soon);
  const back = after(paid(answered, soon), message(), { by: customer, at: CLOSING - MINUTE });
  const until = OPENING + 3 * HOUR - MINUTE;
  expect(stageOf(back, "queued").reservedUntil).toBe(until);
  expect(debtOf(back, "reserve").task).toEqual({ kind: "reserve", agent: bob, until });
});

test("a claim that nobody looks at is over in two minutes, whatever the hour", () => {
  const at = CLOSING - MINUTE;
  expect(leaseOf(held(at))).toMatchObject({ until: at + 2 * MINUTE, opened: false });
});

test("looking again renews the lease once half of its open time is over", () => {
  const complaint = after(held(soon.at), { kind: "open" }, soon);
  expect(ask(complaint, { kind: "open" }, { ...byBob, at: OPENING + 5 * MINUTE - 1 }).outcome).toBe("unchanged");
  const again = after(complaint, { kind: "open" }, { ...byBob, at: OPENING + 5 * MINUTE });
  expect(leaseOf(again).until).toBe(OPENING + 35 * MINUTE);
});

test("what nobody has ever held names no holder", () => {
  expect(refusal(received(), { kind: "release" }, byAlice)).toEqual({ reason: "lease-lost" });
});
