import { expect, test } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import {
  after,
  agent,
  alarms,
  alice,
  ask,
  awaitingApproval,
  awaitingCustomer,
  change,
  checked,
  claimed,
  customer,
  DAY,
  HOUR,
  MINUTE,
  message,
  NOON,
  paid,
  policyForTests,
  received,
  reservedForAlice,
  respondBy,
  SECOND,
  settled,
  stageOf,
  untouchedUntil,
} from "../../../support/complaints.ts";

const check = { kind: "check" as const, worker: "w1" };

/** Nobody can pay: each try fails, and the debts stay. */
const unpaid = (complaint: Complaint, at: number): Complaint =>
  complaint.outbox.reduce((left, { id }) => settled(left, id, { kind: "failed", reason: "down" }, { at }), complaint);

test("an acknowledgement that is late is raised once, whatever becomes of the complaint", () => {
  const tried = unpaid(received(), NOON + 10 * MINUTE - SECOND);
  expect(ask(tried, check, { at: NOON + 10 * MINUTE - 1 }).outcome).toBe("unchanged");
  const late = checked(tried, NOON + 10 * MINUTE);
  expect(alarms(late)).toEqual(["acknowledgement-overdue"]);
  expect(late.facts.at(-1)).toEqual({ at: NOON + 10 * MINUTE, kind: "raised", alarm: "acknowledgement-overdue" });
  expect(late.acknowledgement).toEqual({ state: "due" });
  expect(alarms(checked(late, NOON + HOUR))).toEqual(["acknowledgement-overdue"]);
});

test("a late acknowledgement isn't raised as an unpaid debt as well", () => {
  expect(alarms(checked(received(), NOON + HOUR))).toEqual(["acknowledgement-overdue"]);
});

test("an acknowledgement that was sent is never late", () => {
  expect(ask(paid(received()), check, { at: NOON + HOUR }).outcome).toBe("unchanged");
});

/** Warned of all that is due before the answer is. */
const nearlyLate = (complaint: Complaint): Complaint =>
  [0.8 * DAY, 23 * HOUR].reduce((waiting, millis) => untouchedUntil(waiting, NOON + millis), complaint);

test("when most of the time for an answer is over it is raised in its line, once, and its ticket stays good", () => {
  const [waiting, at] = [paid(received()), NOON + 0.8 * DAY];
  expect(ask(waiting, check, { at: at - 1 }).outcome).toBe("unchanged");
  const { complaint, hints } = change(waiting, check, { at });
  expect(complaint.stage).toEqual({ status: "queued", since: NOON, ahead: true });
  expect(complaint).toMatchObject({ urgent: false, ticket: 1, outbox: [], owed: { since: NOON, riskedAt: at } });
  expect(complaint.facts.at(-1)).toEqual({ at, kind: "raised-in-line" });
  expect(hints).toEqual([]);
  expect(ask(complaint, check, { at: at + HOUR }).outcome).toBe("unchanged");
});

test("a late answer makes it urgent, tells a supervisor, and sends a ticket to the urgent lane", () => {
  const waiting = nearlyLate(paid(received()));
  expect(ask(waiting, check, { at: NOON + DAY - 1 }).outcome).toBe("unchanged");
  const { complaint, hints } = change(waiting, check, { at: NOON + DAY });
  expect(complaint).toMatchObject({
    urgent: true,
    owed: { since: NOON, urgent: false, raisedAt: NOON + DAY },
    ticket: 2,
  });
  expect(complaint.stage).toEqual({ status: "queued", since: NOON + DAY, ahead: true });
  expect(alarms(complaint)).toEqual(["response-overdue"]);
  expect(hints).toMatchObject([{ kind: "ticket", lane: "support-urgent", ticket: 2 }, { kind: "kick" }]);
});

test("a late answer is raised again and again until somebody answers, without another ticket", () => {
  const late = untouchedUntil(nearlyLate(paid(received())), NOON + DAY);
  const again = NOON + DAY + 25 * HOUR;
  const waiting = untouchedUntil(late, again - 1);
  expect(ask(waiting, check, { at: again - 1 }).outcome).toBe("unchanged");
  const { complaint, hints } = change(waiting, check, { at: again });
  expect(complaint).toMatchObject({ owed: { raisedAt: again }, ticket: 2 });
  expect(alarms(complaint)).toEqual(["response-overdue"]);
  expect(hints).toEqual([{ kind: "kick", reference: complaint.reference }]);
});

