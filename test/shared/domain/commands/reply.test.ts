import { expect, test } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import {
  after,
  agent,
  alice,
  assignedTo,
  awaitingApproval,
  awaitingCustomer,
  bob,
  change,
  claimed,
  closed,
  customer,
  debtOf,
  facts,
  HOUR,
  NOON,
  owedMails,
  received,
  refusal,
  resolved,
  stageOf,
  tasks,
  withoutAddress,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const byAlice = { by: agent(alice), at: LATER };
const reply = (keep = false) => ({ kind: "reply" as const, text: "Which one?", keep });

test("an answer is mailed, and then it is the customer's turn", () => {
  const { complaint, entries, hints } = change(assignedTo(), reply(), byAlice);
  expect(complaint.stage).toEqual({ status: "awaiting_customer", since: LATER });
  expect(entries).toMatchObject([
    { author: { kind: "agent", id: alice }, body: { kind: "reply", text: "Which one?" } },
  ]);
  expect(tasks(complaint)).toEqual([
    { kind: "mail", mail: "reply", entry: complaint.chain.head },
    { kind: "free-slot", agent: alice, lease: 1 },
  ]);
  expect(hints).toEqual([{ kind: "kick", reference: complaint.reference }]);
});

test("an answer keeps the promise, and the first one is remembered", () => {
  const complaint = after(assignedTo(), reply(), byAlice);
  expect(complaint).not.toHaveProperty("owed");
  expect(complaint.firstResponseAt).toBe(LATER);
  const second = after(complaint, reply(), { ...byAlice, at: LATER + 1 });
  expect(second.firstResponseAt).toBe(LATER);
});

test("an agent may answer and keep the complaint", () => {
  const complaint = after(assignedTo(), reply(true), byAlice);
  expect(stageOf(complaint, "assigned").lease).toMatchObject({ agent: alice, number: 1, opened: true });
  expect(complaint.outbox.map(({ task }) => task.kind)).toEqual(["mail"]);
  expect(complaint).not.toHaveProperty("owed");
});

test("an answer without a look before opens the lease", () => {
  expect(stageOf(after(claimed(), reply(true), byAlice), "assigned").lease.opened).toBe(true);
});

test("a further answer starts the customer's time again", () => {
  expect(after(awaitingCustomer(), reply(), byAlice).stage).toEqual({ status: "awaiting_customer", since: LATER });
});

test("a word after a resolution leaves it resolved", () => {
  const before = resolved();
  const complaint = after(before, reply(), byAlice);
  expect(complaint.stage).toEqual(before.stage);
  expect(owedMails(complaint)).toEqual(["reply"]);
});

test("an answer to a customer without an address is on record, and never mailed", () => {
  const held = after(received({ customer: withoutAddress }), { kind: "claim" }, byAlice);
  const complaint = after(held, reply(true), byAlice);
  expect(owedMails(complaint)).toEqual([]);
  const entry = complaint.chain.head;
  expect(complaint.facts).toEqual([{ at: LATER, kind: "mail-withheld", mail: "reply", reason: "no-address", entry }]);
  expect(complaint.firstResponseAt).toBe(LATER);
});

test("nothing is answered while a supervisor decides", () => {
  expect(refusal(awaitingApproval(), reply(), byAlice)).toEqual({ reason: "wrong-status", status: "assigned" });
});

test.each<[string, () => Complaint]>([
  ["queued", received],
  ["assigned to another", () => assignedTo(bob)],
  ["awaiting the customer", awaitingCustomer],
  ["closed", closed],
])("any agent may leave a note on what is %s, which moves nothing", (_, made) => {
  const before = made();
  const { complaint, entries } = change(before, { kind: "note", text: "Rang." }, byAlice);
  expect(complaint.stage).toEqual(before.stage);
  expect(entries).toMatchObject([{ author: { kind: "agent", id: alice }, body: { kind: "note", text: "Rang." } }]);
  expect(facts(complaint)).toEqual([]);
  expect(complaint.outbox).toEqual(before.outbox);
});

test("a customer leaves no note", () => {
  expect(refusal(received(), { kind: "note", text: "?" }, { by: customer })).toEqual({ reason: "agents-only" });
});

test("the acknowledgement of what was answered first is still owed, and withheld when it is looked at", () => {
  const answered = after(after(received(), { kind: "claim" }, byAlice), reply(true), byAlice);
  expect(owedMails(answered)).toEqual(["acknowledgement", "reply"]);
  const complaint = after(answered, { kind: "check", worker: "w1" }, { at: LATER });
  expect(complaint.acknowledgement).toEqual({ state: "withheld", at: LATER, reason: "overtaken" });
  expect(debtOf(complaint, "mail").task).toMatchObject({ mail: "reply" });
});
