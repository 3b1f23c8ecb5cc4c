import { expect, test } from "vitest";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { MailKind } from "../../../shared/domain/debt.ts";
import type { IncidentId } from "../../../shared/domain/ids.ts";
import { isOvertaken } from "../../../shared/domain/overtaken.ts";
import {
  after,
  agent,
  alice,
  ann,
  assignedTo,
  awaitingCustomer,
  checked,
  closed,
  customer,
  DAY,
  debtOf,
  HOUR,
  message,
  NOON,
  notUpheld,
  OTHER,
  owedMails,
  paid,
  received,
  resolved,
  sam,
  settled,
  supervisor,
} from "../../support/complaints.ts";

const inEachStatus = (): Complaint[] => [received(), assignedTo(), awaitingCustomer(), resolved(), closed()];
const debt = (mail: MailKind, since = NOON) => ({ task: { kind: "mail" as const, mail }, since });

/** In which statuses a mail would only confuse. */
const overtakenIn = (mail: MailKind): string[] =>
  inEachStatus()
    .filter((complaint) => isOvertaken(complaint, debt(mail)))
    .map(({ stage }) => stage.status);

test("an acknowledgement is overtaken once a person has answered, or called it spam", () => {
  expect(overtakenIn("acknowledgement")).toEqual(["awaiting_customer", "resolved", "closed"]);
  const spam = after(received(), { kind: "close", note: "Adverts.", spam: true }, { by: supervisor(sam) });
  expect(isOvertaken(spam, debt("acknowledgement"))).toBe(true);
});

test.each<MailKind>(["reminder", "closing-warning"])("a %s is overtaken once it isn't the customer's turn", (mail) => {
  expect(overtakenIn(mail)).toEqual(["queued", "assigned", "resolved", "closed"]);
});

test.each<MailKind>(["follow-up", "follow-up-reminder"])("a %s is overtaken once nothing is resolved", (mail) => {
  expect(overtakenIn(mail)).toEqual(["queued", "assigned", "awaiting_customer", "closed"]);
});

test("that it takes longer is overtaken once it is no longer our turn, and by any later word of ours", () => {
  expect(overtakenIn("update")).toEqual(["awaiting_customer", "resolved", "closed"]);
  const kept = after(assignedTo(), { kind: "reply", text: "Soon.", keep: true }, { by: agent(alice), at: NOON + 1 });
  expect(isOvertaken(kept, debt("update"))).toBe(true);
  expect(isOvertaken(kept, debt("update", NOON + 1))).toBe(false);
});

test.each<MailKind>(["reply", "resolution"])("a %s is never overtaken: somebody said it", (mail) => {
  for (const complaint of inEachStatus()) expect(isOvertaken(complaint, debt(mail))).toBe(false);
});

const INCIDENT = "INC-000000012" as IncidentId;
const memberOf = (incident: IncidentId, complaint: Complaint): Complaint => ({
  ...complaint,
  incident: { id: incident, since: NOON, told: 1 },
});
const toMembers = (mail: MailKind) => ({ task: { kind: "mail" as const, mail, incident: INCIDENT }, since: NOON });

test.each<MailKind>(["reply", "resolution"])("a %s for all members of an incident is for members alone", (mail) => {
  for (const complaint of inEachStatus()) {
    expect(isOvertaken(memberOf(INCIDENT, complaint), toMembers(mail))).toBe(false);
    expect(isOvertaken(complaint, toMembers(mail))).toBe(true);
    expect(isOvertaken(memberOf("INC-000000024" as IncidentId, complaint), toMembers(mail))).toBe(true);
  }
});

test("a reply for all members of an incident is overtaken in what is spam, and not in what was merged since", () => {
  const member = memberOf(INCIDENT, received());
  const spam = after(member, { kind: "close", note: "Adverts.", spam: true }, { by: supervisor(sam) });
  const merged = after(member, { kind: "merge", into: OTHER, whose: ann.id }, { by: supervisor(sam) });
  expect(isOvertaken(spam, toMembers("reply"))).toBe(true);
  expect(isOvertaken(merged, toMembers("resolution"))).toBe(false);
});

test("what is no mail is never overtaken", () => {
  for (const complaint of inEachStatus()) {
    expect(isOvertaken(complaint, { task: { kind: "alert", alarm: "escalated" }, since: 0 })).toBe(false);
  }
});

/** The customer writes, and alice takes it and does this: the same status, a turn later. */
const anotherTurn = (before: Complaint, request: Parameters<typeof after>[1], at: number): Complaint => {
  const back = after(before, message(), { by: customer, at });
  const held = after(back, { kind: "claim" }, { by: agent(alice), at: at + 1 });
  return after(held, request, { by: agent(alice), at: at + 2 });
};

const reply = { kind: "reply" as const, text: "And this?", keep: false };
const resolve = { kind: "resolve" as const, resolution: notUpheld };

test.each([
  ["reminder", awaitingCustomer, NOON + 3 * DAY, reply],
  ["follow-up", resolved, NOON + 2 * DAY, resolve],
] as const)(
  "a %s of an earlier turn is overtaken in the next, also where it was put off to a time in that one",
  (mail, made, due, request) => {
    const owing = checked(made(), due);
    const { id } = debtOf(owing, "mail");
    const failed = settled(owing, id, { kind: "failed", reason: "down" }, { at: due });
    const postponed = settled(owing, id, { kind: "postponed", until: due + 2 * DAY }, { at: due });
    for (const left of [failed, postponed]) {
      const next = anotherTurn(left, request, due + HOUR);
      expect(owedMails(next)).toContain(mail);
      expect(owedMails(checked(next, due + 2 * DAY))).not.toContain(mail);
    }
  },
);

test("a mail that was put off and that nothing overtook still goes out", () => {
  const owing = checked(resolved(), NOON + 2 * DAY);
  const until = NOON + 4 * DAY;
  const postponed = settled(owing, debtOf(owing, "mail").id, { kind: "postponed", until }, { at: NOON + 2 * DAY });
  expect(checked(postponed, until).outbox).toMatchObject([{ task: { mail: "follow-up" }, lease: { worker: "w1" } }]);
  expect(paid(checked(postponed, until), { at: until }).stage).toMatchObject({ askedAt: until });
});

test("that it takes longer is overtaken by an answer before the time to which it was put off", () => {
  const waiting = paid(received({ customer: ann }));
  const owing = checked(waiting, NOON + 23 * HOUR);
  const { id } = owing.outbox.find(({ task }) => task.kind === "mail") ?? debtOf(owing, "mail");
  const late = settled(owing, id, { kind: "postponed", until: NOON + 2 * DAY }, { at: NOON + 23 * HOUR });
  const held = after(late, { kind: "claim" }, { by: agent(alice), at: NOON + 23 * HOUR });
  const kept = after(held, { ...reply, keep: true }, { by: agent(alice), at: NOON + 24 * HOUR });
  expect(owedMails(checked(kept, NOON + 2 * DAY))).not.toContain("update");
});
