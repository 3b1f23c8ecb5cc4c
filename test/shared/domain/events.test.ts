import { expect, test } from "vitest";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { ComplaintEvent } from "../../../shared/domain/complaint-event.ts";
import {
  after,
  agent,
  alice,
  ann,
  assignedTo,
  awaitingApproval,
  awaitingCustomer,
  change,
  checked,
  claimed,
  closed,
  costly,
  customer,
  DAY,
  debtOf,
  events,
  HOUR,
  message,
  NOON,
  notUpheld,
  paid,
  REFERENCE,
  received,
  resolved,
  sam,
  settled,
  supervisor,
  withoutAddress,
} from "../../support/complaints.ts";

const LATER = NOON + HOUR;
const byAlice = { by: agent(alice), at: LATER };
const said = { by: customer, at: LATER };
const bodies = ({ events: found }: Complaint) => found.map(({ id: _id, at: _at, ...body }: ComplaintEvent) => body);

test("what comes in is counted, and its acknowledgement by how long it took, or why it never went out", () => {
  expect(received().events).toEqual([{ id: "1", at: NOON, kind: "received" }]);
  const before = received();
  const { id } = debtOf(before, "mail");
  expect(bodies(settled(before, id, { kind: "paid" }, { at: LATER }))).toEqual([
    { kind: "received" },
    { kind: "acknowledged", took: HOUR },
  ]);
  expect(bodies(settled(before, id, { kind: "withheld", reason: "digest" }))).toEqual([
    { kind: "received" },
    { kind: "acknowledgement-withheld", reason: "digest" },
  ]);
  expect(bodies(received({ customer: withoutAddress }))[1]).toEqual({
    kind: "acknowledgement-withheld",
    reason: "no-address",
  });
});

test("only the first answer is one, by whoever wrote it: also where a supervisor approved it", () => {
  const reply = { kind: "reply" as const, text: "Hi", keep: true };
  const once = after(paid(assignedTo()), reply, byAlice);
  expect(bodies(once)).toEqual([{ kind: "first-response", took: HOUR, agent: alice }]);
  expect(events(after(once, reply, byAlice))).toEqual(["first-response"]);
  const approved = after(
    awaitingApproval(),
    { kind: "approve", resolution: costly },
    { by: supervisor(sam), at: LATER },
  );
  expect(bodies(paid(awaitingApproval()))).toEqual([]);
  expect(bodies(approved)).toEqual([
    { kind: "first-response", took: HOUR, agent: alice },
    { kind: "resolved", took: HOUR, outcome: "upheld", agent: alice },
  ]);
});

test("what the first answer settled is a resolution at first contact", () => {
  const closing = (complaint: Complaint) => bodies(complaint).filter(({ kind }) => kind === "closed");
  const yes = { kind: "answer-follow-up" as const, fixed: true };
  expect(closing(after(resolved(), yes, said))).toEqual([{ kind: "closed", because: "fixed", firstContact: true }]);
  const asked = paid(after(awaitingCustomer(), message(), said), said);
  const held = after(asked, { kind: "claim" }, byAlice);
  const twice = after(held, { kind: "resolve", resolution: notUpheld }, byAlice);
  expect(closing(after(twice, yes, said))).toMatchObject([{ firstContact: false }]);
  const back = paid(after(resolved(), { ...yes, fixed: false }, said), said);
  const again = after(after(back, { kind: "claim" }, byAlice), { kind: "resolve", resolution: notUpheld }, byAlice);
  expect(closing(after(again, yes, said))).toMatchObject([{ firstContact: false }]);
  const spam = after(received(), { kind: "close", note: "Adverts.", spam: true }, { by: supervisor(sam) });
  expect(closing(spam)).toEqual([{ kind: "closed", because: "spam", firstContact: false }]);
});

test("asking again is one only while we owe a word; coming back is a reopening", () => {
  expect(events(after(paid(received()), message(), said))).toEqual(["repeat-contact"]);
  expect(events(after(awaitingCustomer(), message(), said))).toEqual([]);
  for (const made of [resolved, closed]) expect(events(after(made(), message(), said))).toEqual(["reopened"]);
  expect(events(after(closed(), { kind: "reopen", note: "Not done." }, byAlice))).toEqual(["reopened"]);
  expect(events(after(awaitingCustomer(), { kind: "reopen", note: "Found it." }, byAlice))).toEqual([]);
});

test("handing over, what came back for good, and alarms are counted", () => {
  const to = { kind: "hand-over" as const, note: "Yours.", to: { team: "returns" } };
  const twice = after(after(paid(assignedTo()), to, byAlice), to, { by: supervisor(sam), at: LATER });
  expect(events(twice)).toEqual(["handed-over", "handed-over", "raised"]);
  const bounced = after(paid(received()), { kind: "note-undelivered", because: "bounced" });
  expect(bodies(bounced)).toEqual([{ kind: "undelivered", because: "bounced" }]);
});

test("an answer that is late is counted once for each time that it was owed, however often it is raised", () => {
  const overdue = (complaint: Complaint) => bodies(complaint).filter(({ kind }) => kind === "overdue");
  const late = checked(paid(received()), NOON + DAY);
  expect(overdue(late)).toEqual([{ kind: "overdue", clock: "response" }]);
  const again = checked(paid(late, { at: NOON + DAY }), NOON + 3 * DAY);
  expect(overdue(again)).toEqual([]);
  const held = after(claimed(), { kind: "extend" }, { by: agent(alice), at: NOON });
  const answered = paid(after(held, { kind: "reply", text: "Hi", keep: false }, { by: agent(alice) }));
  const asked = paid(after(answered, message(), { by: customer }));
  expect(overdue(checked(asked, NOON + 2 * DAY))).toEqual([{ kind: "overdue", clock: "response" }]);
});

test("what is written down leaves, and nothing else; what happens later has an id of its own", () => {
  const before = after(received(), { kind: "note-undelivered", because: "bounced" });
  expect(before.events.map(({ id }) => id)).toEqual(["1", "2"]);
  const left = after(before, { kind: "settle", payments: [], recorded: ["1"] });
  expect(left.events).toEqual(before.events.slice(1));
  const more = after(left, { kind: "note-undelivered", because: "complained" });
  expect(more.events.map(({ id }) => id)).toEqual(["2", "3"]);
  expect(more.eventCount).toBe(3);
});

test("what happened kicks a worker, even where nothing is owed", () => {
  const { complaint, hints } = change(paid(received({ customer: ann })), message(), said);
  expect(complaint.outbox).toEqual([]);
  expect(hints).toEqual([{ kind: "kick", reference: REFERENCE }]);
});
