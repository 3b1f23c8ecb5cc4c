import { expect, test } from "vitest";
import type { Actor } from "../../../../shared/domain/command.ts";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import { type AgentId, agentId } from "../../../../shared/domain/ids.ts";
import type { Authority, RedressKind, Resolution } from "../../../../shared/domain/resolution.ts";
import {
  after,
  agent,
  alice,
  assignedTo,
  awaitingApproval,
  costly,
  policyForTests,
  refusal,
  sam,
  supervisor,
  upheld,
} from "../../../support/complaints.ts";

const byAlice = { by: agent(alice) };
const bySam = { by: supervisor(sam) };
const bySue = { by: supervisor(agentId("sue")) };
const limited = (id: AgentId, authority: Authority, isSupervisor = false): Actor => ({
  kind: "agent",
  id,
  supervisor: isSupervisor,
  authority,
});
const granting = (amount: number, kind: RedressKind = "refund", currency = "EUR"): Resolution => ({
  ...upheld,
  redress: { kind, amount, currency },
});

test("what an agent put in place of the first isn't approved by somebody who may have read the first", () => {
  const replaced = after(awaitingApproval(), { kind: "resolve", resolution: granting(90_000) }, byAlice);
  const unread = { kind: "approve" as const, resolution: granting(90_000) };
  expect(refusal(replaced, unread, bySam)).toEqual({ reason: "resolution-replaced" });
  expect(after(replaced, { ...unread, read: true }, bySam).stage.status).toBe("resolved");
});

test("nor what an agent asks for after the first was declined, but by whoever declined it", () => {
  const more = { kind: "resolve" as const, resolution: granting(5_000) };
  const unread = { kind: "approve" as const, resolution: granting(5_000) };
  const asked = after(after(awaitingApproval(), { kind: "decline", note: "Less." }, bySam), more, byAlice);
  expect(refusal(asked, unread, bySue)).toEqual({ reason: "resolution-replaced" });
  expect(after(asked, { ...unread, read: true }, bySue).stage.status).toBe("resolved");
  expect(after(asked, unread, bySam).stage.status).toBe("resolved");
  const another = after(asked, { kind: "resolve", resolution: granting(6_000) }, byAlice);
  expect(refusal(another, unread, bySam)).toEqual({ reason: "resolution-replaced" });
});

test("what is asked for when the last was granted, and taken up again, is the only one that anybody can mean", () => {
  const declined = after(awaitingApproval(), { kind: "decline", note: "Less." }, bySam);
  const settled = after(declined, { kind: "resolve", resolution: upheld }, byAlice);
  const asked = after(againBy(settled, byAlice.by), { kind: "resolve", resolution: granting(5_000) }, byAlice);
  const unread = { kind: "approve" as const, resolution: granting(5_000) };
  expect(after(asked, unread, bySue).stage.status).toBe("resolved");
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
  ["another kind that no amount says the cost of", 0, "other"],
] as const)("a supervisor grants no %s than was asked for", (_, amount, kind) => {
  const changed = { kind: "approve" as const, resolution: granting(amount, kind), changed: true as const };
  expect(refusal(awaitingApproval(), changed, bySam)).toEqual({ reason: "above-own-limits" });
  const rich = { by: limited(sam, { free: ["other"], amount: 500, currency: "EUR" }, true) };
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

test("what a supervisor changes it into is no replacement that isn't free to them, whatever it is said to cost", () => {
  const strict = { by: limited(sam, { free: [], amount: 500, currency: "EUR" }, true) };
  const changed = { kind: "approve" as const, resolution: granting(0, "replacement"), changed: true as const };
  expect(refusal(awaitingApproval(), changed, strict)).toEqual({ reason: "above-own-limits" });
  expect(after(awaitingApproval(), changed, bySam).stage.status).toBe("resolved");
});

const againBy = (complaint: Complaint, by: Actor): Complaint =>
  after(after(complaint, { kind: "reopen", note: "More." }, byAlice), { kind: "claim" }, { by });
const statusAfter = (complaint: Complaint, resolution: Resolution, by: Actor) =>
  after(complaint, { kind: "resolve", resolution }, { by }).stage.status;

test("what the company lets others grant freely still counts against the limit of whom it is not free to", () => {
  const strict = limited(alice, { free: [], amount: 100, currency: "EUR" });
  const policy = { ...policyForTests, authority: { ...policyForTests.authority, free: ["discount" as const] } };
  const once = after(assignedTo(), { kind: "resolve", resolution: granting(60, "discount") }, { by: strict, policy });
  expect(once.granted).toBe(60);
  expect(statusAfter(againBy(once, strict), granting(60, "discount"), strict)).toBe("assigned");
});

test("what is free to its agent uses up nobody's limit", () => {
  const generous = limited(alice, { free: ["discount"], amount: 100, currency: "EUR" });
  const once = after(assignedTo(), { kind: "resolve", resolution: granting(900, "discount") }, { by: generous });
  expect(once.granted).toBeUndefined();
  expect(statusAfter(againBy(once, generous), granting(100), generous)).toBe("resolved");
});

test("what a supervisor let an agent grant uses up the limit, free to that supervisor or not", () => {
  const strict = limited(alice, { free: [], amount: 100, currency: "EUR" });
  const generous = { by: limited(sam, { free: ["discount"], amount: 0, currency: "EUR" }, true) };
  const asked = after(assignedTo(), { kind: "resolve", resolution: granting(900, "discount") }, { by: strict });
  const approved = after(asked, { kind: "approve", resolution: granting(900, "discount") }, generous);
  expect(approved.granted).toBe(900);
  expect(statusAfter(againBy(approved, strict), granting(1), strict)).toBe("assigned");
});

test("a limit in another currency than the company's is for one complaint as well, and money of the company's own is none of it", () => {
  const abroad = limited(alice, { free: [], amount: 100, currency: "USD" });
  const once = after(assignedTo(), { kind: "resolve", resolution: granting(60, "refund", "USD") }, { by: abroad });
  expect([once.granted, once.grantedElse]).toEqual([undefined, { USD: 60 }]);
  const again = againBy(once, abroad);
  expect(statusAfter(again, granting(41, "refund", "USD"), abroad)).toBe("assigned");
  const twice = after(again, { kind: "resolve", resolution: granting(40, "refund", "USD") }, { by: abroad });
  expect(twice.grantedElse).toEqual({ USD: 100 });
  const home = after(assignedTo(), { kind: "resolve", resolution: granting(100) }, byAlice);
  expect(statusAfter(againBy(home, abroad), granting(100, "refund", "USD"), abroad)).toBe("resolved");
});
