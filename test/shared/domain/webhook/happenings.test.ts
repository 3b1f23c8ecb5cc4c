import { describe, expect, test } from "vitest";
import type { Actor } from "../../../../shared/domain/command.ts";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { Policy } from "../../../../shared/domain/policy.ts";
import type { HappeningKind } from "../../../../shared/domain/webhook/happening.ts";
import {
  agent,
  alice,
  bob,
  change,
  costly,
  customer,
  DAY,
  after as following,
  MINUTE,
  NOON,
  notUpheld,
  OTHER,
  paid as paidWith,
  policyForTests,
  type Request,
  received as receivedWith,
  sam,
  supervisor,
} from "../../../support/complaints.ts";

const policy: Policy = { ...policyForTests, webhooks: true };
const received = (fields = {}) => receivedWith(fields, { policy });
const next = (complaint: Complaint | undefined, request: Request, by: Actor, at = NOON) =>
  following(complaint, request, { by, policy, at });
const held = (complaint = paidWith(received(), { policy })) => next(complaint, { kind: "claim" }, agent(alice));

/** What a change told, beside what was still to be told. */
const toldBy = (complaint: Complaint | undefined, request: Request, by: Actor, at = NOON) => {
  const changed = change(complaint, request, { by, policy, at }).complaint;
  return changed.announcements.filter(({ sequence }) => sequence > (complaint?.announced ?? 0));
};
const kindsOf = (told: readonly { kind: HappeningKind }[]) => told.map(({ kind }) => kind);

describe("each step of a complaint's life is told", () => {
  const resolved = next(held(), { kind: "resolve", resolution: notUpheld }, agent(alice));
  const asked = next(held(), { kind: "resolve", resolution: costly }, agent(alice));
  const told: [string, () => readonly { kind: HappeningKind }[], HappeningKind[]][] = [
    ["its arrival", () => received().announcements, ["received"]],
    [
      "that nobody can be acknowledged",
      () => received({ customer: { id: "cus_x", proof: "none" } }).announcements,
      ["received", "withheld"],
    ],
    ["its acknowledgement", () => paidWith(received(), { policy }).announcements.slice(1), ["acknowledged"]],
    ["a claim", () => held().announcements.slice(-1), ["claimed"]],
    ["giving it back", () => toldBy(held(), { kind: "release" }, agent(alice)), ["released"]],
    [
      "a lease that ran out",
      () => toldBy(held(), { kind: "check", worker: "w" }, { kind: "system" }, NOON + 3 * MINUTE),
      ["released"],
    ],
    ["an answer", () => toldBy(held(), { kind: "reply", text: "Soon.", keep: false }, agent(alice)), ["replied"]],
    [
      "a hand-over",
      () => toldBy(held(), { kind: "hand-over", note: "Knows it.", to: { agent: bob } }, agent(alice)),
      ["handed-over"],
    ],
    ["an escalation", () => toldBy(held(), { kind: "escalate", note: "Now." }, agent(alice)), ["escalated", "raised"]],
    ["a resolution", () => toldBy(held(), { kind: "resolve", resolution: notUpheld }, agent(alice)), ["resolved"]],
    [
      "one that waits for a supervisor",
      () => toldBy(held(), { kind: "resolve", resolution: costly }, agent(alice)),
      ["approval-asked", "raised"],
    ],
    [
      "a supervisor's yes",
      () => toldBy(asked, { kind: "approve", resolution: costly }, supervisor(sam)),
      ["approved", "resolved"],
    ],
    ["a supervisor's no", () => toldBy(asked, { kind: "decline", note: "Why?" }, supervisor(sam)), ["declined"]],
    [
      "a customer's yes",
      () => toldBy(resolved, { kind: "answer-follow-up", fixed: true }, customer),
      ["follow-up-answered", "closed"],
    ],
    [
      "a customer's no",
      () => toldBy(resolved, { kind: "answer-follow-up", fixed: false }, customer),
      ["follow-up-answered", "reopened"],
    ],
    [
      "a customer's word",
      () => toldBy(held(), { kind: "add-message", text: "And?", proof: "none" }, customer),
      ["message-added"],
    ],
    ["that it isn't theirs", () => toldBy(held(), { kind: "disown", all: false }, customer), ["disowned"]],
    [
      "mail that came back",
      () => toldBy(held(), { kind: "note-undelivered", because: "bounced" }, { kind: "system" }),
      ["bounced"],
    ],
    ["a closing", () => toldBy(resolved, { kind: "close", note: "Done." }, agent(alice), NOON + DAY), ["closed"]],
    [
      "that it goes on in another one",
      () => toldBy(held(), { kind: "merge", into: OTHER, whose: held().customer.id }, agent(alice)),
      ["closed"],
    ],
    [
      "that it couldn't go on in the other one",
      () => {
        const merged = next(held(), { kind: "merge", into: OTHER, whose: held().customer.id }, agent(alice));
        return toldBy(merged, { kind: "undo-merge", into: OTHER }, { kind: "system" });
      },
      ["reopened"],
    ],
  ];
  test.each(told)("%s", (_what, tell, kinds) => {
    expect(kindsOf(tell())).toEqual(kinds);
  });

  test("but not what is among colleagues, nor bookkeeping", () => {
    expect(toldBy(held(), { kind: "note", text: "Careful." }, agent(alice))).toEqual([]);
    expect(toldBy(held(), { kind: "extend" }, agent(alice))).toEqual([]);
  });
});

test("where the company has nobody to tell, nothing is kept to be told and nobody is woken for it", () => {
  const complaint = paidWith(receivedWith());
  const claimed = change(complaint, { kind: "claim" }, { by: agent(alice) });
  expect(claimed.complaint.announced).toBe(0);
  expect(claimed.hints).toEqual([]);
  expect(change(complaint, { kind: "claim" }, { by: agent(alice), policy }).hints).toContainEqual(
    expect.objectContaining({ kind: "kick" }),
  );
});

test("what is on its way is forgotten, and what came meanwhile is not", () => {
  const told = held();
  const upTo = told.announcements[0]?.sequence ?? 0;
  const left = following(told, { kind: "settle", payments: [], announced: { upTo, nowhere: [] } }, { policy });
  expect(left.announcements).toEqual(told.announcements.slice(1));
  expect(left.announced).toBe(told.announced);
});
