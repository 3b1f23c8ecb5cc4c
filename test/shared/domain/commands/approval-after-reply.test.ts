import { describe, expect, test } from "vitest";
import { clocksOf } from "../../../../shared/domain/clocks/clocks-of.ts";
import { resolutionDue } from "../../../../shared/domain/clocks/deadlines.ts";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import { approvalIn } from "../../../../shared/domain/turn.ts";
import {
  agent,
  alarms,
  alice,
  awaitingCustomer,
  bob,
  change,
  checked,
  claimed,
  costly,
  customer,
  DAY,
  events,
  facts,
  after as following,
  HOUR,
  keptOf,
  MINUTE,
  message,
  NOON,
  notUpheld,
  owedMails,
  paid,
  policyForTests,
  type Request,
  refusal,
  respondBy,
  sam,
  stageOf,
  supervisor,
  tasks,
  untouchedUntil,
  upheld,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const byAlice = { by: agent(alice), at: LATER };
const byBob = { by: agent(bob), at: LATER };
const bySam = { by: supervisor(sam), at: LATER };
const resolve = (resolution = costly) => ({ kind: "resolve" as const, resolution });
const approve = { kind: "approve" as const, resolution: costly };
const decline = { kind: "decline" as const, note: "Ask for less." };

const asked = (): Complaint => paid(following(awaitingCustomer(), resolve(), byAlice));
const written = (complaint = asked()): Complaint => paid(following(complaint, message(), { by: customer, at: LATER }));

describe("above the agent's authority after a reply", () => {
  test("a supervisor is asked as before one: nobody holds it, and nothing is told to the customer", () => {
    const { complaint, entries } = change(awaitingCustomer(), resolve(), byAlice);
    expect(stageOf(complaint, "awaiting_customer")).toEqual({
      status: "awaiting_customer",
      since: NOON,
      approval: { ...keptOf(costly), entry: complaint.chain.head, by: alice, at: LATER },
    });
    expect(entries).toMatchObject([{ body: { kind: "approval-asked", resolution: costly } }]);
    expect(tasks(complaint)).toEqual([{ kind: "alert", alarm: "approval-needed" }]);
    expect(complaint).not.toHaveProperty("resolution");
  });

  test("nobody but its agent asks, and they alone put another one in its place", () => {
    expect(refusal(awaitingCustomer(), resolve(), byBob)).toEqual({ reason: "lease-lost", holder: alice });
    expect(following(asked(), resolve(upheld), byAlice).stage).toEqual({ status: "resolved", since: LATER });
    expect(approvalIn(following(asked(), resolve(), byAlice).stage)).toMatchObject({ replaced: true });
    expect(approvalIn(asked().stage)).not.toHaveProperty("replaced");
  });

  test.each<Request>([
    { kind: "reply", text: "One more thing.", keep: false },
    { kind: "reopen", note: "Wait." },
    { kind: "close", note: "Over." },
    { kind: "hand-over", note: "Yours.", to: { team: "returns" } },
    { kind: "escalate", note: "Grave." },
    { kind: "merge", into: "000000024" as Complaint["reference"] },
  ])("$kind isn't done meanwhile", (request) => {
    const wrong = { reason: "wrong-status", status: "awaiting_customer" };
    expect(refusal(asked(), request, byAlice)).toEqual(wrong);
    expect(refusal(asked(), request, bySam)).toMatchObject({
      reason: expect.stringMatching(/wrong-status|lease-lost/u),
    });
  });

  test("spam is closed all the same", () => {
    const spam = { kind: "close" as const, note: "Adverts.", spam: true as const };
    expect(following(asked(), spam, bySam).stage).toEqual({ status: "closed", since: LATER, because: "spam" });
  });
});

describe("the supervisor's word", () => {
  test("yes resolves it, in its agent's name, and mails it once", () => {
    const { complaint, entries } = change(asked(), approve, bySam);
    expect(complaint).toMatchObject({ stage: { status: "resolved", since: LATER }, agent: alice, granted: 101 });
    expect(entries).toMatchObject([{ author: { id: alice }, body: { kind: "resolution", approvedBy: sam } }]);
    expect(tasks(complaint)).toEqual([{ kind: "mail", mail: "resolution", entry: complaint.chain.head }]);
    expect(complaint).not.toHaveProperty("owed");
  });

  test("no leaves it to the customer, who is owed nothing and reminded from then on, with a word why", () => {
    const { complaint, entries } = change(asked(), decline, { ...bySam, at: NOON + 2 * DAY });
    expect(complaint.stage).toEqual({ status: "awaiting_customer", since: NOON + 2 * DAY });
    expect(complaint).not.toHaveProperty("owed");
    expect(tasks(complaint)).toEqual([]);
    expect(entries).toMatchObject([
      { author: { id: sam }, body: { kind: "approval-declined", note: "Ask for less." } },
    ]);
    expect(facts(untouchedUntil(complaint, NOON + 4 * DAY))).not.toContain("mail-sent");
    expect(owedMails(checked(complaint, NOON + 5 * DAY + HOUR))).toEqual(["reminder"]);
    expect(following(complaint, resolve(upheld), byAlice).stage.status).toBe("resolved");
  });

  test("is nobody's own, and no agent's", () => {
    expect(refusal(asked(), approve, { by: supervisor(alice) })).toEqual({ reason: "own-resolution" });
    expect(refusal(asked(), decline, byBob)).toEqual({ reason: "supervisors-only" });
    expect(refusal(awaitingCustomer(), decline, bySam)).toEqual({
      reason: "wrong-status",
      status: "awaiting_customer",
    });
  });
});

describe("while nobody decides", () => {
  test("the customer is neither reminded nor closed for their silence, and supervisors hear of it again and again", () => {
    const late = respondBy(asked());
    expect(late).toBe(LATER + 18 * HOUR);
    let complaint = asked();
    let raised = 0;
    for (let day = 1; day < 40; day += 1) {
      complaint = checked(complaint, NOON + day * DAY);
      raised += alarms(complaint).filter((alarm) => alarm === "response-overdue").length;
      expect(owedMails(complaint).filter((mail) => mail !== "update")).toEqual([]);
      complaint = paid(complaint, { at: NOON + day * DAY });
    }
    expect(complaint.stage.status).toBe("awaiting_customer");
    expect(raised).toBeGreaterThan(15);
  });

  test("a reminder that was on its way is overtaken", () => {
    const reminded = checked(awaitingCustomer(), NOON + 4 * DAY);
    const [debt] = reminded.outbox;
    if (debt === undefined) throw new Error("no reminder is owed");
    const failed = { debt: debt.id, result: { kind: "failed" as const, reason: "down" } };
    const waiting = following(reminded, { kind: "settle", payments: [failed] }, { at: NOON + 4 * DAY });
    const complaint = following(waiting, resolve(), { by: agent(alice), at: NOON + 4 * DAY + MINUTE });
    expect(owedMails(checked(complaint, NOON + 5 * DAY))).not.toContain("reminder");
    expect(owedMails(checked(waiting, NOON + 5 * DAY))).toContain("reminder");
  });

  test("it is our turn: the time until then was the customer's, and the clock runs again", () => {
    const complaint = following(awaitingCustomer(), resolve(), { by: agent(alice), at: NOON + 2 * DAY });
    expect(complaint.pauses).toEqual([{ from: NOON, to: NOON + 2 * DAY }]);
    expect(resolutionDue(complaint, policyForTests)).toBe(NOON + 2 * DAY + 210 * HOUR);
    expect(clocksOf(complaint, policyForTests)).toContainEqual(
      expect.objectContaining({ id: "resolution", state: "running" }),
    );
    const declined = following(complaint, decline, { ...bySam, at: NOON + 3 * DAY });
    expect(declined.pauses).toEqual(complaint.pauses);
    const back = following(declined, message(), { by: customer, at: NOON + 5 * DAY });
    expect(back.pauses).toEqual([...complaint.pauses, { from: NOON + 3 * DAY, to: NOON + 5 * DAY }]);
  });
});

describe("what the customer writes meanwhile", () => {
  test("brings it back to its agent, waits for the supervisor still, and is no repeated contact", () => {
    const before = asked();
    const { complaint } = change(before, message(), { by: customer, at: LATER });
    const { reservedUntil, approval } = stageOf(complaint, "queued");
    expect(reservedUntil).toBe(LATER + policyForTests.reservedFor);
    expect(approval).toEqual(approvalIn(before.stage));
    expect(tasks(complaint)).toContainEqual({ kind: "reserve", agent: alice, until: reservedUntil });
    expect(events(complaint)).not.toContain("repeat-contact");
    expect(events(following(written(), message("And?"), { by: customer, at: LATER }))).toContain("repeat-contact");
    expect(complaint.revision).toBeGreaterThan(asked().revision);
  });

  test("stops no supervisor, whoever holds it by then", () => {
    expect(following(written(), approve, bySam)).toMatchObject({ stage: { status: "resolved" }, agent: alice });
    const taken = following(written(), { kind: "claim" }, byAlice);
    expect(approvalIn(taken.stage)).toMatchObject({ by: alice });
    expect(refusal(taken, { kind: "reply", text: "Wait.", keep: false }, byAlice)).toMatchObject({
      reason: "wrong-status",
    });
    const approved = following(taken, approve, bySam);
    expect(tasks(approved)).toContainEqual({ kind: "free-slot", agent: alice, lease: 2 });
    expect(stageOf(following(taken, decline, bySam), "assigned").approval).toBeUndefined();
  });

  test("is answered by its agent once the supervisor said no", () => {
    const complaint = following(written(), decline, bySam);
    expect(stageOf(complaint, "queued")).toEqual({
      status: "queued",
      since: LATER,
      ahead: true,
      reservedUntil: LATER + policyForTests.reservedFor,
    });
    expect(complaint.owed).toBeDefined();
    const taken = following(complaint, { kind: "claim" }, byAlice);
    expect(following(taken, { kind: "reply", text: "No.", keep: false }, byAlice).stage.status).toBe(
      "awaiting_customer",
    );
  });

  test("is anybody's after a while, who may decide otherwise or leave it to the supervisor", () => {
    const open = untouchedUntil(written(), LATER + 4 * HOUR);
    expect(stageOf(open, "queued")).toMatchObject({ approval: { by: alice } });
    expect(open.stage).not.toHaveProperty("reservedUntil");
    const taken = following(open, { kind: "claim" }, { by: agent(bob), at: LATER + 5 * HOUR });
    const looked = following(taken, { kind: "open" }, { by: agent(bob), at: LATER + 5 * HOUR });
    const waiting = untouchedUntil(looked, LATER + 2 * DAY);
    expect(stageOf(waiting, "assigned")).toMatchObject({ lease: { agent: bob }, approval: { by: alice } });
    const approved = following(waiting, approve, bySam);
    expect([approved.stage.status, approved.agent]).toEqual(["resolved", alice]);
    expect(tasks(approved)).toContainEqual({ kind: "free-slot", agent: bob, lease: 2 });
    expect(following(waiting, resolve(notUpheld), { by: agent(bob) }).agent).toBe(bob);
  });

  test("is given again where the answer to a claim got lost", () => {
    const open = untouchedUntil(written(), LATER + 4 * HOUR);
    const taken = following(open, { kind: "claim" }, { by: agent(bob), at: LATER + 5 * HOUR });
    const back = checked(taken, LATER + 5 * HOUR + 3 * MINUTE);
    expect(facts(back)).toContain("lease-expired");
    expect(stageOf(back, "queued")).toMatchObject({ approval: { by: alice } });
  });
});

test("an answer that came back brings it to its agent, and waits for the supervisor still", () => {
  const complaint = asked();
  const mail = { debt: complaint.lastAnswer ?? ("none" as never), messageId: "ses" };
  const back = following(complaint, { kind: "note-undelivered", because: "bounced", mail }, { at: LATER });
  expect(stageOf(back, "queued")).toMatchObject({ approval: { by: alice } });
});

test("what another complaint brings along in a merge brings it to its agent, and waits for the supervisor still", () => {
  const carried = { by: bob, turn: "ours", urgent: true, ahead: false, contacts: 1, proof: "none" } as const;
  const complaint = following(asked(), { kind: "absorb", from: claimed().reference, carried } as Request, {
    at: LATER,
  });
  expect(stageOf(complaint, "queued")).toMatchObject({ approval: { by: alice } });
  expect(stageOf(complaint, "queued").reservedUntil).toBeDefined();
});

test("what is said to all of an incident's complaints doesn't resolve it", () => {
  const joined = following(
    asked(),
    { kind: "join-incident", incident: "INC-1", joinedAt: NOON, told: 0 } as Request,
    byAlice,
  );
  const telling = { kind: "resolution" as const, resolution: notUpheld };
  const tell = {
    kind: "tell-from-incident",
    incident: "INC-1",
    number: 1,
    by: sam,
    telling,
    catchingUp: true,
  } as Request;
  expect(refusal(joined, tell)).toEqual({ reason: "not-told", because: "waits-for-approval" });
});
