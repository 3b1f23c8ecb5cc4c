import { describe, expect, test } from "vitest";
import type { IncidentId } from "../../../../shared/domain/ids.ts";
import type { Telling } from "../../../../shared/domain/incident/said.ts";
import {
  agent,
  alice,
  ask,
  assignedTo,
  awaitingApproval,
  awaitingCustomer,
  bob,
  change,
  closed,
  after as following,
  HOUR,
  NOON,
  paid,
  type Request,
  received,
  refusal,
  resolved,
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
const tasks = ({ outbox }: { outbox: { task: unknown }[] }) => outbox.map(({ task }) => task);

describe("joining an incident", () => {
  test("is on record with who did it, and owes a look at what was said meanwhile", () => {
    const complaint = following(paid(received()), join(2), { by });
    expect(complaint.incident).toEqual({ id, since: NOON, told: 2 });
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
    ["queued", paid(received())],
    ["assigned", assignedTo(alice)],
    ["awaiting the customer", awaitingCustomer()],
  ] as const)("resolves what is %s, as by its sender", (_, complaint) => {
    const { complaint: settled, entries } = change(member(complaint), tell(resolution));
    expect(settled).toMatchObject({ stage: { status: "resolved" }, agent: bob, resolution: { outcome: "upheld" } });
    expect(settled.owed).toBeUndefined();
    expect(entries.at(-1)?.body).toMatchObject({ kind: "resolution", incident: { id, number: 1 } });
    expect(tasks(settled)).toContainEqual(expect.objectContaining({ kind: "mail", mail: "resolution" }));
  });

  test("ends the lease of whoever holds it, and frees their slot", () => {
    expect(tasks(following(member(assignedTo(alice)), tell(resolution)))).toContainEqual({
      kind: "free-slot",
      agent: alice,
      lease: 1,
    });
  });

  test("leaves what waits for a supervisor to them", () => {
    expect(refusal(member(awaitingApproval()), tell(resolution))).toEqual({
      reason: "not-told",
      because: "waits-for-approval",
    });
  });
});
