import { expect, test } from "vitest";
import type { Resolution } from "../../../../shared/domain/resolution.ts";
import {
  after,
  agent,
  alice,
  assignedTo,
  awaitingApproval,
  costly,
  refusal,
  sam,
  supervisor,
  upheld,
} from "../../../support/complaints.ts";

const byAlice = { by: agent(alice) };
const bySam = { by: supervisor(sam) };
const granting = (amount: number, kind: "refund" | "discount" = "refund"): Resolution => ({
  ...upheld,
  redress: { kind, amount, currency: "EUR" },
});

test("what an agent put in place of the first isn't approved by somebody who may have read the first", () => {
  const replaced = after(awaitingApproval(), { kind: "resolve", resolution: granting(90_000) }, byAlice);
  const unread = { kind: "approve" as const, resolution: granting(90_000) };
  expect(refusal(replaced, unread, bySam)).toEqual({ reason: "resolution-replaced" });
  expect(after(replaced, { ...unread, read: true }, bySam).stage.status).toBe("resolved");
});

test.each([
  ["as much", 101, "refund"],
  ["less", 50, "refund"],
  ["another kind within their own limits", 100, "discount"],
] as const)("a supervisor may grant %s instead of what was asked for", (_, amount, kind) => {
  const changed = { kind: "approve" as const, resolution: granting(amount, kind), changed: true as const };
  expect(after(awaitingApproval(), changed, bySam).stage.status).toBe("resolved");
});

test.each([
  ["more", 101.01, "refund"],
  ["another kind beyond their own limits", 101, "discount"],
] as const)("a supervisor grants no %s than was asked for", (_, amount, kind) => {
  const changed = { kind: "approve" as const, resolution: granting(amount, kind), changed: true as const };
  expect(refusal(awaitingApproval(), changed, bySam)).toEqual({ reason: "above-own-limits" });
  const rich = { by: { ...supervisor(sam), authority: { free: [], amount: 500, currency: "EUR" } } } as typeof bySam;
  expect(after(awaitingApproval(), changed, rich).stage.status).toBe("resolved");
});

test("a limit is for one complaint, however often it is resolved", () => {
  const once = after(assignedTo(), { kind: "resolve", resolution: granting(60) }, byAlice);
  expect(once.granted).toBe(60);
  const again = after(after(once, { kind: "reopen", note: "More." }, byAlice), { kind: "claim" }, byAlice);
  const small = after(again, { kind: "resolve", resolution: granting(40) }, byAlice);
  expect([small.stage.status, small.granted]).toEqual(["resolved", 100]);
  const large = after(again, { kind: "resolve", resolution: granting(40.01) }, byAlice);
  expect(large.stage).toMatchObject({ status: "assigned", approval: { by: alice } });
});

test("what costs nothing or is free doesn't count against it", () => {
  const repair = { ...upheld, redress: { kind: "repair" as const, amount: 900, currency: "EUR" } };
  expect(after(assignedTo(), { kind: "resolve", resolution: repair }, byAlice).granted).toBeUndefined();
  expect(after(assignedTo(), { kind: "resolve", resolution: upheld }, byAlice).granted).toBeUndefined();
  expect(costly.redress?.amount).toBe(101);
});
