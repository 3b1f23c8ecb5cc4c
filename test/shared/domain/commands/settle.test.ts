import { expect, test } from "vitest";
import type { Payment } from "../../../../shared/domain/command.ts";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { DebtId } from "../../../../shared/domain/ids.ts";
import {
  after,
  agent,
  alice,
  ask,
  assignedTo,
  checked,
  debtOf,
  facts,
  HOUR,
  MINUTE,
  NOON,
  paid,
  policyForTests,
  received,
  SECOND,
  settled,
  tasks,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const { firstPause } = policyForTests.debt;
const acknowledgement = (complaint = received()) => debtOf(complaint, "mail").id;
const sent: Payment["result"] = { kind: "paid", messageId: "ses-1" };
const failed: Payment["result"] = { kind: "failed", reason: "throttled" };

test("a mail that was sent leaves the outbox and is on record with its id", () => {
  const before = received();
  const complaint = settled(before, acknowledgement(before), sent, { at: LATER });
  expect(complaint.outbox).toEqual([]);
  expect(complaint.acknowledgement).toEqual({ state: "sent", at: LATER });
  expect(complaint.facts).toEqual([{ at: LATER, kind: "mail-sent", mail: "acknowledgement", messageId: "ses-1" }]);
});

test("a mail that was sent without an id has an empty one", () => {
  const before = received();
  const complaint = settled(before, acknowledgement(before), { kind: "paid" });
  expect(complaint.acknowledgement).toEqual({ state: "sent", at: NOON });
  expect(complaint.facts).toMatchObject([{ kind: "mail-sent", messageId: "" }]);
});

test("a mail that is withheld leaves the outbox with its reason", () => {
  const before = received();
  const withheld: Payment["result"] = { kind: "withheld", reason: "address-refused" };
  const complaint = settled(before, acknowledgement(before), withheld, { at: LATER });
  expect(complaint.outbox).toEqual([]);
  expect(complaint.acknowledgement).toEqual({ state: "withheld", at: LATER, reason: "address-refused" });
  expect(complaint.facts).toEqual([
    { at: LATER, kind: "mail-withheld", mail: "acknowledgement", reason: "address-refused" },
  ]);
});

test("what becomes of any other mail leaves the acknowledgement alone", () => {
  const replied = after(assignedTo(), { kind: "reply", text: "Hi", keep: true }, { by: agent(alice) });
  const { id } = debtOf(replied, "mail");
  expect(settled(replied, id, sent).acknowledgement).toEqual(replied.acknowledgement);
  const withheld = settled(replied, id, { kind: "withheld", reason: "address-refused" });
  expect(withheld.acknowledgement).toEqual(replied.acknowledgement);
  expect(withheld.facts).toMatchObject([{ kind: "mail-withheld", mail: "reply" }]);
});

test("what is no mail leaves the outbox without a word", () => {
  const released = after(assignedTo(), { kind: "release" }, { by: agent(alice) });
  const complaint = settled(released, debtOf(released, "free-slot").id, { kind: "paid" });
  expect(complaint.outbox).toEqual([]);
  expect(complaint.facts).toEqual(released.facts);
});

test("a failure ends the lease and sets the next try", () => {
  const taken = checked(received(), NOON);
  const complaint = settled(taken, acknowledgement(taken), failed, { at: NOON + 10 * SECOND });
  expect(complaint.outbox).toEqual([
    {
      id: acknowledgement(taken),
      task: { kind: "mail", mail: "acknowledgement" },
      since: NOON,
      attempts: 1,
      notBefore: NOON + 10 * SECOND + firstPause,
    },
  ]);
  expect(complaint.acknowledgement).toEqual({ state: "due" });
});

test("the pause grows with the time for which the debt has been open", () => {
  let complaint = received();
  for (const at of [NOON + MINUTE, NOON + 8 * MINUTE]) {
    complaint = settled(checked(complaint, at), acknowledgement(complaint), failed, { at });
  }
  expect(complaint.outbox).toMatchObject([{ attempts: 2, notBefore: NOON + 9 * MINUTE }]);
});

test("a failure never opens a debt before its lease is over: another worker may have it by now", () => {
  const impatient = { ...policyForTests, debt: { ...policyForTests.debt, firstPause: SECOND } };
  const taken = checked(received(), NOON);
  const lease = taken.outbox[0]?.lease?.until;
  const complaint = settled(taken, acknowledgement(taken), failed, { at: NOON + SECOND, policy: impatient });
  expect(complaint.outbox).toMatchObject([{ notBefore: lease }]);
});

test("why a mail failed is told once, not at each try", () => {
  const before = received();
  const once = settled(before, acknowledgement(before), failed, { at: LATER });
  expect(once.facts).toEqual([{ at: LATER, kind: "mail-failed", mail: "acknowledgement", reason: "throttled" }]);
  const twice = settled(once, acknowledgement(before), failed, { at: LATER + HOUR });
  expect(facts(twice)).toEqual(["mail-failed"]);
  expect(twice.outbox).toMatchObject([{ attempts: 2 }]);
});

test("a failure of what is no mail is not told", () => {
  const released = after(assignedTo(), { kind: "release" }, { by: agent(alice) });
  const complaint = settled(released, debtOf(released, "free-slot").id, failed);
  expect(complaint.facts).toEqual(released.facts);
  expect(complaint.outbox).toMatchObject([{ attempts: 1 }]);
});

test("a payment counts whoever reports it and however late", () => {
  const before = received();
  const once = settled(before, acknowledgement(before), failed, { at: NOON });
  const taken = checked(once, NOON + MINUTE, "w2");
  expect(settled(taken, acknowledgement(before), sent).outbox).toEqual([]);
});

test("a payment of what is no longer owed changes nothing, and doesn't hold up the others", () => {
  const before = after(received(), { kind: "claim" }, { by: agent(alice) });
  const owing = after(before, { kind: "release" }, { by: agent(alice) });
  const unknown = { debt: "mail-write-0-0" as DebtId, result: sent };
  expect(ask(owing, { kind: "settle", payments: [unknown] }).outcome).toBe("unchanged");
  const payments = [unknown, { debt: debtOf(owing, "free-slot").id, result: sent }];
  expect(tasks(after(owing, { kind: "settle", payments }))).toEqual([{ kind: "mail", mail: "acknowledgement" }]);
});

test("a failure leaves all other debts as they were", () => {
  const owing = after(
    after(received(), { kind: "claim" }, { by: agent(alice) }),
    { kind: "release" },
    { by: agent(alice) },
  );
  const complaint = settled(owing, acknowledgement(owing), failed);
  expect(complaint.outbox[1]).toEqual(owing.outbox[1]);
  expect(paid(complaint).outbox).toEqual([]);
});

const until = NOON + 2 * HOUR;
const postponed: Payment["result"] = { kind: "postponed", until };

test("a mail that is postponed is owed from then on as if it were new: neither late nor failed before", () => {
  const before = received();
  const id = acknowledgement(before);
  const taken = checked(settled(before, id, failed), NOON + MINUTE);
  const complaint = settled(taken, id, postponed, { at: NOON + MINUTE });
  const task = { kind: "mail", mail: "acknowledgement" };
  expect(complaint.outbox).toEqual([{ id, task, since: until, madeAt: NOON, attempts: 0, notBefore: until }]);
  expect(complaint.acknowledgement).toEqual({ state: "due" });
  const told = { at: NOON + MINUTE, kind: "mail-postponed", mail: "acknowledgement", until };
  expect(complaint.facts.at(-1)).toEqual(told);
  expect(ask(complaint, { kind: "check", worker: "w2" }, { at: until - 1 }).outcome).toBe("unchanged");
  expect(checked(complaint, until).outbox).toMatchObject([{ lease: { worker: "w1" } }]);
});

test("a postponed mail isn't tried before its lease is over: it may come from a worker who was late", () => {
  const taken = checked(received(), NOON);
  const lease = taken.outbox[0]?.lease?.until;
  const complaint = settled(taken, acknowledgement(taken), { kind: "postponed", until: NOON + SECOND });
  expect(complaint.outbox).toMatchObject([{ since: NOON + SECOND, notBefore: lease }]);
});

test("postponing one mail leaves all other debts as they were", () => {
  const held = after(received(), { kind: "claim" }, { by: agent(alice) });
  const owing = after(held, { kind: "release" }, { by: agent(alice) });
  expect(settled(owing, acknowledgement(owing), postponed).outbox[1]).toEqual(owing.outbox[1]);
});

test("what is no mail can be put off too, without a word", () => {
  const released = after(assignedTo(), { kind: "release" }, { by: agent(alice) });
  const complaint = settled(released, debtOf(released, "free-slot").id, postponed);
  expect(complaint.outbox).toMatchObject([{ notBefore: until }]);
  expect(complaint.facts).toEqual(released.facts);
});

test("a language that was detected on the way is learnt once, however paying went", () => {
  const before = received();
  const learn = (complaint: Complaint, detectedLanguage: string, result: Payment["result"]) =>
    after(complaint, { kind: "settle", payments: [{ debt: acknowledgement(before), result, detectedLanguage }] });
  const once = learn(before, "th", failed);
  expect(once.customer).toEqual({ ...before.customer, detectedLanguage: "th" });
  expect(learn(once, "ko", sent).customer).toEqual(once.customer);
  expect(settled(before, acknowledgement(before), sent).customer).toStrictEqual(before.customer);
});

test("what was detected on the way is learnt though somebody else settled the debt, and nothing else is changed", () => {
  const before = received();
  const first = settled(before, acknowledgement(before), sent);
  const payments = [{ debt: acknowledgement(before), result: sent, detectedLanguage: "th" }];
  const complaint = after(first, { kind: "settle", payments });
  expect(complaint).toEqual({ ...first, customer: { ...first.customer, detectedLanguage: "th" } });
  expect(ask(complaint, { kind: "settle", payments }).outcome).toBe("unchanged");
});
