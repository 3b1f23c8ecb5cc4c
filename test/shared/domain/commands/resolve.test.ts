import { expect, test } from "vitest";
import { nextCheck } from "../../../../shared/domain/next-check.ts";
import type { Redress } from "../../../../shared/domain/resolution.ts";
import {
  after,
  agent,
  alarms,
  alice,
  assignedTo,
  awaitingApproval,
  awaitingCustomer,
  bob,
  change,
  costly,
  facts,
  HOUR,
  keptOf,
  MINUTE,
  NOON,
  notUpheld,
  owedMails,
  paid,
  policyForTests,
  received,
  refusal,
  resolved,
  respondBy,
  stageOf,
  tasks,
  upheld,
  withoutAddress,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const byAlice = { by: agent(alice), at: LATER };
const resolve = (resolution = upheld) => ({ kind: "resolve" as const, resolution });

test("a resolution is mailed, frees the agent and keeps the promise", () => {
  const { complaint, entries } = change(assignedTo(), resolve(), byAlice);
  expect(complaint).toMatchObject({ stage: { status: "resolved", since: LATER }, agent: alice });
  expect(complaint.resolution).toStrictEqual({ ...keptOf(upheld), entry: complaint.chain.head });
  expect(complaint).not.toHaveProperty("owed");
  expect(complaint.firstResponseAt).toBe(LATER);
  expect(tasks(complaint)).toEqual([
    { kind: "free-slot", agent: alice, lease: 1 },
    { kind: "mail", mail: "resolution", entry: complaint.chain.head },
  ]);
  expect(entries).toMatchObject([
    { author: { kind: "agent", id: alice }, body: { kind: "resolution", resolution: upheld } },
  ]);
  expect(entries[0]?.body).not.toHaveProperty("approvedBy");
});

test("what the customer took back is told and closed at once", () => {
  const complaint = after(assignedTo(), resolve({ ...notUpheld, outcome: "withdrawn" }), byAlice);
  expect(complaint.stage).toEqual({ status: "closed", since: LATER, because: "withdrawn" });
  expect(owedMails(complaint)).toEqual(["resolution"]);
  expect(tasks(complaint).filter(({ kind }) => kind === "free-slot")).toHaveLength(1);
});

test("whoever answered last may resolve what waits for the customer", () => {
  expect(after(awaitingCustomer(), resolve(), byAlice).stage.status).toBe("resolved");
});

test("a resolution for a customer without an address is on record, and never mailed", () => {
  const held = after(received({ customer: withoutAddress }), { kind: "claim" }, byAlice);
  const complaint = after(held, resolve(), byAlice);
  expect(owedMails(complaint)).toEqual([]);
  const entry = complaint.chain.head;
  const withheld = { at: LATER, kind: "mail-withheld", mail: "resolution", reason: "no-address", entry };
  expect(complaint.facts).toEqual([withheld]);
});

test("what is at fault is refused with the fault", () => {
  expect(refusal(assignedTo(), resolve({ ...upheld, explanation: "" }), byAlice)).toEqual({
    reason: "explanation-needed",
  });
  expect(refusal(assignedTo(), resolve({ ...upheld, apology: "" }), byAlice)).toEqual({ reason: "apology-needed" });
});

test("what was resolved isn't resolved again", () => {
  expect(refusal(resolved(), resolve(), byAlice)).toEqual({ reason: "wrong-status", status: "resolved" });
});

test("what waits for a supervisor is replaced by its agent alone, with less or with something else", () => {
  expect(after(awaitingApproval(), resolve(), byAlice).stage).toEqual({ status: "resolved", since: LATER });
  const more = { ...costly, redress: { kind: "refund" as const, amount: 200, currency: "EUR" } };
  const again = after(awaitingApproval(), resolve(more), byAlice);
  expect(stageOf(again, "assigned").approval).toEqual({
    ...keptOf(more),
    entry: again.chain.head,
    by: alice,
    at: LATER,
    replaced: true,
  });
  expect(alarms(again)).toEqual(["approval-needed"]);
  expect(refusal(awaitingApproval(), resolve(), { by: agent(bob) })).toEqual({ reason: "lease-lost", holder: alice });
});

test("nobody resolves what another holds, or what waits in a lane", () => {
  expect(refusal(assignedTo(bob), resolve(), byAlice)).toEqual({ reason: "lease-lost", holder: bob });
  expect(refusal(received(), resolve(), byAlice)).toEqual({ reason: "lease-lost" });
});

test("above the agent's authority a supervisor is asked, and nothing is told to the customer", () => {
  const { complaint, entries } = change(assignedTo(), resolve(costly), byAlice);
  const { approval, lease } = stageOf(complaint, "assigned");
  expect(approval).toEqual({ ...keptOf(costly), entry: complaint.chain.head, by: alice, at: LATER });
  expect(lease).toMatchObject({ agent: alice, number: 1, until: LATER + 30 * MINUTE });
  expect(alarms(complaint)).toEqual(["approval-needed"]);
  expect(owedMails(complaint)).toEqual([]);
  expect(entries).toMatchObject([
    { author: { kind: "agent", id: alice }, body: { kind: "approval-asked", resolution: costly } },
  ]);
  expect(complaint).not.toHaveProperty("resolution");
});

test("the agent's own authority counts, not the policy's", () => {
  const authority = { ...policyForTests.authority, amount: 500 };
  const by = { kind: "agent" as const, id: alice, supervisor: false, authority };
  expect(after(assignedTo(), resolve(costly), { by }).stage.status).toBe("resolved");
});

test("money without a currency is in the company's own, and what costs nothing has none", () => {
  const granted = (redress: Redress) => after(assignedTo(), resolve({ ...upheld, redress }), byAlice).resolution;
  expect(granted({ kind: "refund", amount: 5 })?.redress).toEqual({ kind: "refund", amount: 5, currency: "EUR" });
  expect(granted({ kind: "repair", amount: 5, currency: "USD" })?.redress).toEqual({
    kind: "repair",
    amount: 5,
    currency: "USD",
  });
  expect(granted({ kind: "repair" })?.redress).toEqual({ kind: "repair" });
});

test("waiting for a supervisor keeps a running promise", () => {
  expect(after(assignedTo(), resolve(costly), byAlice)).toMatchObject({ owed: { since: NOON }, waitingSince: NOON });
});

test("what waits for a supervisor is never forgotten, even after the customer had an answer", () => {
  const answered = after(assignedTo(), { kind: "reply", text: "We look.", keep: true }, byAlice);
  const complaint = paid(after(answered, resolve(costly), byAlice));
  expect(respondBy(complaint)).toBe(LATER + 18 * HOUR);
  expect(nextCheck(complaint, policyForTests)).toBe(LATER + 0.8 * 18 * HOUR);
});

test("a request for approval has its facts on record", () => {
  expect(facts(after(assignedTo(), resolve(costly), byAlice))).toEqual(["raised"]);
});
