import { describe, expect, test } from "vitest";
import { waitsInLane } from "../../../../shared/domain/complaint.ts";
import type { IncidentId } from "../../../../shared/domain/ids.ts";
import type { Telling } from "../../../../shared/domain/incident/said.ts";
import {
  agent,
  alice,
  ann,
  ask,
  assignedTo,
  awaitingApproval,
  awaitingCustomer,
  bob,
  change,
  checked,
  closed,
  customer,
  facts,
  after as following,
  HOUR,
  MINUTE,
  NOON,
  notUpheld,
  owedMails,
  paid,
  type Request,
  received,
  refusal,
  resolved,
  SECOND,
  tasks,
  upheld,
  withoutAddress,
} from "../../../support/complaints.ts";

const id = "INC-000000012" as IncidentId;
const by = agent(alice);
const join = (told = 0): Request => ({ kind: "join-incident", incident: id, joinedAt: NOON, told });
const news: Telling = { kind: "reply", text: "It leaves today." };
const tell = (telling: Telling = news, number = 1): Request => ({
  kind: "tell-from-incident",
  incident: id,
  number,
  by: bob,
  telling,
});
const member = (complaint = paid(received())) => paid(following(complaint, join(), { by }));

describe("joining an incident", () => {
  test("is on record with who did it, and owes a look at what was said meanwhile", () => {
    const complaint = following(paid(received()), join(2), { by });
    expect(complaint.incident).toEqual({ id, since: NOON, told: 2, from: 2 });
    expect(complaint.facts.at(-1)).toMatchObject({ kind: "incident-joined", incident: id, agent: alice });
    expect(tasks(complaint)).toEqual([{ kind: "catch-up", incident: id }]);
  });

  test("another one while it belongs to this is refused, by its name", () => {
    const other = { ...join(), incident: "INC-000000024" as IncidentId } as Request;
    expect(refusal(member(), other, { by })).toEqual({ reason: "in-another-incident", incident: id });
  });

  test("and leaving it again ends what it is told", () => {
    const left = following(member(), { kind: "leave-incident", incident: id }, { by });
    expect(left.incident).toBeUndefined();
    expect(refusal(left, tell())).toEqual({ reason: "not-told", because: "left" });
  });
});

describe("a reply to all", () => {
  test("is its sender's word, owes one mail, and leaves the complaint at its place with its next word due anew", () => {
    const before = member();
    const { complaint, entries } = change(before, tell(), { at: NOON + HOUR });
    expect(entries).toMatchObject([
      {
        author: { kind: "agent", id: bob },
        body: { kind: "reply", text: "It leaves today.", incident: { id, number: 1 } },
      },
    ]);
    expect(tasks(complaint)).toMatchObject([{ kind: "mail", mail: "reply", entry: entries[0]?.id }]);
    expect(complaint).toMatchObject({
      stage: before.stage,
      ticket: before.ticket,
      waitingSince: before.waitingSince,
      firstResponseAt: NOON + HOUR,
      owed: { since: NOON + HOUR, urgent: false },
      incident: { told: 1 },
    });
    expect(complaint.revision).toBe(before.revision + 1);
  });

  test("comes once, however often and however late it is told", () => {
    const told = following(member(), tell(news, 2));
    for (const number of [1, 2]) expect(ask(told, tell(news, number)).outcome).toBe("unchanged");
    expect(following(told, tell(news, 3)).incident?.told).toBe(3);
  });

  test("waits until the complaint has heard what was said while it was joining", () => {
    const joining = following(paid(received()), join(), { by });
    expect(refusal(joining, tell(news, 2))).toEqual({ reason: "catching-up" });
    expect(following(joining, tell(news, 1)).incident?.told).toBe(1);
    expect(following(joining, { ...tell(news, 2), catchingUp: true } as Request).incident?.told).toBe(2);
  });

  test("that no mail can bring answers nobody, so the word stays due", () => {
    const before = member(paid(received({ customer: withoutAddress })));
    const { complaint, told } = change(before, tell(), { at: NOON + HOUR });
    expect(told).toMatchObject([{ kind: "mail-withheld", mail: "reply", reason: "no-address" }]);
    expect(complaint).toMatchObject({ owed: before.owed, incident: { told: 1 } });
    expect(complaint.firstResponseAt).toBeUndefined();
  });

  test("leaves whoever thinks about our question to their thinking", () => {
    const complaint = following(member(awaitingCustomer()), tell());
    expect(complaint.stage.status).toBe("awaiting_customer");
    expect(complaint.owed).toBeUndefined();
  });

  test.each([
    ["resolved", resolved()],
    ["closed", closed()],
  ] as const)("isn't for what is %s", (because, complaint) => {
    expect(refusal(member(complaint), tell())).toEqual({ reason: "not-told", because });
  });

  test("reaches what waits for a supervisor", () => {
    expect(following(member(awaitingApproval()), tell()).stage).toMatchObject({ status: "assigned", approval: {} });
  });
});

