import { expect, test } from "vitest";
import type { Request } from "../../../support/complaints.ts";
import {
  after,
  agent,
  alarms,
  alice,
  assignedTo,
  awaitingApproval,
  awaitingCustomer,
  bob,
  change,
  closed,
  customer,
  debtOf,
  HOUR,
  NOON,
  paid,
  received,
  refusal,
  resolved,
  respondBy,
  sam,
  supervisor,
  tasks,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const byAlice = { by: agent(alice), at: LATER };
const bySam = { by: supervisor(sam), at: LATER };
const toTeam: Request = { kind: "hand-over", note: "Wants money back.", to: { team: "returns" } };
const toBob: Request = { kind: "hand-over", note: "You know her.", to: { agent: bob } };
const escalate: Request = { kind: "escalate", note: "He is a lawyer." };

test("handing over to a team puts it into that team's lane, ahead, with a written word", () => {
  const { complaint, entries, hints } = change(assignedTo(), toTeam, byAlice);
  expect(complaint).toMatchObject({
    team: "returns",
    stage: { status: "queued", since: LATER, ahead: true },
    handOvers: 1,
    waitingSince: NOON,
  });
  expect(entries).toMatchObject([
    {
      author: { kind: "agent", id: alice },
      body: { kind: "hand-over", note: "Wants money back.", to: { team: "returns" } },
    },
  ]);
  expect(tasks(complaint)).toEqual([{ kind: "free-slot", agent: alice, lease: 1 }]);
  expect(hints[0]).toMatchObject({ kind: "ticket", lane: "returns-standard" });
});

test("handing over to an agent reserves it for them, in the same team", () => {
  const { complaint, hints } = change(assignedTo(), toBob, byAlice);
  expect(complaint).toMatchObject({ team: "support", agent: bob, handOvers: 1 });
  expect(complaint.stage).toMatchObject({ status: "queued", reservedUntil: LATER + 3 * HOUR });
  expect(tasks(complaint)).toEqual([
    { kind: "free-slot", agent: alice, lease: 1 },
    { kind: "reserve", agent: bob, until: LATER + 3 * HOUR },
  ]);
  expect(hints).toEqual([{ kind: "kick", reference: complaint.reference }]);
});

test("the second hand-over alarms, the first and third don't", () => {
  const once = after(received(), toTeam, bySam);
  expect(alarms(once)).toEqual([]);
  const twice = after(once, toTeam, bySam);
  expect(alarms(twice)).toEqual(["handed-over-twice"]);
  expect(alarms(after(paid(twice), toTeam, bySam))).toEqual([]);
});

test("there is no handing over to a team that doesn't exist", () => {
  const unknown: Request = { kind: "hand-over", note: "?", to: { team: "nobody" } };
  expect(refusal(assignedTo(), unknown, byAlice)).toEqual({ reason: "unknown-team" });
});

test("it goes to an agent who sees its team, and to nobody's own desk", () => {
  const to = (recipient: { teams?: string[] }): Request => ({ ...toBob, recipient }) as Request;
  expect(after(assignedTo(), to({ teams: ["returns", "support"] }), byAlice).agent).toBe(bob);
  expect(after(assignedTo(), to({}), byAlice).agent).toBe(bob);
  expect(refusal(assignedTo(), to({ teams: ["returns"] }), byAlice)).toEqual({ reason: "unfit-recipient" });
  expect(refusal(assignedTo(), to({ teams: [] }), bySam)).toEqual({ reason: "unfit-recipient" });
  expect(refusal(assignedTo(bob), toBob, { by: agent(bob) })).toEqual({ reason: "to-oneself" });
});

test("a supervisor hands over what anybody holds, or nobody", () => {
  expect(debtOf(after(assignedTo(), toTeam, bySam), "free-slot").task).toMatchObject({ agent: alice });
  expect(tasks(after(paid(received()), toTeam, bySam))).toEqual([]);
});

test("escalating makes it urgent, raises it, and puts it ahead in the urgent lane", () => {
  const { complaint, entries, hints } = change(assignedTo(), escalate, byAlice);
  expect(complaint).toMatchObject({ urgent: true, handOvers: 0 });
  expect(complaint.stage).toEqual({ status: "queued", since: LATER, ahead: true });
  expect(entries).toMatchObject([
    { author: { kind: "agent", id: alice }, body: { kind: "escalation", note: "He is a lawyer." } },
  ]);
  expect(alarms(complaint)).toEqual(["escalated"]);
  expect(complaint.facts).toEqual([{ at: LATER, kind: "raised", alarm: "escalated" }]);
  expect(hints[0]).toMatchObject({ kind: "ticket", lane: "support-urgent" });
});

test("the promise of an escalated complaint stays, and a new one is the urgent one", () => {
  expect(after(assignedTo(), escalate, byAlice).owed).toEqual(assignedTo().owed);
  expect(respondBy(after(assignedTo(), escalate, byAlice))).toBe(respondBy(assignedTo()));
  expect(respondBy(after(awaitingCustomer(), escalate, byAlice))).toBe(LATER + 6 * HOUR);
});

test.each([toTeam, toBob, escalate])("whoever waits for the customer may still $kind", (request) => {
  expect(after(awaitingCustomer(), request, byAlice).stage.status).toBe("queued");
});

test.each([toTeam, escalate])("$kind is refused to an agent who doesn't hold it", (request) => {
  expect(refusal(assignedTo(bob), request, byAlice)).toEqual({ reason: "lease-lost", holder: bob });
  expect(refusal(received(), request, byAlice)).toEqual({ reason: "lease-lost" });
  expect(refusal(received(), request, { by: customer })).toEqual({ reason: "agents-only" });
});

test.each([toTeam, escalate])("what is over, or waits for a supervisor, is not for $kind", (request) => {
  expect(refusal(resolved(), request, byAlice)).toEqual({ reason: "wrong-status", status: "resolved" });
  expect(refusal(closed(), request, bySam)).toEqual({ reason: "wrong-status", status: "closed" });
  expect(refusal(awaitingApproval(), request, bySam)).toEqual({ reason: "wrong-status", status: "assigned" });
});
