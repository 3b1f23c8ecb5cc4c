import { expect, test } from "vitest";
import { segmentOf } from "../../../../shared/domain/clocks/segment.ts";
import { calendarOf, type Served, targetOf } from "../../../../shared/domain/clocks/targets.ts";
import type { Policy, TargetRule } from "../../../../shared/domain/policy.ts";
import { HOUR, office, policyForTests, received } from "../../../support/complaints.ts";

const served = (fields: Partial<Served> = {}): Served => ({ team: "support", urgent: false, customer: {}, ...fields });
const hours = (count: number) => ({ days: 0, millis: count * HOUR });
const withRules = (...targetRules: TargetRule[]): Policy => ({ ...policyForTests, targetRules });
const first = (of: Served, policy: Policy) => targetOf(of, "firstResponse", policy) / HOUR;

test("without a rule the policy's own targets hold, by urgency", () => {
  expect(first(served(), policyForTests)).toBe(24);
  expect(first(served({ urgent: true }), policyForTests)).toBe(4);
});

test("of the rules that fit the first to name a target sets it, and leaves the others to the next", () => {
  const policy = withRules(
    { targets: { resolution: hours(1) } },
    { team: ["returns"], targets: { firstResponse: hours(2) } },
    { targets: { firstResponse: hours(3), resolution: hours(4) } },
  );
  expect(first(served(), policy)).toBe(3);
  expect(first(served({ team: "returns" }), policy)).toBe(2);
  expect(targetOf(served(), "resolution", policy)).toBe(HOUR);
  expect(targetOf(served(), "nextResponse", policy)).toBe(18 * HOUR);
});

test("everything that a rule names must hold", () => {
  const policy = withRules({ team: ["support"], urgent: true, segment: ["vip"], targets: { firstResponse: hours(1) } });
  const fits = served({ urgent: true, customer: { segment: "vip" } });
  expect(first(fits, policy)).toBe(1);
  expect(first({ ...fits, team: "returns" }, policy)).toBe(4);
  expect(first({ ...fits, urgent: false }, policy)).toBe(24);
  expect(first({ ...fits, customer: {} }, policy)).toBe(4);
  const calm = withRules({ urgent: false, targets: { firstResponse: hours(1) } });
  expect([first(served(), calm), first(fits, calm)]).toEqual([1, 4]);
});

test("days are the team's own", () => {
  const policy = withRules({ targets: { firstResponse: { days: 1, millis: 0 } } });
  expect(first(served(), policy)).toBe(24);
  expect(first(served({ team: "returns" }), policy)).toBe(8);
  expect(calendarOf({ team: "returns" }, policy)).toBe(office);
  expect(calendarOf({ team: "support" }, policy)).toBeUndefined();
  expect(calendarOf({ team: "gone" }, policy)).toBeUndefined();
});

const segments = [
  { id: "board", emails: ["Ann@Example.com"] },
  { id: "partners", emails: ["@example.com", "@partner.example"] },
];

test.each([
  ["ANN@example.com", "board"],
  ["bob@example.com", "partners"],
  ["bob@Partner.Example", "partners"],
  ["bob@sub.partner.example", undefined],
  ["example.com@elsewhere.example", undefined],
  [undefined, undefined],
])("%s is one of %s", (email, segment) => {
  const found = segmentOf(email === undefined ? {} : { email }, { ...policyForTests, segments });
  expect(found).toEqual(segment === undefined ? {} : { segment });
});

test("what the company's own systems say comes before the list, as long as there is such a segment", () => {
  const policy = { ...policyForTests, segments: [...segments, { id: "vip" }] };
  expect(segmentOf({ email: "ann@example.com", segment: "vip" }, policy)).toEqual({ segment: "vip" });
  expect(segmentOf({ segment: "vip" }, policy)).toEqual({ segment: "vip" });
  expect(segmentOf({ email: "ann@example.com", segment: "gone" }, policy)).toEqual({ segment: "board" });
  const known = received({ customer: { ...received().customer, segment: "gone" } }, { policy: policyForTests });
  expect(known.customer).not.toHaveProperty("segment");
});

test("a complaint knows its customer's segment from the start, and triage goes by it", () => {
  const policy = { ...policyForTests, segments, triage: [{ segment: ["board"], team: "returns", urgent: true }] };
  expect(received({}, { policy })).toMatchObject({ customer: { segment: "board" }, team: "returns", urgent: true });
  expect(received({}).customer).not.toHaveProperty("segment");
});
