import { expect, test } from "vitest";
import { nextCheck } from "../../../../shared/domain/next-check.ts";
import {
  after,
  agent,
  alice,
  assignedTo,
  bob,
  change,
  checked,
  customer,
  debtOf,
  facts,
  HOUR,
  NOON,
  owedMails,
  paid,
  policyForTests,
  type Request,
  refusal,
  sam,
  supervisor,
  system,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const byAlice = { by: agent(alice), at: LATER };
const unblock: Request = { kind: "unblock", note: "She says it works again." };
const blocked = (because: "bounced" | "complained") =>
  paid(after(assignedTo(), { kind: "note-undelivered", because }, { by: system }));
const mailed = (proof: "none" | "link" | "authenticated"): Request => ({
  kind: "add-message",
  text: "Hello?",
  proof,
  mail: {},
});

test("any agent who sees the complaint takes back the block of an address that bounced, with a written word", () => {
  const { complaint, entries } = change(blocked("bounced"), unblock, { by: agent(bob), at: LATER });
  expect(complaint.customer).not.toHaveProperty("undeliverable");
  expect(debtOf(complaint, "unblock-address").task).toMatchObject({ complained: false });
  expect(entries).toMatchObject([
    { author: { kind: "agent", id: bob }, body: { kind: "unblocking", note: "She says it works again." } },
  ]);
  const replied = after(complaint, { kind: "reply", text: "Which one?", keep: false }, byAlice);
  expect(owedMails(replied)).toEqual(["reply"]);
});

test("where a mail was called spam it takes a supervisor", () => {
  expect(refusal(blocked("complained"), unblock, byAlice)).toEqual({ reason: "supervisors-only" });
  const complaint = after(blocked("complained"), unblock, { by: supervisor(sam) });
  expect(debtOf(complaint, "unblock-address").task).toMatchObject({ complained: true });
});

test("what isn't blocked needs no unblocking, and customers can't ask for it", () => {
  expect(refusal(assignedTo(), unblock, byAlice)).toEqual({ reason: "not-blocked" });
  expect(refusal(blocked("bounced"), unblock, { by: customer })).toEqual({ reason: "agents-only" });
});

test("mail waits until the address is free, and goes out then", () => {
  const unblocked = after(blocked("bounced"), unblock, byAlice);
  const replied = after(unblocked, { kind: "reply", text: "Which one?", keep: false }, byAlice);
  const first = checked(replied, LATER);
  const leased = first.outbox.flatMap(({ task, lease }) => (lease === undefined ? [] : [task.kind]));
  expect(leased).toContain("unblock-address");
  expect(leased).not.toContain("mail");
  expect(nextCheck(first, policyForTests)).toBeGreaterThan(LATER);
  const payments = [{ debt: debtOf(first, "unblock-address").id, result: { kind: "paid" as const } }];
  const second = checked(after(first, { kind: "settle", payments }, { at: LATER }), LATER, "w2");
  expect(debtOf(second, "mail").lease?.worker).toBe("w2");
});

test("a mail that surely comes from the address that bounced lifts the block, and one that anybody may have sent doesn't", () => {
  for (const proof of ["link", "authenticated"] as const) {
    const complaint = after(blocked("bounced"), mailed(proof), { by: customer });
    expect(complaint.customer).not.toHaveProperty("undeliverable");
    expect(debtOf(complaint, "unblock-address").task).toMatchObject({ complained: false });
    expect(facts(complaint)).toContain("unblocked");
  }
  expect(after(blocked("bounced"), mailed("none"), { by: customer }).customer).toHaveProperty("undeliverable");
  const byLink: Request = { kind: "add-message", text: "Hello?", proof: "link" };
  expect(after(blocked("bounced"), byLink, { by: customer }).customer).toHaveProperty("undeliverable");
  const another: Request = { ...mailed("authenticated"), thirdParty: { email: "eve@example.com" } } as Request;
  expect(after(blocked("bounced"), another, { by: customer }).customer).toHaveProperty("undeliverable");
});

test("whose owner called a mail spam stays blocked even when they write again", () => {
  const written = after(blocked("complained"), mailed("authenticated"), { by: customer });
  expect(written.customer).toHaveProperty("undeliverable.because", "complained");
});
