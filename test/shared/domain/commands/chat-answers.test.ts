import { describe, expect, test } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { IncidentId } from "../../../../shared/domain/ids.ts";
import type { Telling } from "../../../../shared/domain/incident/said.ts";
import {
  agent,
  alice,
  ask,
  bob,
  CHAT,
  change,
  checked,
  costly,
  customerInChat,
  facts,
  after as following,
  HOUR,
  MINUTE,
  NOON,
  notUpheld,
  OTHER,
  owedMails,
  paid,
  type Request,
  receivedInChat,
  refusal,
  SECOND,
  sam,
  supervisor,
  tasks,
  upheld,
  withoutAddress,
} from "../../../support/complaints.ts";

/** What else is said to the customer than a reply, and what else moves a complaint, as its chat has it. */

const byAlice = { by: agent(alice) };
const taken = (complaint: Complaint, upTo: number) =>
  following(complaint, { kind: "take-in-chat", chat: CHAT, upTo }, { by: customerInChat });
const held = (fields = {}) => following(paid(receivedInChat(fields)), { kind: "claim" }, byAlice);

describe("a resolution", () => {
  test("is shown in the chat and owed by mail for later, also where it ends the complaint at once", () => {
    for (const resolution of [notUpheld, { ...notUpheld, outcome: "withdrawn" as const }]) {
      const { complaint, entries } = change(held(), { kind: "resolve", resolution }, byAlice);
      expect(entries).toMatchObject([{ body: { kind: "resolution" }, chat: { id: CHAT, place: 2 } }]);
      expect(tasks(complaint)).toContainEqual(expect.objectContaining({ mail: "resolution", place: 2 }));
      expect(owedMails(taken(complaint, 2))).toEqual([]);
    }
  });

  test("that waits for a supervisor isn't shown before they approve, and then as theirs to the customer", () => {
    const asked = change(held(), { kind: "resolve", resolution: costly }, byAlice);
    expect(asked.entries).toMatchObject([{ body: { kind: "approval-asked" } }]);
    expect(asked.entries[0]).not.toHaveProperty("chat");
    expect(asked.complaint.chat).toMatchObject({ length: 1, answered: 0 });
    expect(asked.hints).not.toContainEqual(expect.objectContaining({ kind: "push" }));
    const { complaint, entries, hints } = change(
      asked.complaint,
      { kind: "approve", resolution: costly },
      { by: supervisor(sam), at: NOON + HOUR },
    );
    expect(entries).toMatchObject([{ body: { kind: "resolution", approvedBy: sam }, chat: { place: 2 } }]);
    expect(complaint.outbox.find(({ task }) => task.kind === "mail")).toMatchObject({
      task: { place: 2 },
      notBefore: NOON + HOUR + 2 * MINUTE,
    });
    expect(hints).toContainEqual({ kind: "push", reference: complaint.reference });
  });
});

describe("what is only for colleagues", () => {
  test.each<[string, Request]>([
    ["a note", { kind: "note", text: "Rang." }],
    ["a word with a hand-over", { kind: "hand-over", note: "Yours.", to: { agent: bob } }],
    ["an escalation", { kind: "escalate", note: "Serious." }],
    ["a merge", { kind: "merge", into: OTHER, note: "The same." }],
  ])("as %s is, has no place in the chat", (_, request) => {
    const { complaint, entries } = change(held(), request, byAlice);
    for (const entry of entries) expect(entry).not.toHaveProperty("chat");
    expect(complaint.chat).toMatchObject({ length: 1 });
  });
});

describe("a broadcast of an incident", () => {
  const incident = "INC-000000012" as IncidentId;
  const member = (fields = {}) =>
    paid(
      following(paid(receivedInChat(fields)), { kind: "join-incident", incident, joinedAt: NOON, told: 0 }, byAlice),
    );
  const tell = (telling: Telling): Request => ({ kind: "tell-from-incident", incident, number: 1, by: bob, telling });
  const news: Telling = { kind: "reply", text: "It leaves today." };
  const end: Telling = { kind: "resolution", resolution: upheld };

  test("is shown in each member's chat, and mailed to who doesn't read it there", () => {
    const { complaint, entries, hints } = change(member(), tell(news));
    expect(entries).toMatchObject([{ chat: { id: CHAT, place: 2 }, body: { incident: { id: incident } } }]);
    expect(complaint.outbox).toMatchObject([
      { task: { mail: "reply", incident, place: 2 }, notBefore: NOON + 2 * MINUTE },
    ]);
    expect(hints).toContainEqual({ kind: "push", reference: complaint.reference });
    expect(owedMails(taken(complaint, 2))).toEqual([]);
  });

  test("reaches who left no address, whose next word is due anew; but ends nobody's complaint that mail can't reach", () => {
    const before = member({ customer: withoutAddress });
    const { complaint, told } = change(before, tell(news), { at: NOON + HOUR });
    expect(told).toEqual([]);
    expect(complaint).toMatchObject({ firstResponseAt: NOON + HOUR, owed: { since: NOON + HOUR } });
    expect(refusal(before, tell(end))).toEqual({ reason: "not-told", because: "unreachable" });
  });

  test("that was read in the chat was heard, though the complaint left the incident since", () => {
    const leave: Request = { kind: "leave-incident", incident };
    const told = following(member(), tell(end));
    const left = following(taken(told, 2), leave, byAlice);
    expect(ask(left, { kind: "check", worker: "w1" }, { at: NOON + MINUTE }).outcome).toBe("unchanged");
    const unread = checked(following(told, leave, byAlice), NOON + HOUR);
    expect(facts(unread)).toContain("answer-unheard");
  });
});

describe("a push", () => {
  const pushed = (complaint: Complaint, request: Request, moment: Parameters<typeof change>[2]) =>
    change(complaint, request, moment).hints.some(({ kind }) => kind === "push");

  test("says that an agent has it, and that they have it no more", () => {
    const waiting = paid(receivedInChat());
    expect(pushed(waiting, { kind: "claim" }, byAlice)).toBe(true);
    expect(pushed(held(), { kind: "release" }, byAlice)).toBe(true);
    expect(pushed(held(), { kind: "check", worker: "w1" }, { at: NOON + HOUR })).toBe(true);
  });

  test("says nothing of what the customer does, nor of what they don't see", () => {
    expect(pushed(held(), { kind: "open" }, byAlice)).toBe(false);
    expect(pushed(held(), { kind: "note", text: "Rang." }, byAlice)).toBe(false);
    const asked = following(
      held(),
      { kind: "reply", text: "Which one?", keep: false },
      { ...byAlice, at: NOON + SECOND },
    );
    expect(pushed(asked, { kind: "add-message", text: "Any news?", proof: "link" }, { by: customerInChat })).toBe(
      false,
    );
  });
});
