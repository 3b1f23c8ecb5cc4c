import { expect, test } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import {
  after,
  agent,
  alarms,
  alice,
  assignedTo,
  change,
  claimed,
  customer,
  DAY,
  events,
  facts,
  HOUR,
  message,
  NOON,
  notUpheld,
  OTHER,
  owedMails,
  paid,
  policyForTests,
  refusal,
  resolved,
  sam,
  stageOf,
  supervisor,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const said = { by: customer, at: LATER };
const yes = { kind: "answer-follow-up" as const, fixed: true };
const no = { kind: "answer-follow-up" as const, fixed: false, comment: "Still leaks." };

test("yes closes the complaint as fixed", () => {
  const { complaint, entries } = change(resolved(), yes, said);
  expect(complaint.stage).toEqual({ status: "closed", since: LATER, because: "fixed" });
  expect(facts(complaint)).toEqual(["closed"]);
  expect(entries).toMatchObject([{ author: customer, body: { kind: "follow-up-answer", fixed: true } }]);
  expect(entries[0]?.body).not.toHaveProperty("comment");
});

test("no brings it back to the same agent, with the customer's comment", () => {
  const { complaint, entries } = change(resolved(), no, said);
  expect(stageOf(complaint, "queued")).toMatchObject({ ahead: true, reservedUntil: LATER + 3 * HOUR });
  expect(complaint).toMatchObject({ agent: alice, notFixed: 1, reopenings: 1 });
  expect(alarms(complaint)).toEqual([]);
  expect(entries[0]?.body).toEqual({ kind: "follow-up-answer", fixed: false, comment: "Still leaks." });
});

test("a second no is raised, and a third is not raised again", () => {
  const again = (complaint: ReturnType<typeof resolved>) => {
    const held = after(paid(complaint), { kind: "claim" }, { by: agent(alice), at: LATER });
    return paid(after(held, { kind: "resolve", resolution: notUpheld }, { by: agent(alice), at: LATER }));
  };
  const twice = after(again(after(resolved(), no, said)), no, said);
  expect(alarms(twice)).toEqual(["not-fixed-twice"]);
  expect(twice.notFixed).toBe(2);
  expect(alarms(after(again(twice), no, said))).toEqual([]);
});

test("there is nothing to answer before a resolution", () => {
  expect(refusal(claimed(), yes, said)).toEqual({ reason: "wrong-status", status: "assigned" });
  expect(refusal(assignedTo(), no, said)).toEqual({ reason: "wrong-status", status: "assigned" });
});

test("an agent can't answer for the customer", () => {
  expect(refusal(resolved(), yes, { by: agent(alice) })).toEqual({ reason: "wrong-status", status: "resolved" });
});

const rated = (complaint: Complaint) => complaint.events.filter(({ kind }) => kind === "rated");

test("an answer is counted once for each resolution, as the customer last had it, at the time of the first", () => {
  const fixed = after(resolved(), yes, said);
  expect(rated(fixed)).toEqual([
    { id: `rated-${fixed.resolution?.entry}`, at: LATER, kind: "rated", fixed: true, agent: alice },
  ]);
  const changed = after(fixed, no, { by: customer, at: LATER + DAY });
  expect(rated(changed)).toMatchObject([{ at: LATER, changedAt: LATER + DAY, fixed: false }]);
  expect(refusal(changed, no, { by: customer, at: LATER + DAY })).toEqual({ reason: "wrong-status", status: "queued" });
});

test("a yes can become a no for a while, and brings it back; counted from the first answer", () => {
  const last = LATER + policyForTests.answerChangeableFor;
  const fixed = after(resolved(), yes, said);
  const { complaint } = change(fixed, no, { by: customer, at: last });
  expect(stageOf(complaint, "queued")).toMatchObject({ ahead: true });
  expect(complaint).toMatchObject({ notFixed: 1, reopenings: 1, answer: { fixed: false, at: LATER } });
  expect(refusal(fixed, no, { by: customer, at: last + 1 })).toEqual({ reason: "wrong-status", status: "closed" });
});

test("a no can become a yes, and closes, unless we answered meanwhile", () => {
  const back = after(resolved(), no, said);
  const held = after(paid(back), { kind: "claim" }, { by: agent(alice), at: LATER });
  for (const complaint of [back, held]) {
    expect(after(complaint, yes, said).stage).toMatchObject({ status: "closed", because: "fixed" });
  }
  for (const keep of [true, false]) {
    const answered = after(held, { kind: "reply", text: "Try this.", keep }, { by: agent(alice), at: LATER });
    expect(refusal(answered, yes, said)).toMatchObject({ reason: "wrong-status" });
  }
  const late = LATER + policyForTests.answerChangeableFor + 1;
  expect(refusal(back, yes, { by: customer, at: late })).toMatchObject({ reason: "wrong-status" });
});

test("a no about what is back already stays where it is, with whoever has it", () => {
  const back = after(after(resolved(), yes, said), message(), said);
  const held = after(paid(back), { kind: "claim" }, { by: agent(alice), at: LATER });
  for (const before of [paid(back), held]) {
    const complaint = after(before, no, said);
    expect(complaint).toMatchObject({ stage: before.stage, ticket: before.ticket, reopenings: 1, notFixed: 1 });
    expect(events(complaint).filter((kind) => kind === "reopened")).toEqual([]);
  }
});

test("a second no makes it urgent, in the lane and in what we owe", () => {
  const again = (complaint: Complaint) => {
    const held = after(paid(complaint), { kind: "claim" }, { by: agent(alice), at: LATER });
    return paid(after(held, { kind: "resolve", resolution: notUpheld }, { by: agent(alice), at: LATER }));
  };
  const once = after(resolved(), no, said);
  expect(once).toMatchObject({ urgent: false, owed: { urgent: false } });
  expect(after(again(once), no, said)).toMatchObject({
    urgent: true,
    notFixed: 2,
    owed: { since: LATER, urgent: true },
  });
});

test("nobody is asked about what was taken back, went on elsewhere, was spam, or was never answered", () => {
  const withdrawn = { ...notUpheld, outcome: "withdrawn" as const };
  const back = after(resolved(), message(), said);
  const held = after(paid(back), { kind: "claim" }, { by: agent(alice), at: LATER });
  const bySam = { by: supervisor(sam), at: LATER };
  const ended = [
    after(assignedTo(), { kind: "resolve", resolution: withdrawn }, { by: agent(alice) }),
    after(held, { kind: "merge", into: OTHER }, bySam),
    after(held, { kind: "close", note: "Adverts.", spam: true }, bySam),
  ];
  expect(ended.map(({ stage }) => stage.status === "closed" && stage.because)).toEqual(["withdrawn", "merged", "spam"]);
  for (const complaint of ended) {
    for (const answer of [yes, no]) expect(refusal(complaint, answer, said)).toMatchObject({ reason: "wrong-status" });
  }
  expect(owedMails(ended[0] as Complaint)).toEqual(["resolution"]);
});
