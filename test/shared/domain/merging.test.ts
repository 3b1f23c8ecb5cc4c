import { describe, expect, test } from "vitest";
import type { Carried } from "../../../shared/domain/carried.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { IncidentId } from "../../../shared/domain/ids.ts";
import { carriedOf, endedOf } from "../../../shared/domain/merging.ts";
import { nextCheck } from "../../../shared/domain/next-check.ts";
import {
  after,
  agent,
  alarms,
  alice,
  ann,
  assignedTo,
  awaitingCustomer,
  bob,
  change,
  closed,
  debtOf,
  events,
  facts,
  HOUR,
  NOON,
  notUpheld,
  OTHER,
  paid,
  policyForTests,
  received,
  resolved,
  respondBy,
  sam,
  stageOf,
  supervisor,
  tasks,
} from "../../support/complaints.ts";

const LATER = NOON + 5 * HOUR;
const EARLY = NOON - 10 * HOUR;

/** What a complaint brings along that is merged later. */
const from = (complaint: Complaint): Carried => carriedOf(complaint, endedOf(complaint, alice, policyForTests));
const absorbing = (complaint: Complaint, carried: Carried) =>
  change(complaint, { kind: "absorb", from: OTHER, carried }, { at: LATER });
const takesOn = (complaint: Complaint, carried: Carried) => absorbing(complaint, carried).complaint;

const bySam = { by: supervisor(sam) };
const earlier = received({}, { at: EARLY });
const urgent = received({ text: "It is on fire." });

describe("an open complaint into one that waits as well", () => {
  test("is waited for since the earlier of the two, and due by the earlier time", () => {
    const into = paid(received());
    const both = takesOn(into, from(earlier));
    expect(both.waitingSince).toBe(EARLY);
    expect(respondBy(both)).toBe(respondBy(earlier));
    expect(both.promise).toEqual(earlier.promise);
    expect(nextCheck(both, policyForTests)).toBeLessThanOrEqual(nextCheck(into, policyForTests) ?? 0);
    expect(both.stage).toEqual(into.stage);
  });

  test("takes nothing of its time away, and gives it none", () => {
    const into = paid(earlier);
    const both = takesOn(into, from(received()));
    expect(both).toMatchObject({ waitingSince: EARLY, promise: into.promise, stage: into.stage });
    expect(respondBy(both)).toBe(respondBy(into));
  });

  test("makes it urgent if either is, with a ticket for the urgent lane", () => {
    expect(urgent.urgent).toBe(true);
    const { complaint, hints } = absorbing(paid(received()), from(urgent));
    expect(complaint).toMatchObject({ urgent: true, ticket: 2, stage: { status: "queued", ahead: false } });
    expect(hints).toMatchObject([{ kind: "ticket", lane: "support-urgent", ticket: 2 }]);
    expect(respondBy(complaint)).toBe(respondBy(urgent));
    expect(takesOn(paid(urgent), from(received()))).toMatchObject({ urgent: true, ticket: 1 });
  });

  test("that was here before goes ahead with it", () => {
    expect(stageOf(takesOn(paid(received()), from(assignedTo())), "queued").ahead).toBe(true);
  });

  test("leaves it with the agent who holds it, who owes a word even after having given one", () => {
    const kept = after(assignedTo(bob), { kind: "reply", text: "Soon.", keep: true }, { by: agent(bob) });
    expect(kept).not.toHaveProperty("owed");
    const both = takesOn(paid(kept), from(earlier));
    expect(both).toMatchObject({ stage: { status: "assigned" }, waitingSince: EARLY, owed: { since: LATER } });
    expect(respondBy(both)).toBe(respondBy(earlier));
  });
});

describe("an open complaint into one that was no longer our turn", () => {
  test.each([
    ["waits for the customer", awaitingCustomer, 0],
    ["is resolved", resolved, 1],
    ["is closed", closed, 1],
  ])("that %s brings it back to its agent, and is due no later than it was", (_, made, reopenings) => {
    const both = takesOn(made(), from(earlier));
    expect(stageOf(both, "queued")).toMatchObject({ since: LATER, ahead: true });
    expect(debtOf(both, "reserve").task).toMatchObject({ agent: alice });
    expect(both).toMatchObject({ reopenings, waitingSince: EARLY, contacts: 2 });
    expect(respondBy(both)).toBe(respondBy(earlier));
    expect(events(both)).toEqual(reopenings === 0 ? [] : ["reopened"]);
  });
});

test("what waits for the customer goes on waiting in one that does too, and takes up again what seemed done", () => {
  const carried = from(awaitingCustomer());
  expect(takesOn(awaitingCustomer(), carried)).toMatchObject({ stage: awaitingCustomer().stage });
  for (const made of [resolved, closed]) expect(takesOn(made(), carried)).toHaveProperty("owed.since", LATER);
});

test("what was resolved brings nothing but its story", () => {
  for (const made of [resolved, closed, awaitingCustomer]) {
    const both = takesOn(made(), from(resolved()));
    expect(both.stage).toEqual(made().stage);
    expect(tasks(both)).toEqual([]);
  }
});

