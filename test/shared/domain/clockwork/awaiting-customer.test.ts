import { expect, test } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { Task } from "../../../../shared/domain/debt.ts";
import {
  after,
  agent,
  alice,
  ann,
  ask,
  awaitingCustomer,
  checked,
  customer,
  DAY,
  debtOf,
  HOUR,
  MINUTE,
  message,
  NOON,
  owedMails,
  paid,
  received,
  settled,
  untouchedUntil,
  withoutAddress,
} from "../../../support/complaints.ts";

const check = { kind: "check" as const, worker: "w1" };
const REMINDED = NOON + 3 * DAY;
const WARNED = REMINDED + 6 * DAY;

test("the customer is reminded once, on time", () => {
  expect(ask(awaitingCustomer(), check, { at: REMINDED - 1 }).outcome).toBe("unchanged");
  const complaint = checked(awaitingCustomer(), REMINDED);
  expect(complaint.stage).toEqual({ status: "awaiting_customer", since: NOON, remindedAt: REMINDED });
  expect(owedMails(complaint)).toEqual(["reminder"]);
  expect(ask(paid(complaint), check, { at: REMINDED + DAY }).outcome).toBe("unchanged");
});

test("who doesn't answer the reminder is warned once, on time", () => {
  const reminded = untouchedUntil(awaitingCustomer(), REMINDED);
  expect(ask(reminded, check, { at: WARNED - 1 }).outcome).toBe("unchanged");
  const complaint = checked(reminded, WARNED);
  expect(complaint.stage).toMatchObject({ remindedAt: REMINDED, warnedAt: WARNED });
  expect(owedMails(complaint)).toEqual(["closing-warning"]);
});

test("without an answer to the warning it is closed, on time", () => {
  const complaint = untouchedUntil(untouchedUntil(awaitingCustomer(), REMINDED), WARNED);
  const closing = WARNED + 7 * DAY;
  expect(ask(complaint, check, { at: closing - 1 }).outcome).toBe("unchanged");
  const closed = checked(complaint, closing);
  expect(closed.stage).toEqual({ status: "closed", since: closing, because: "unanswered" });
  expect(closed.facts.at(-1)).toEqual({ at: closing, kind: "closed", because: "unanswered" });
});

test("after an outage the customer's time is counted from the reminder as it really went out", () => {
  const late = NOON + 30 * DAY;
  const complaint = untouchedUntil(awaitingCustomer(), late);
  expect(ask(complaint, check, { at: late + 6 * DAY - 1 }).outcome).toBe("unchanged");
  const warned = untouchedUntil(complaint, late + 6 * DAY);
  expect(untouchedUntil(warned, late + 13 * DAY - 1).stage.status).toBe("awaiting_customer");
  expect(checked(warned, late + 13 * DAY).stage.status).toBe("closed");
});

/** Nothing goes out until then. */
const outage = (complaint: Complaint, mail: Task["kind"], until: number): Complaint => {
  const { id } = debtOf(complaint, mail);
  const failed = settled(complaint, id, { kind: "failed", reason: "down" }, { at: until - HOUR });
  const waiting = checked(failed, until - MINUTE);
  expect(waiting.stage).toEqual(failed.stage);
  return paid(checked(waiting, until), { at: until });
};

test("while mail is down nothing that follows is due, and then it is counted from when the mail went out", () => {
  const up = REMINDED + 10 * DAY;
  const reminded = outage(checked(awaitingCustomer(), REMINDED), "mail", up);
  expect(reminded.stage).toMatchObject({ remindedAt: up });
  const again = up + 6 * DAY + 10 * DAY;
  const warned = outage(checked(reminded, up + 6 * DAY), "mail", again);
  expect(warned.stage).toMatchObject({ remindedAt: up, warnedAt: again });
  expect(untouchedUntil(warned, again + 7 * DAY - 1).stage.status).toBe("awaiting_customer");
  expect(checked(warned, again + 7 * DAY).stage.status).toBe("closed");
});

test("a reminder of an earlier turn that is recorded late says nothing of this turn", () => {
  const sending = checked(awaitingCustomer(), REMINDED);
  const { id } = debtOf(sending, "mail");
  const back = after(sending, message(), { by: customer, at: REMINDED + 1 });
  const held = after(back, { kind: "claim" }, { by: agent(alice), at: REMINDED + 2 });
  const answered = after(held, { kind: "reply", text: "?", keep: false }, { by: agent(alice), at: REMINDED + 3 });
  const recorded = settled(answered, id, { kind: "paid", messageId: "ses-1" }, { at: REMINDED + 4 });
  expect(recorded.stage).toEqual({ status: "awaiting_customer", since: REMINDED + 3 });
});

/** Ours is Berlin, where noon of UTC is 13:00; there is no summer time in what follows. */
test.each([
  ["ko", undefined, NOON + 3 * DAY - HOUR - MINUTE],
  ["ko-KR", undefined, NOON + 3 * DAY - HOUR - MINUTE],
  ["ko", "America/New_York", NOON + 3 * DAY - 11 * HOUR - MINUTE],
  ["de", undefined, NOON + 3 * DAY],
  [undefined, undefined, NOON + 3 * DAY],
])("who speaks %s, in the zone %s, is reminded by day where they are", (language, timeZone, at) => {
  const who = { ...ann, ...(language && { language }), ...(timeZone && { timeZone }) };
  const held = after(received({ customer: who }), { kind: "claim" }, { by: agent(alice) });
  const waiting = paid(after(held, { kind: "reply", text: "?", keep: false }, { by: agent(alice) }));
  expect(ask(waiting, check, { at: at - 1 }).outcome).toBe("unchanged");
  expect(owedMails(checked(waiting, at))).toEqual(["reminder"]);
});

test("what can wait and failed at night is tried again in the morning, and an agent's words at once", () => {
  const night = Date.UTC(2026, 0, 8, 22);
  const owing = checked(awaitingCustomer(), REMINDED);
  const failed = settled(owing, debtOf(owing, "mail").id, { kind: "failed", reason: "down" }, { at: night });
  expect(failed.outbox).toMatchObject([{ notBefore: Date.UTC(2026, 0, 9, 8) }]);
  const replied = after(awaitingCustomer(), { kind: "reply", text: "?", keep: false }, { by: agent(alice), at: night });
  const late = settled(replied, debtOf(replied, "mail").id, { kind: "failed", reason: "down" }, { at: night });
  expect(late.outbox[0]?.notBefore).toBeLessThan(night + HOUR);
});

test("a customer without an address isn't reminded, but has the same time", () => {
  const held = after(received({ customer: withoutAddress }), { kind: "claim" }, { by: agent(alice) });
  const waiting = paid(after(held, { kind: "reply", text: "?", keep: false }, { by: agent(alice) }));
  const complaint = checked(waiting, REMINDED);
  expect(complaint.stage).toMatchObject({ remindedAt: REMINDED });
  const warned = checked(complaint, WARNED);
  expect([...owedMails(complaint), ...owedMails(warned)]).toEqual([]);
  expect(untouchedUntil(warned, WARNED + 7 * DAY - 1).stage.status).toBe("awaiting_customer");
  expect(checked(warned, WARNED + 7 * DAY).stage.status).toBe("closed");
});
