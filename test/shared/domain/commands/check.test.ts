import { expect, test } from "vitest";
import {
  after,
  agent,
  alarms,
  alice,
  ask,
  awaitingCustomer,
  checked,
  claimed,
  customer,
  DAY,
  facts,
  MINUTE,
  message,
  NOON,
  owedMails,
  paid,
  policyForTests,
  received,
  resolved,
  SECOND,
} from "../../../support/complaints.ts";

const { grace, lease } = policyForTests.debt;

test("a check takes what is owed for its worker", () => {
  const { outbox } = checked(received(), NOON, "w1");
  expect(outbox).toMatchObject([{ lease: { worker: "w1", until: NOON + grace }, attempts: 0 }]);
});

test("a check takes several debts, each for itself", () => {
  const owing = after(
    after(received(), { kind: "claim" }, { by: agent(alice) }),
    { kind: "release" },
    { by: agent(alice) },
  );
  expect(checked(owing, NOON).outbox.map((debt) => debt.lease?.worker)).toEqual(["w1", "w1"]);
});

test("a second check changes nothing, whoever makes it", () => {
  const once = checked(received(), NOON, "w1");
  for (const worker of ["w1", "w2"]) {
    expect(ask(once, { kind: "check", worker }, { at: NOON + 1 }).outcome).toBe("unchanged");
  }
});

test("another worker takes a debt once the lease of the first is over", () => {
  const once = checked(received(), NOON, "w1");
  expect(ask(once, { kind: "check", worker: "w2" }, { at: NOON + grace - 1 }).outcome).toBe("unchanged");
  expect(checked(once, NOON + grace, "w2").outbox).toMatchObject([
    { lease: { worker: "w2", until: NOON + grace + lease } },
  ]);
});

test("a check before anything is due changes nothing", () => {
  expect(ask(paid(received()), { kind: "check", worker: "w1" }, { at: NOON + 0.8 * DAY - 1 }).outcome).toBe(
    "unchanged",
  );
});

test("an acknowledgement that an answer overtook is withheld", () => {
  const answered = after(
    after(received(), { kind: "claim" }, { by: agent(alice) }),
    { kind: "reply", text: "Hi", keep: true },
    { by: agent(alice) },
  );
  const complaint = checked(answered, NOON + 1);
  expect(complaint.acknowledgement).toEqual({ state: "withheld", at: NOON + 1, reason: "overtaken" });
  expect(owedMails(complaint)).toEqual(["reply"]);
  expect(complaint.outbox).toMatchObject([{ lease: { worker: "w1" } }]);
});

test("a mail that somebody is sending right now is not withheld", () => {
  const sending = checked(after(received(), { kind: "claim" }, { by: agent(alice) }), NOON);
  const answered = after(sending, { kind: "reply", text: "Hi", keep: true }, { by: agent(alice), at: NOON + 1 });
  const complaint = checked(answered, NOON + 2, "w2");
  expect(complaint.acknowledgement).toEqual({ state: "due" });
  expect(owedMails(complaint)).toEqual(["acknowledgement", "reply"]);
});

test("a reminder that the customer's answer overtook is never sent", () => {
  const reminded = checked(awaitingCustomer(), NOON + 3 * DAY);
  const failed = after(reminded, {
    kind: "settle",
    payments: reminded.outbox.map(({ id }) => ({ debt: id, result: { kind: "failed", reason: "down" } as const })),
  });
  const answered = after(failed, message(), { by: customer, at: NOON + 3 * DAY + MINUTE });
  const complaint = checked(answered, NOON + 3 * DAY + MINUTE);
  expect(owedMails(complaint)).toEqual([]);
  expect(complaint.facts).toMatchObject([{ kind: "mail-withheld", mail: "reminder", reason: "overtaken" }]);
});

test("after a long silence everything that has become due is applied in one write, and nothing is left due", () => {
  const at = NOON + 40 * DAY;
  const complaint = checked(claimed(), at);
  expect(complaint.stage).toEqual({ status: "queued", since: at, ahead: true });
  expect(complaint).toMatchObject({ urgent: true, owed: { riskedAt: at, raisedAt: at }, slowRaisedAt: at, updates: 1 });
  expect(facts(complaint).slice(-4)).toEqual(["lease-expired", "raised", "raised", "raised"]);
  expect(alarms(complaint)).toEqual(["response-overdue", "resolution-overdue", "promise-at-risk"]);
  expect(ask(complaint, { kind: "check", worker: "w2" }, { at }).outcome).toBe("unchanged");
});

test("a complaint whose closing is long due is first reminded of: the customer's time is never cut", () => {
  const at = NOON + 100 * DAY;
  expect(checked(resolved(), at).stage).toMatchObject({ status: "resolved", askedAt: at });
  expect(checked(awaitingCustomer(), at).stage).toMatchObject({ status: "awaiting_customer", remindedAt: at });
});

test("a debt in its pause is left alone", () => {
  const before = received();
  const [debt] = before.outbox;
  const failed = after(before, {
    kind: "settle",
    payments: [{ debt: debt?.id ?? ("" as never), result: { kind: "failed", reason: "down" } }],
  });
  expect(ask(failed, { kind: "check", worker: "w1" }, { at: NOON + 10 * SECOND }).outcome).toBe("unchanged");
  expect(checked(failed, NOON + MINUTE).outbox).toMatchObject([{ lease: { until: NOON + MINUTE + lease } }]);
});
