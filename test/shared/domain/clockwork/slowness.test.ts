import { expect, test } from "vitest";
import { updateDue } from "../../../../shared/domain/clocks/deadlines.ts";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import { nextCheck } from "../../../../shared/domain/next-check.ts";
import {
  after,
  agent,
  alarms,
  alice,
  ask,
  checked,
  claimed,
  DAY,
  debtOf,
  HOUR,
  MINUTE,
  NOON,
  owedMails,
  paid,
  policyForTests,
  received,
  settled,
  stageOf,
  tasks,
  untouchedUntil,
  withoutAddress,
} from "../../../support/complaints.ts";

const check = { kind: "check" as const, worker: "w1" };

/** Each mail of ours while nobody does anything but the pipeline, with when it was owed. */
const mailsUntil = (
  complaint: Complaint,
  until: number,
  policy = policyForTests,
): { mail: string; late?: true; at: number }[] => {
  const found: { mail: string; late?: true; at: number }[] = [];
  let left = complaint;
  for (let at = nextCheck(left, policy); at !== undefined && at <= until; at = nextCheck(left, policy)) {
    const decision = ask(left, check, { at, policy });
    if (decision.outcome !== "changed") throw new Error("nothing was due");
    for (const { task } of decision.complaint.outbox) {
      if (task.kind === "mail") found.push({ mail: task.mail, ...(task.late && { late: task.late }), at });
    }
    left = paid(decision.complaint, { at, policy });
  }
  return found;
};

test("before a promise breaks the customer hears of it, with a new time that is twice as far each time, and at last with none", () => {
  const first = NOON + 23 * HOUR;
  const waiting = untouchedUntil(paid(received()), NOON + 20 * HOUR);
  expect(ask(waiting, check, { at: first - 1 }).outcome).toBe("unchanged");
  const once = checked(waiting, first);
  expect(tasks(once)).toContainEqual({ kind: "mail", mail: "update", late: true });
  expect(alarms(once)).toEqual(["promise-at-risk"]);
  expect(once).toMatchObject({ updates: 1, toldAt: first, promise: { since: first, by: first + DAY } });
  expect(once.promisedBy).toBe(NOON + DAY);
  const second = first + 23 * HOUR;
  const twice = untouchedUntil(untouchedUntil(paid(once, { at: first }), second - 1), second);
  expect(twice).toMatchObject({ updates: 2, promise: { since: second, by: second + 2 * DAY } });
  const third = second + 47 * HOUR;
  const thrice = untouchedUntil(untouchedUntil(twice, third - 1), third);
  expect(thrice).toMatchObject({ updates: 3, promise: { since: third } });
  expect(thrice.promise).not.toHaveProperty("by");
});

test("an eighth of a short promise is left when it is found to break", () => {
  const urgent = paid(received({ text: "Fire!" }));
  expect(updateDue(urgent, policyForTests)).toEqual({ at: NOON + 3.5 * HOUR, late: true });
});

test("however long nobody answers, the customer gets so many updates and then no more", () => {
  const mails = mailsUntil(paid(received()), NOON + 60 * DAY);
  expect(mails).toMatchObject([{ mail: "update" }, { mail: "update" }, { mail: "update" }]);
  expect(mails.every(({ late }) => late)).toBe(true);
});

test("after an answer the customer hears from us now and then, without being told that it is late, counted anew", () => {
  const held = after(
    untouchedUntil(paid(received()), NOON + 23 * HOUR),
    { kind: "claim" },
    { by: agent(alice), at: NOON + DAY },
  );
  const kept = after(held, { kind: "reply", text: "Soon.", keep: true }, { by: agent(alice), at: NOON + DAY });
  expect(kept).toMatchObject({ updates: 0, toldAt: NOON + DAY });
  const due = NOON + DAY + 46 * HOUR;
  const waiting = paid(kept, { at: NOON + DAY });
  expect(updateDue(waiting, policyForTests)).toEqual({ at: due, late: false });
  const keeping = { ...policyForTests, lease: { unopened: 90 * DAY, opened: 90 * DAY } };
  const again = after(waiting, { kind: "extend" }, { by: agent(alice), at: NOON + DAY, policy: keeping });
  const mails = mailsUntil(again, NOON + 60 * DAY, keeping);
  expect(mails).toHaveLength(3);
  expect(mails[0]).toEqual({ mail: "update", at: due });
});

test("found late, the customer is told once, with a time that is still to come", () => {
  const at = NOON + 40 * DAY;
  const complaint = checked(paid(received()), at);
  expect(owedMails(complaint)).toEqual(["update"]);
  expect(complaint).toMatchObject({ updates: 1, promise: { since: at, by: at + DAY } });
});

test("who hasn't had the acknowledgement hears the new time in that one, and gets no second mail", () => {
  const at = NOON + 3 * DAY;
  const complaint = checked(received(), at);
  expect(owedMails(complaint)).toEqual(["acknowledgement"]);
  expect(complaint).toMatchObject({ updates: 0, promise: { since: at, by: at + DAY } });
});

test("an acknowledgement that is just being sent still says the old time, so an update follows it", () => {
  const due = NOON + 23 * HOUR;
  const sending = checked(received(), due - 10);
  const { lease, id } = debtOf(sending, "mail");
  expect(lease?.until).toBeGreaterThan(due);
  expect(ask(sending, check, { at: due }).outcome).toBe("unchanged");
  const sent = settled(sending, id, { kind: "paid", messageId: "ses-1" }, { at: due + 1 });
  expect(owedMails(checked(sent, due + 1))).toEqual(["update"]);
});

test("who can't be mailed isn't, and the promise is renewed all the same", () => {
  const complaint = checked(received({ customer: withoutAddress }), NOON + 23 * HOUR);
  expect(owedMails(complaint)).toEqual([]);
  expect(complaint).toMatchObject({ updates: 1, promise: { by: NOON + 47 * HOUR } });
});

test("where no updates are wanted none is sent, and nothing is promised anew", () => {
  const policy = { ...policyForTests, mostUpdates: 0 };
  const complaint = checked(paid(received()), NOON + 23 * HOUR, "w1", policy);
  expect(complaint).toMatchObject({ updates: 0, promise: { by: NOON + DAY }, outbox: [] });
});

test("what waits for us is looked at now and then, which changes nothing but when", () => {
  const patient = { days: 300, millis: 0 };
  const all = { firstResponse: patient, nextResponse: patient, resolution: patient, update: patient };
  const policy = { ...policyForTests, targets: { urgent: all, standard: all } };
  const waiting = paid(received({}, { policy }));
  const due = NOON + 33 * HOUR;
  expect(ask(waiting, check, { at: due - 1, policy }).outcome).toBe("unchanged");
  expect(checked(waiting, due, "w1", policy)).toEqual({ ...waiting, lookedAt: due });
  expect(nextCheck(checked(waiting, due, "w1", policy), policy)).toBe(due + 33 * HOUR);
});

test("what an agent holds is told of too, and stays with them", () => {
  const held = after(claimed(), { kind: "extend" }, { by: agent(alice), at: NOON + 23 * HOUR - MINUTE });
  const complaint = checked(held, NOON + 23 * HOUR);
  expect(stageOf(complaint, "assigned")).toEqual(held.stage);
  expect(owedMails(complaint)).toEqual(["update"]);
});
