import { expect, test } from "vitest";
import type { Proof } from "../../../../shared/domain/proof.ts";
import {
  after,
  agent,
  alice,
  ann,
  assignedTo,
  awaitingCustomer,
  change,
  checked,
  claimed,
  closed,
  customer,
  DAY,
  debtOf,
  facts,
  HOUR,
  message,
  NOON,
  OTHER,
  received,
  refusal,
  resolved,
  respondBy,
  sam,
  stageOf,
  supervisor,
  tasks,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const said = { by: customer, at: LATER };

test("the customer's word becomes an entry, with the door it came through", () => {
  const { entries } = change(received(), message("More."), { by: { kind: "customer", through: "mail" }, at: LATER });
  expect(entries).toMatchObject([
    { at: LATER, author: { kind: "customer", through: "mail" }, body: { kind: "message", text: "More." } },
  ]);
});

test("while a complaint waits, another message joins it and pushes no promise back", () => {
  const before = received();
  const complaint = after(before, message(), said);
  expect(complaint).toMatchObject({ stage: before.stage, waitingSince: NOON, owed: before.owed, ticket: 1 });
});

test("a message to what an agent holds leaves it with the agent", () => {
  const before = claimed();
  expect(after(before, message(), said).stage).toEqual(before.stage);
});

test("a message after the agent's answer starts a new promise", () => {
  const answered = after(assignedTo(), { kind: "reply", text: "We look.", keep: true }, { by: agent(alice) });
  const complaint = after(answered, message(), said);
  expect(complaint).toMatchObject({ waitingSince: LATER, owed: { since: LATER, urgent: false } });
  expect(respondBy(complaint)).toBe(LATER + 18 * HOUR);
  expect(complaint.stage.status).toBe("assigned");
});

test("the customer's answer brings the complaint back to its agent, ahead of the line", () => {
  const { complaint, hints } = change(awaitingCustomer(), message(), said);
  expect(complaint.stage).toEqual({ status: "queued", since: LATER, ahead: true, reservedUntil: LATER + 3 * HOUR });
  expect(complaint).toMatchObject({ agent: alice, waitingSince: LATER, owed: { since: LATER }, reopenings: 0 });
  expect(respondBy(complaint)).toBe(LATER + 18 * HOUR);
  expect(debtOf(complaint, "reserve").task).toEqual({ kind: "reserve", agent: alice, until: LATER + 3 * HOUR });
  expect(hints).toEqual([{ kind: "kick", reference: complaint.reference }]);
});

test.each([
  ["resolved", resolved],
  ["closed", closed],
])("a message to a %s complaint reopens it, for the agent who knows it", (_, made) => {
  const complaint = after(made(), message(), said);
  expect(stageOf(complaint, "queued")).toMatchObject({ ahead: true, reservedUntil: LATER + 3 * HOUR });
  expect(complaint.reopenings).toBe(1);
  expect(facts(complaint)).toEqual(["reopened"]);
  expect(complaint.ticket).toBe(2);
});

test("a closed complaint is opened again until the window is over, and not after", () => {
  const last = NOON + 30 * DAY;
  expect(after(closed(), message(), { by: customer, at: last }).stage.status).toBe("queued");
  expect(refusal(closed(), message(), { by: customer, at: last + 1 })).toEqual({ reason: "reopening-over" });
});

test("a resolved complaint takes a message however late", () => {
  expect(after(resolved(), message(), { by: customer, at: NOON + 100 * DAY }).stage.status).toBe("queued");
});

test("what was merged goes on in the other complaint", () => {
  const merged = after(received(), { kind: "merge", into: OTHER }, { by: supervisor(sam) });
  expect(refusal(merged, message(), said)).toEqual({ reason: "merged", into: OTHER });
});

test("an agent doesn't speak for the customer", () => {
  expect(refusal(received(), message(), { by: agent(alice) })).toEqual({ reason: "wrong-status", status: "queued" });
});

test.each<[Proof, Proof, Proof]>([
  ["none", "link", "link"],
  ["none", "authenticated", "authenticated"],
  ["link", "authenticated", "authenticated"],
  ["authenticated", "link", "authenticated"],
  ["link", "none", "link"],
])("an address that is proven %s and then %s is proven %s", (before, now, then) => {
  const complaint = received({ customer: { ...ann, proof: before } });
  const { customer: known } = after(complaint, { kind: "add-message", text: "Hi", proof: now }, said);
  expect(known).toEqual({ ...ann, proof: then });
});

test("what comes back to nobody in particular goes to the lane at once", () => {
  const { agent: _nobody, ...unknown } = awaitingCustomer();
  const { complaint, hints } = change(unknown, message(), said);
  expect(complaint.stage).toEqual({ status: "queued", since: LATER, ahead: true });
  expect(tasks(complaint)).toEqual([]);
  expect(hints).toMatchObject([{ kind: "ticket" }]);
});

test("a message doesn't hide that the last one is late", () => {
  const late = checked(claimedForGood(), NOON + DAY);
  expect(after(late, message(), { by: customer, at: NOON + DAY + 1 }).owed?.raisedAt).toBe(NOON + DAY);
});

const claimedForGood = () => after(claimed(), { kind: "extend" }, { by: agent(alice), at: NOON + DAY - 1 });

const byMail = { kind: "customer", through: "mail" } as const;
const firstMail = { messageId: "<1@customer.example>", raw: "inbound/1" };
const mailed = (text: string, messageId: string, proof: Proof) =>
  ({ kind: "add-message", text, proof, mail: { messageId, raw: messageId } }) as const;

test("what we mail from then on answers the customer's latest mail", () => {
  const complaint = received({ mail: firstMail }, { by: byMail });
  expect(complaint.lastMail).toBe(complaint.chain.head);
  const joined = after(complaint, mailed("More.", "<2@customer.example>", "link"), said);
  expect(joined.lastMail).toBe(joined.chain.head);
  expect(after(joined, message(), said).lastMail).toBe(joined.lastMail);
});

test("a mail that proves less than we know of the customer isn't what we answer", () => {
  const complaint = received({ mail: firstMail, customer: { ...ann, proof: "link" } }, { by: byMail });
  const spoofed = after(complaint, mailed("Send the refund elsewhere.", "<2@evil.example>", "none"), said);
  expect(spoofed.lastMail).toBe(complaint.lastMail);
  expect(spoofed.chain.head).not.toBe(complaint.chain.head);
});

test("a third party's word is on record and brings the complaint back, and counts as nothing of the customer's", () => {
  const before = awaitingCustomer();
  const request = { ...mailed("I am the neighbour.", "<3@n.example>", "authenticated"), thirdParty: { name: "Eve" } };
  const { complaint, entries } = change(before, request, said);
  expect(entries).toMatchObject([
    { body: { kind: "message", text: "I am the neighbour.", thirdParty: { name: "Eve" } } },
  ]);
  expect(complaint.stage).toMatchObject({ status: "queued", ahead: true });
  expect(complaint.customer).toEqual(before.customer);
  expect(complaint.contacts).toBe(before.contacts);
  expect(complaint.lastMail).toBeUndefined();
});

test.each([received, awaitingCustomer, resolved, closed])("a machine's answer moves nothing", (stage) => {
  const before = stage();
  const request = { kind: "add-automatic-answer", text: "I am away.", subject: "Away", mail: firstMail } as const;
  const { complaint, entries, hints } = change(before, request, said);
  expect(entries).toMatchObject([{ body: { kind: "automatic-answer", text: "I am away.", mail: firstMail } }]);
  expect(hints).toEqual([]);
  const { stage: kept, owed, outbox, contacts, customer: known, lastMail } = before;
  expect(complaint).toMatchObject({ stage: kept, outbox, contacts, customer: known });
  expect([complaint.owed, complaint.lastMail]).toEqual([owed, lastMail]);
});

test("of a mail that was set aside and belongs to a complaint it is known who says so, before what follows from it", () => {
  const mail = { kind: "add-message", text: "It is me.", proof: "none", vouchedBy: alice } as const;
  expect(after(resolved(), mail, said).facts.slice(-2)).toMatchObject([
    { kind: "accepted-from-parked", agent: alice, at: LATER },
    { kind: "reopened" },
  ]);
});
