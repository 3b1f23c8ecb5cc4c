import { expect, test } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import {
  after,
  agent,
  alice,
  ask,
  bob,
  change,
  closed,
  customer,
  DAY,
  HOUR,
  message,
  NOON,
  notUpheld,
  OTHER,
  paid,
  policyForTests,
  refusal,
  resolved,
  sam,
  supervisor,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const said = { by: customer, at: LATER };
const four = { kind: "rate" as const, score: 4 as const, comment: "Quick." };
const no = { kind: "answer-follow-up" as const, fixed: false };
const rated = ({ events }: Complaint) => events.filter(({ kind }) => kind === "rated");

test("whoever said whether it is fixed may say how satisfied they are; that moves nothing", () => {
  const before = closed();
  const { complaint, entries } = change(before, four, said);
  expect(complaint.stage).toEqual(before.stage);
  expect(complaint.answer).toEqual({ fixed: true, score: 4, at: NOON, agent: alice });
  expect(entries).toMatchObject([{ author: customer, body: { kind: "rating", score: 4, comment: "Quick." } }]);
  expect(complaint.outbox).toEqual([]);
});

test("the last word counts, once for each resolution, at the time of the first", () => {
  const before = closed();
  const twice = after(after(before, four, said), { kind: "rate", score: 2 }, { by: customer, at: LATER + 1 });
  expect(rated(twice)).toEqual([
    {
      id: `rated-${before.resolution?.entry}`,
      at: NOON,
      changedAt: LATER + 1,
      kind: "rated",
      fixed: true,
      score: 2,
      agent: alice,
    },
  ]);
});

test("it can be said for as long as an answer can be changed, counted from the first answer, and not after", () => {
  const last = NOON + policyForTests.answerChangeableFor;
  const rating = after(closed(), four, { by: customer, at: last - DAY });
  expect(after(rating, { kind: "rate", score: 1 }, { by: customer, at: last }).answer).toMatchObject({ score: 1 });
  expect(refusal(rating, four, { by: customer, at: last + 1 })).toEqual({ reason: "answering-over" });
});

test("before an answer, or by an agent, nothing is rated", () => {
  expect(refusal(resolved(), four, said)).toEqual({ reason: "wrong-status", status: "resolved" });
  expect(refusal(closed(), four, { by: agent(alice) })).toEqual({ reason: "wrong-status", status: "closed" });
});

test("what turned out to be spam, or goes on elsewhere, is rated no more", () => {
  const back = after(resolved(), no, said);
  const spam = after(back, { kind: "close", note: "Adverts.", spam: true }, { by: supervisor(sam), at: LATER });
  const merged = after(back, { kind: "merge", into: OTHER }, { by: supervisor(sam), at: LATER });
  expect(after(back, four, said).answer).toMatchObject({ fixed: false, score: 4 });
  for (const complaint of [spam, merged]) {
    expect(refusal(complaint, four, said)).toEqual({ reason: "answering-over" });
  }
});

test("it is about the agent who resolved it, whoever has it by now", () => {
  const back = after(resolved(), no, said);
  const passed = after(
    back,
    { kind: "hand-over", note: "Yours.", to: { agent: bob } },
    { by: supervisor(sam), at: LATER },
  );
  expect(passed.agent).toBe(bob);
  expect(rated(after(passed, four, said))).toMatchObject([{ agent: alice, score: 4 }]);
});

test("another resolution is another question", () => {
  const back = paid(after(closed(), message(), said), said);
  const held = after(back, { kind: "claim" }, { by: agent(alice), at: LATER });
  const again = after(held, { kind: "resolve", resolution: notUpheld }, { by: agent(alice), at: LATER });
  expect(again).not.toHaveProperty("answer");
  const answered = after(again, { kind: "answer-follow-up", fixed: true }, said);
  expect(rated(answered)).toMatchObject([{ id: `rated-${again.resolution?.entry}`, at: LATER }]);
});

test("a changed answer stays to be written down until nobody can still be reporting the one before", () => {
  const changed = after(after(closed(), four, said), { kind: "rate", score: 1 }, { by: customer, at: LATER + 1 });
  const recorded = changed.events.map(({ id }) => id);
  const settle = { kind: "settle" as const, payments: [], recorded };
  const { lease } = policyForTests.debt;
  expect(ask(changed, settle, { at: LATER + lease }).outcome).toBe("unchanged");
  expect(rated(after(changed, settle, { at: LATER + 1 + lease }))).toEqual([]);
});
