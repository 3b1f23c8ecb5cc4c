import { expect, test } from "vitest";
import { type Debt, isPayable, leaseEnd, lookAt, pauseAfter } from "../../../shared/domain/debt.ts";
import type { DebtId } from "../../../shared/domain/ids.ts";
import { MINUTE, NOON, policyForTests, SECOND } from "../../support/complaints.ts";

const { grace, lease } = policyForTests.debt;

const debt = (fields: Partial<Debt> = {}): Debt => ({
  id: "mail-1-0" as DebtId,
  task: { kind: "mail", mail: "reply" },
  since: NOON,
  attempts: 0,
  notBefore: NOON,
  ...fields,
});
const leased = debt({ lease: { worker: "w1", until: NOON + 10 } });

test("a debt can be paid from its time on", () => {
  expect(isPayable(debt(), NOON - 1)).toBe(false);
  expect(isPayable(debt(), NOON)).toBe(true);
  expect(isPayable(debt(), NOON + 1)).toBe(true);
});

test("a debt that somebody pays can be paid by nobody else until that lease is over", () => {
  expect(isPayable(leased, NOON + 9)).toBe(false);
  expect(isPayable(leased, NOON + 10)).toBe(true);
});

test("the sweep leaves a new debt to its kick for a while, and looks at a failed one on time", () => {
  expect(lookAt(debt(), policyForTests)).toBe(NOON + grace);
  expect(lookAt(debt({ attempts: 1 }), policyForTests)).toBe(NOON);
  expect(lookAt(leased, policyForTests)).toBe(NOON + 10);
});

test("nobody is on the way to what was put off, so the sweep looks at it on time", () => {
  expect(lookAt(debt({ madeAt: NOON - MINUTE }), policyForTests)).toBe(NOON);
});

test("taking a new debt at once leaves the time of its next look where it was", () => {
  expect(leaseEnd(debt(), NOON, policyForTests)).toBe(lookAt(debt(), policyForTests));
});

test("a worker always has at least the whole lease", () => {
  expect(leaseEnd(debt(), NOON + grace, policyForTests)).toBe(NOON + grace + lease);
  expect(leaseEnd(debt({ attempts: 2 }), NOON + 5, policyForTests)).toBe(NOON + 5 + lease);
  expect(leaseEnd(leased, NOON + 10, policyForTests)).toBe(NOON + 10 + lease);
});

test("a lease that ran out adds nothing to the next one", () => {
  const late = debt({ lease: { worker: "w1", until: NOON + MINUTE } });
  expect(leaseEnd(late, NOON, policyForTests)).toBe(NOON + lease);
});

test("the pause after a failure is an eighth of the debt's age, between the shortest and the longest", () => {
  const ages = [0, 17 * SECOND, 136 * SECOND, 5 * MINUTE, 20 * MINUTE, 40 * MINUTE, 24 * 60 * MINUTE];
  const pauses = ages.map((age) => pauseAfter(debt({ since: NOON }), NOON + age, policyForTests) / SECOND);
  expect(pauses).toEqual([17, 17, 17, 37.5, 150, 300, 300]);
});