test("an address that was proven there is proven here, and stays so", () => {
  const proven = received({ customer: { ...ann, proof: "authenticated" } });
  expect(takesOn(paid(received()), from(proven)).customer.proof).toBe("authenticated");
  expect(takesOn(paid(proven), from(received())).customer.proof).toBe("authenticated");
});

test("what was granted there counts here, so that no limit is had twice for one matter", () => {
  const granted = { ...received(), granted: 60 };
  expect(takesOn(paid(received()), from(granted)).granted).toBe(60);
  expect(takesOn(granted, from(granted)).granted).toBe(120);
  const elsewhere = { ...received(), grantedElse: { USD: 50, JPY: 1_000 } };
  expect(takesOn(paid(received()), from(elsewhere)).grantedElse).toEqual({ USD: 50, JPY: 1_000 });
  expect(takesOn({ ...granted, grantedElse: { USD: 20 } }, from(elsewhere))).toMatchObject({
    granted: 60,
    grantedElse: { USD: 70, JPY: 1_000 },
  });
});

/** Handed over so often. */
const passedOn = (times: number): Complaint => {
  let complaint = received();
  for (let time = 0; time < times; time += 1) {
    complaint = after(paid(complaint), { kind: "hand-over", note: "Yours.", to: { team: "returns" } }, bySam);
  }
  return paid(complaint);
};

test.each([
  [0, 1, []],
  [1, 0, []],
  [1, 1, ["handed-over-twice"]],
  [2, 0, []],
  [0, 2, []],
  [2, 1, []],
  [1, 2, []],
])(
  "%i hand-overs there and %i here count together, and are raised where that is news to the supervisors",
  (there, here, raised) => {
    const both = takesOn(passedOn(here), from(passedOn(there)));
    expect(both.handOvers).toBe(there + here);
    expect(alarms(both)).toEqual(raised);
  },
);

test("the hand-overs of what was solved count as well", () => {
  const held = after(passedOn(1), { kind: "claim" }, { by: agent(alice) });
  const solved = after(held, { kind: "resolve", resolution: notUpheld }, { by: agent(alice) });
  expect(alarms(takesOn(passedOn(1), from(solved)))).toEqual(["handed-over-twice"]);
});

describe("a complaint of an incident", () => {
  const id = "INC-000000012" as IncidentId;
  const joined = (complaint = received(), incident = id) =>
    paid(after(complaint, { kind: "join-incident", incident, joinedAt: EARLY, told: 2 }, { by: agent(alice) }));

  test("brings it along: the other one is told what comes next, and what was said meanwhile", () => {
    const both = takesOn(paid(received()), from(joined()));
    expect(both.incident).toEqual({ id, since: EARLY, told: 2, from: 2 });
    expect(facts(both)).toEqual(["incident-joined"]);
    expect(tasks(both)).toEqual([{ kind: "catch-up", incident: id }]);
  });

  test("brings it along from the last that was said there: what was said before isn't said here", () => {
    const told = { ...joined(), incident: { id, since: EARLY, told: 5, from: 2 } };
    expect(takesOn(paid(received()), from(told)).incident).toEqual({ id, since: EARLY, told: 5, from: 5 });
  });

  test.each([
    ["belongs to it", id],
    ["belongs to another", "INC-000000024" as IncidentId],
  ])("leaves one alone that %s", (_, other) => {
    const into = joined(received(), other);
    const both = takesOn(into, { ...from(joined()), incident: { id, since: NOON, told: 1 } });
    expect(both.incident).toEqual(into.incident);
    expect(tasks(both)).toEqual([]);
  });

  test("that is solved has nothing more to be told", () => {
    const solved = joined(resolved());
    expect(takesOn(paid(received()), from(solved))).not.toHaveProperty("incident");
  });
});

test("what was merged takes nothing on, and says where it goes on", () => {
  const third = "000000036" as typeof OTHER;
  const merged = after(received(), { kind: "merge", into: third }, { by: supervisor(sam) });
  expect(() => absorbing(merged, from(earlier))).toThrow(JSON.stringify({ reason: "merged", into: third }));
});

test("a merge that can't be is undone: back to its agent, due when it was, and no longer owed to the other one", () => {
  const merged = after(assignedTo(), { kind: "merge", into: OTHER }, { by: agent(alice), at: NOON + HOUR });
  const undo = { kind: "undo-merge" as const, into: OTHER };
  const back = after(merged, undo, { at: LATER });
  expect(stageOf(back, "queued").reservedUntil).toBe(LATER + 3 * HOUR);
  expect(respondBy(back)).toBe(respondBy(assignedTo()));
  expect(back.waitingSince).toBe(NOON);
  expect(facts(back)).toEqual(["closed", "merge-undone"]);
  expect(tasks(back).map(({ kind }) => kind)).toEqual(["free-slot", "reserve"]);
  expect(() => after(back, undo, { at: LATER })).toThrow("unchanged");
  expect(() => after(merged, { ...undo, into: "000000036" as typeof OTHER })).toThrow("unchanged");
});
