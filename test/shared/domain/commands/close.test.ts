import { expect, test } from "vitest";
import {
  after,
  agent,
  alice,
  assignedTo,
  awaitingCustomer,
  bob,
  change,
  closed,
  customer,
  facts,
  HOUR,
  NOON,
  OTHER,
  received,
  refusal,
  resolved,
  sam,
  stageOf,
  supervisor,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const byAlice = { by: agent(alice), at: LATER };
const bySam = { by: supervisor(sam), at: LATER };
const close = { kind: "close" as const, note: "Rang: all is well." };
const reopen = { kind: "reopen" as const, note: "Not done." };

test.each([awaitingCustomer, resolved])("its agent closes what is no longer our turn", (made) => {
  const { complaint, entries } = change(made(), close, byAlice);
  expect(complaint.stage).toEqual({ status: "closed", since: LATER, because: "by-agent" });
  expect(entries).toMatchObject([
    { author: { kind: "agent", id: alice }, body: { kind: "closing", note: "Rang: all is well." } },
  ]);
  expect(complaint.facts).toEqual([{ at: LATER, kind: "closed", because: "by-agent", agent: alice }]);
});

test("what was no complaint at all is closed while it is our turn, by its holder or a supervisor, and owes no word", () => {
  const spam = { ...close, spam: true as const };
  for (const complaint of [after(assignedTo(), spam, byAlice), after(received(), spam, bySam)]) {
    expect(complaint.stage).toEqual({ status: "closed", since: LATER, because: "spam" });
    expect(complaint).not.toHaveProperty("owed");
  }
  expect(refusal(received(), spam, byAlice)).toEqual({ reason: "lease-lost" });
  expect(refusal(closed(), spam, bySam)).toEqual({ reason: "wrong-status", status: "closed" });
  const unacknowledged = after(received(), spam, bySam);
  const withheld = after(unacknowledged, { kind: "check", worker: "w1" }, { at: LATER });
  expect(withheld.acknowledgement).toEqual({ state: "withheld", at: LATER, reason: "overtaken" });
});

test("a supervisor closes what another agent answered, and no other agent does", () => {
  expect(after(resolved(), close, bySam).stage.status).toBe("closed");
  expect(refusal(resolved(), close, { by: agent(bob) })).toEqual({ reason: "lease-lost", holder: alice });
});

test("nothing is closed while it is our turn, or twice", () => {
  expect(refusal(assignedTo(), close, byAlice)).toEqual({ reason: "wrong-status", status: "assigned" });
  expect(refusal(received(), close, bySam)).toEqual({ reason: "wrong-status", status: "queued" });
  expect(refusal(closed(), close, bySam)).toEqual({ reason: "wrong-status", status: "closed" });
});

test.each([resolved, closed])("any agent takes back an end, for the agent who knows it", (made) => {
  const { complaint, entries } = change(made(), reopen, { by: agent(bob), at: LATER });
  expect(stageOf(complaint, "queued")).toMatchObject({ ahead: true, reservedUntil: LATER + 3 * HOUR });
  expect(complaint).toMatchObject({ agent: alice, reopenings: 1, owed: { since: LATER } });
  expect(facts(complaint)).toEqual(["reopened"]);
  expect(entries).toMatchObject([
    { author: { kind: "agent", id: bob }, body: { kind: "reopening", note: "Not done." } },
  ]);
});

test("taking back a question that needs no answer any more is no reopening", () => {
  const complaint = after(awaitingCustomer(), reopen, byAlice);
  expect(stageOf(complaint, "queued").reservedUntil).toBe(LATER + 3 * HOUR);
  expect(complaint.reopenings).toBe(0);
  expect(facts(complaint)).toEqual([]);
});

test("what is open can't be reopened, and what was merged goes on elsewhere", () => {
  expect(refusal(received(), reopen, byAlice)).toEqual({ reason: "wrong-status", status: "queued" });
  expect(refusal(assignedTo(), reopen, byAlice)).toEqual({ reason: "wrong-status", status: "assigned" });
  const merged = after(received(), { kind: "merge", into: OTHER }, bySam);
  expect(refusal(merged, reopen, bySam)).toEqual({ reason: "merged", into: OTHER });
});

test.each([close, reopen])("a customer can't $kind", (request) => {
  expect(refusal(resolved(), request, { by: customer })).toEqual({ reason: "agents-only" });
});
