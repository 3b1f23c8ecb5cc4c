import { describe, expect, it } from "vitest";
import { nextDeadline } from "../../../../shared/domain/clocks/next-deadline.ts";
import { NEVER } from "../../../../shared/domain/time.ts";
import {
  awaitingCustomer,
  closed,
  HOUR,
  NOON,
  policyForTests,
  received,
  respondBy,
} from "../../../support/complaints.ts";

const withDemand = (within: number) => ({
  ...policyForTests,
  regulations: [{ id: "law", clocks: [{ id: "law/final", until: "resolved" as const, within, warnBefore: HOUR }] }],
});

describe("the next deadline", () => {
  it("is the word that we owe, or what a regulator demands before it", () => {
    const complaint = received();
    expect(nextDeadline(complaint, policyForTests)).toBe(respondBy(complaint));
    expect(nextDeadline(complaint, withDemand(HOUR))).toBe(NOON + HOUR);
    expect(nextDeadline(complaint, withDemand(1_000 * HOUR))).toBe(respondBy(complaint));
  });

  it("is none while it is the customer's turn, but for a regulator's, which nothing pauses", () => {
    expect(nextDeadline(awaitingCustomer(), policyForTests)).toBe(NEVER);
    expect(nextDeadline(awaitingCustomer(), withDemand(HOUR))).toBe(NOON + HOUR);
  });

  it("is none of what is closed", () => {
    expect(nextDeadline(closed(), withDemand(HOUR))).toBe(NEVER);
  });
});
