import { expect, test } from "vitest";
import {
  after,
  agent,
  alice,
  ask,
  awaitingCustomer,
  checked,
  DAY,
  NOON,
  owedMails,
  paid,
  received,
  untouchedUntil,
  withoutAddress,
} from "../../../support/complaints.ts";

const check = { kind: "check" as const, worker: "w1" };
const REMINDED = NOON + 3 * DAY;

test("the customer is reminded once, on time", () => {
  expect(ask(awaitingCustomer(), check, { at: REMINDED - 1 }).outcome).toBe("unchanged");
  const complaint = checked(awaitingCustomer(), REMINDED);
  expect(complaint.stage).toEqual({ status: "awaiting_customer", since: NOON, remindedAt: REMINDED });
  expect(owedMails(complaint)).toEqual(["reminder"]);
  expect(ask(paid(complaint), check, { at: REMINDED + DAY }).outcome).toBe("unchanged");
});

test("without an answer to the reminder it is closed, on time", () => {
  const complaint = untouchedUntil(awaitingCustomer(), REMINDED);
  const closing = REMINDED + 7 * DAY;
  expect(ask(complaint, check, { at: closing - 1 }).outcome).toBe("unchanged");
  const closed = checked(complaint, closing);
  expect(closed.stage).toEqual({ status: "closed", since: closing, because: "unanswered" });
  expect(closed.facts.at(-1)).toEqual({ at: closing, kind: "closed", because: "unanswered" });
});

test("after an outage the customer's time is counted from the reminder as it really went out", () => {
  const late = NOON + 30 * DAY;
  const complaint = untouchedUntil(awaitingCustomer(), late);
  expect(ask(complaint, check, { at: late + 7 * DAY - 1 }).outcome).toBe("unchanged");
  expect(checked(complaint, late + 7 * DAY).stage.status).toBe("closed");
});

test("a customer without an address isn't reminded, but has the same time", () => {
  const held = after(received({ customer: withoutAddress }), { kind: "claim" }, { by: agent(alice) });
  const waiting = paid(after(held, { kind: "reply", text: "?", keep: false }, { by: agent(alice) }));
  const complaint = checked(waiting, REMINDED);
  expect(complaint.stage).toMatchObject({ remindedAt: REMINDED });
  expect(owedMails(complaint)).toEqual([]);
  expect(checked(complaint, REMINDED + 7 * DAY).stage.status).toBe("closed");
});