describe("a resolution for all", () => {
  const resolution: Telling = { kind: "resolution", resolution: upheld };

  test.each([
    ["queued", paid(received()), undefined],
    ["assigned", assignedTo(alice), alice],
    ["awaiting the customer", awaitingCustomer(), alice],
  ] as const)(
    "resolves what is %s, and leaves it to the agent who knows it, and to nobody where there is none",
    (_, complaint, agent) => {
      const { complaint: settled, entries } = change(member(complaint), tell(resolution));
      expect(settled).toMatchObject({ stage: { status: "resolved" }, resolution: { outcome: "upheld", by: bob } });
      expect(settled.agent).toBe(agent);
      expect(settled.events.findLast(({ kind }) => kind === "resolved")).toMatchObject({ agent: bob });
      expect(entries.at(-1)?.author).toEqual({ kind: "agent", id: bob });
      expect(settled.owed).toBeUndefined();
      expect(entries.at(-1)?.body).toMatchObject({ kind: "resolution", incident: { id, number: 1 } });
      expect(tasks(settled)).toContainEqual(expect.objectContaining({ kind: "mail", mail: "resolution" }));
    },
  );

  test.each([
    ["is its agent's again", assignedTo(alice), alice],
    ["waits for anybody, where it never had an agent", paid(received()), undefined],
  ] as const)("that solved nothing %s", (_, complaint, agent) => {
    const fixed = { kind: "answer-follow-up", fixed: false } as const;
    const back = following(following(member(complaint), tell(resolution)), fixed, { by: customer });
    expect(back.agent).toBe(agent);
    expect(waitsInLane(back)).toBe(agent === undefined);
    expect(tasks(back).some(({ kind }) => kind === "reserve")).toBe(agent !== undefined);
  });

  test("is nobody's to act on where it never had an agent, nor its sender's, until it is taken back", () => {
    const settled = following(member(), tell(resolution));
    const reply: Request = { kind: "reply", text: "One more thing.", keep: false };
    for (const actor of [agent(alice), agent(bob)]) {
      expect(refusal(settled, reply, { by: actor })).toEqual({ reason: "wrong-status", status: "resolved" });
    }
    const reopened = following(settled, { kind: "reopen", note: "Ours." }, { by });
    expect(waitsInLane(reopened)).toBe(true);
  });

  test("counts for its sender, whoever has the complaint as its customer rates it", () => {
    const by = { by: customer };
    const answered = following(following(member(), tell(resolution)), { kind: "answer-follow-up", fixed: false }, by);
    const taken = following(answered, { kind: "claim" }, { by: agent(alice) });
    const rated = following(taken, { kind: "rate", score: 2 }, by);
    expect(rated.agent).toBe(alice);
    expect(rated.answer).toMatchObject({ fixed: false, score: 2, agent: bob });
    expect(rated.events.at(-1)).toMatchObject({ kind: "rated", score: 2, agent: bob });
  });

  test("ends the lease of whoever holds it, and frees their slot", () => {
    expect(tasks(following(member(assignedTo(alice)), tell(resolution)))).toContainEqual({
      kind: "free-slot",
      agent: alice,
      lease: 1,
    });
  });

  test.each([
    ["left no address", withoutAddress],
    ["can't be mailed", { ...ann, undeliverable: { because: "bounced" as const, at: NOON } }],
    ["said that it isn't theirs", { ...ann, disownedAt: NOON }],
  ])("leaves whoever %s to an agent, for they wouldn't hear it", (_, customer) => {
    const waiting = paid(received({ customer }));
    expect(refusal(member(waiting), tell(resolution))).toEqual({ reason: "not-told", because: "unreachable" });
  });

  test("leaves what waits for a supervisor to them", () => {
    expect(refusal(member(awaitingApproval()), tell(resolution))).toEqual({
      reason: "not-told",
      because: "waits-for-approval",
    });
  });
});

describe("a mail of an incident that hasn't gone out yet", () => {
  const leave: Request = { kind: "leave-incident", incident: id };
  const left = (telling: Telling) => following(following(member(), tell(telling)), leave, { by });

  test("goes out while the complaint is the incident's", () => {
    expect(owedMails(checked(following(member(), tell()), NOON + MINUTE))).toEqual(["reply"]);
  });

  test("is withheld on the timeline from a complaint that was unlinked, and answers nobody's question", () => {
    const complaint = checked(left(news), NOON + MINUTE);
    expect(owedMails(complaint)).toEqual([]);
    expect(complaint.facts.at(-1)).toMatchObject({ kind: "mail-withheld", mail: "reply", reason: "overtaken" });
    expect(complaint).toMatchObject({ stage: { status: "queued" }, owed: {} });
  });

  test("is a resolution that nobody heard, so the complaint that was unlinked is our turn again", () => {
    const complaint = checked(left({ kind: "resolution", resolution: upheld }), NOON + MINUTE);
    expect(owedMails(complaint)).toEqual([]);
    expect(facts(complaint).slice(-2)).toEqual(["mail-withheld", "answer-unheard"]);
    expect(complaint).toMatchObject({ stage: { status: "queued", ahead: true }, owed: {} });
  });

  test("is a resolution in whose place there is another by now, which stays", () => {
    const ofBob = { by: agent(bob), at: NOON + SECOND };
    const reopened = following(
      left({ kind: "resolution", resolution: upheld }),
      { kind: "reopen", note: "Ours." },
      { by },
    );
    const held = following(reopened, { kind: "claim" }, ofBob);
    const complaint = checked(following(held, { kind: "resolve", resolution: notUpheld }, ofBob), NOON + MINUTE);
    expect(owedMails(complaint)).toEqual(["resolution"]);
    expect(complaint.stage.status).toBe("resolved");
  });

  test("goes out where somebody is sending it as the complaint is unlinked", () => {
    const sending = following(checked(following(member(), tell()), NOON + SECOND), leave, { by });
    expect(ask(sending, { kind: "check", worker: "w2" }, { at: NOON + 2 * SECOND }).outcome).toBe("unchanged");
    expect(owedMails(sending)).toEqual(["reply"]);
  });
});