test("once answered, nothing is late, and a new promise starts fresh", () => {
  const late = checked(paid(received()), NOON + DAY);
  const held = after(late, { kind: "claim" }, { by: agent(alice), at: NOON + DAY });
  const answered = after(held, { kind: "reply", text: "Hi", keep: false }, { by: agent(alice), at: NOON + DAY });
  expect(answered).not.toHaveProperty("owed");
  const back = after(answered, message(), { by: customer, at: NOON + 2 * DAY });
  expect(back.owed).toEqual({ since: NOON + 2 * DAY, urgent: true });
  expect(respondBy(back)).toBe(NOON + 2 * DAY + 6 * HOUR);
});

test("what an agent holds is raised and made urgent where it is", () => {
  const held = after(claimed(), { kind: "extend" }, { by: agent(alice), at: NOON + DAY - 1 });
  const { complaint, hints } = change(nearlyLate(held), check, { at: NOON + DAY });
  expect(complaint).toMatchObject({ urgent: true, ticket: 1, stage: held.stage });
  expect(alarms(complaint)).toEqual(["response-overdue"]);
  expect(hints).toEqual([{ kind: "kick", reference: complaint.reference }]);
});

test("what is reserved stays reserved when it is late, and gets its urgent ticket afterwards", () => {
  const policy = { ...policyForTests, reservedFor: 30 * HOUR };
  const reserved = paid(after(awaitingCustomer(), message(), { by: customer, policy }));
  const late = after(reserved, check, { at: NOON + DAY, policy });
  expect(stageOf(late, "queued").reservedUntil).toBe(NOON + 30 * HOUR);
  expect(late.ticket).toBe(reserved.ticket);
  const { hints } = change(late, check, { at: NOON + 30 * HOUR, policy });
  expect(hints[0]).toMatchObject({ kind: "ticket", lane: "support-urgent" });
});

test("what waits for a supervisor is raised too", () => {
  expect(alarms(checked(nearlyLate(awaitingApproval()), NOON + DAY))).toEqual(["response-overdue"]);
});

test("what came back ahead of the line stays ahead when it is late", () => {
  const free = checked(reservedForAlice(), NOON + 3 * HOUR);
  expect(stageOf(checked(free, NOON + DAY), "queued").ahead).toBe(true);
});

test("any other debt that nobody can pay is raised once, and its alert never is", () => {
  const owing = unpaid(after(claimed(), { kind: "release" }, { by: agent(alice) }), NOON + 15 * MINUTE - SECOND);
  expect(ask(owing, check, { at: NOON + 15 * MINUTE - 1 }).outcome).toBe("unchanged");
  const late = checked(owing, NOON + 15 * MINUTE);
  expect(alarms(late)).toEqual(["debt-unpaid"]);
  expect(late.outbox.map((debt) => debt.alarmed)).toEqual([true, undefined]);
  expect(late.facts.at(-1)).toEqual({ at: NOON + 15 * MINUTE, kind: "raised", alarm: "debt-unpaid" });
  expect(alarms(checked(late, NOON + 10 * HOUR))).toEqual(["debt-unpaid"]);
});

test("a debt is raised when it is late itself, however late another one is", () => {
  const released = after(claimed(), { kind: "release" }, { by: agent(alice) });
  const later = { by: agent(alice), at: NOON + MINUTE };
  const twice = after(after(released, { kind: "claim" }, later), { kind: "release" }, later);
  const first = checked(twice, NOON + 15 * MINUTE);
  expect(first.outbox.map((debt) => debt.alarmed)).toEqual([true, undefined, undefined]);
  const second = checked(first, NOON + 16 * MINUTE);
  expect(second.outbox.map((debt) => debt.alarmed)).toEqual([true, true, undefined, undefined]);
  expect(alarms(second)).toEqual(["debt-unpaid", "debt-unpaid"]);
});

test("debts that become late together are raised together", () => {
  const held = after(claimed(), { kind: "reply", text: "Hi", keep: false }, { by: agent(alice) });
  const late = checked(held, NOON + 15 * MINUTE);
  expect(alarms(late)).toEqual(["debt-unpaid"]);
  expect(late.outbox.map((debt) => debt.alarmed)).toEqual([true, true, undefined]);
});
