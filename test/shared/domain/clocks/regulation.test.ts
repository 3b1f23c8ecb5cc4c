import { expect, test } from "vitest";
import { regulatoryProfiles } from "../../../../shared/domain/clocks/regulatory-profiles.ts";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import { nextCheck } from "../../../../shared/domain/next-check.ts";
import type { Policy, RegulatoryClock } from "../../../../shared/domain/policy.ts";
import {
  after,
  agent,
  alarms,
  alice,
  ask,
  awaitingCustomer,
  checked,
  claimed,
  customer,
  DAY,
  events,
  message,
  NOON,
  paid,
  received,
  resolved,
  sam,
  supervisor,
} from "../../../support/complaints.ts";
import { quietPolicy } from "../../../support/quiet-policy.ts";

const clock = (until: RegulatoryClock["until"]): RegulatoryClock => ({
  id: "law/answer",
  until,
  within: 10 * DAY,
  warnBefore: 4 * DAY,
});
const under = (until: RegulatoryClock["until"], team?: string[]): Policy => ({
  ...quietPolicy,
  regulations: [{ id: "law", ...(team && { team }), clocks: [clock(until)] }],
});
const [NEAR, END] = [NOON + 6 * DAY, NOON + 10 * DAY];
const policy = under("resolved");

const check = (complaint: Complaint, at: number, by = policy) =>
  ask(complaint, { kind: "check", worker: "w1" }, { at, policy: by });
const at = (complaint: Complaint, moment: number, by = policy): Complaint => {
  const decision = check(complaint, moment, by);
  return paid(decision.outcome === "changed" ? decision.complaint : complaint, { at: moment, policy: by });
};
const raisedIn = (complaint: Complaint, moment: number, by = policy): string[] => {
  const decision = check(complaint, moment, by);
  return decision.outcome === "changed" ? alarms(decision.complaint) : [];
};

test("its end is told of once before it and once at it, each on time, with the clock's name", () => {
  const waiting = paid(received());
  expect(check(waiting, NEAR - 1).outcome).toBe("unchanged");
  expect(raisedIn(waiting, NEAR)).toEqual(["regulatory-deadline-near"]);
  const near = at(waiting, NEAR);
  expect(near.regulatoryMarks).toEqual(["law/answer:near"]);
  expect(near.stage).toMatchObject({ ahead: true });
  expect(check(near, END - 1).outcome).toBe("unchanged");
  const missed = after(near, { kind: "check", worker: "w1" }, { at: END, policy });
  expect(alarms(missed)).toEqual(["regulatory-deadline-missed"]);
  expect(missed.events).toMatchObject([{ kind: "raised" }, { kind: "overdue", clock: "law/answer" }]);
  expect(check(paid(missed, { at: END, policy }), END + 300 * DAY, policy).outcome).toBe("unchanged");
});

test("found only after its end it is told of as missed, once, and leaves nothing due", () => {
  expect(raisedIn(paid(received()), END)).toEqual(["regulatory-deadline-missed"]);
  expect(check(at(paid(received()), END), END).outcome).toBe("unchanged");
});

test("no pause stops it: it runs while the customer is asked", () => {
  expect(raisedIn(awaitingCustomer(), NEAR)).toEqual(["regulatory-deadline-near"]);
});

test("what stops it stops it for good, but for a resolution that didn't hold", () => {
  expect(raisedIn(paid(received()), END, under("acknowledged"))).toEqual([]);
  expect(raisedIn(received(), END, under("acknowledged"))).toContain("regulatory-deadline-missed");
  expect(raisedIn(awaitingCustomer(), END, under("first-response"))).toEqual([]);
  expect(raisedIn(claimed(), END, under("first-response"))).toContain("regulatory-deadline-missed");
  expect(raisedIn(resolved(), END)).toEqual([]);
  const back = paid(after(resolved(), message(), { by: customer, at: NOON + DAY }), { at: NOON + DAY });
  expect(raisedIn(back, END)).toContain("regulatory-deadline-missed");
});

test.each(["acknowledged", "first-response", "resolved"] as const)("spam isn't waited for until it is %s", (until) => {
  const spam = after(received(), { kind: "close", note: "Adverts.", spam: true }, { by: supervisor(sam) });
  expect(raisedIn(spam, END, under(until))).not.toContain("regulatory-deadline-missed");
  expect(nextCheck(paid({ ...spam, outbox: [] }), under(until))).toBeUndefined();
});

test("what was said before a reopening isn't said again after it", () => {
  const near = at(paid(received()), NEAR);
  const held = after(near, { kind: "claim" }, { by: agent(alice), at: NEAR, policy });
  const resolution = { outcome: "not_upheld" as const, cause: "none", explanation: "So." };
  const done = paid(after(held, { kind: "resolve", resolution }, { by: agent(alice), at: NEAR, policy }), { at: NEAR });
  const back = paid(after(done, message(), { by: customer, at: NEAR + 1, policy }), { at: NEAR + 1, policy });
  expect(raisedIn(back, NEAR + 1)).toEqual([]);
  expect(raisedIn(back, END)).toEqual(["regulatory-deadline-missed"]);
});

test("it holds for the teams that it names, or for all", () => {
  expect(raisedIn(paid(received()), NEAR, under("resolved", ["returns"]))).toEqual([]);
  expect(raisedIn(paid(received()), NEAR, under("resolved", ["returns", "support"]))).toHaveLength(1);
});

test("several that are near at once are each told of", () => {
  const other = { ...clock("first-response"), id: "other/answer" };
  const both = { ...policy, regulations: [...policy.regulations, { id: "other", clocks: [other] }] };
  const near = checked(paid(received()), NEAR, "w1", both);
  expect(near.regulatoryMarks).toEqual(["law/answer:near", "other/answer:near"]);
  expect(events(near)).toEqual(["raised", "raised"]);
});

/** DISP 1.6.2R: 8 weeks. RG 271.51: 24 hours, .56: 30 calendar days. CFPB: 15 calendar days, 60 for the final response. */
test("the profiles have their regulators' days", () => {
  const days = Object.values(regulatoryProfiles).flatMap((clocks) =>
    clocks.map(({ id, until, within }) => [id, until, within / DAY]),
  );
  expect(days).toEqual([
    ["fca-disp/final-response", "resolved", 8 * 7],
    ["asic-rg-271/acknowledgement", "acknowledged", 1],
    ["asic-rg-271/response", "resolved", 30],
    ["cfpb/response", "first-response", 15],
    ["cfpb/final-response", "resolved", 60],
  ]);
});
