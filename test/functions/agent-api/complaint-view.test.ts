import { describe, expect, test } from "vitest";
import { complaintView, customerView } from "../../../functions/agent-api/complaint-view.ts";
import { timelineView } from "../../../functions/agent-api/timeline-view.ts";
import { change, customer, debtOf, HOUR, NOON, policyForTests, received, settled } from "../../support/complaints.ts";

const NOON_TEXT = "2026-01-05T12:00:00.000Z";

describe("what agents see of a complaint that was disowned", () => {
  const { complaint, entries } = change(received(), { kind: "disown", all: true }, { by: customer });

  test("is who said so, when, and whether of all", () => {
    expect(timelineView({ complaint, entries })).toContainEqual(
      expect.objectContaining({
        kind: "disowned",
        all: true,
        at: NOON_TEXT,
        by: { kind: "customer", through: "link" },
      }),
    );
  });

  test("has its time as every other one", () => {
    expect(customerView(complaint.customer)).toMatchObject({ email: "ann@example.com", disownedAt: NOON_TEXT });
    expect(complaintView(complaint, policyForTests).customer.disownedAt).toBe(NOON_TEXT);
    expect(JSON.stringify(customerView(received().customer))).not.toContain("disownedAt");
  });
});

test("a mail that was put off has its time as every other one", () => {
  const before = received();
  const { id } = debtOf(before, "mail");
  const put = settled(before, id, { kind: "postponed", until: NOON + HOUR });
  expect(timelineView({ complaint: put, entries: [] })).toContainEqual(
    expect.objectContaining({ kind: "mail-postponed", at: NOON_TEXT, until: "2026-01-05T13:00:00.000Z" }),
  );
});
