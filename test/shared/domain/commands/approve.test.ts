import { expect, test } from "vitest";
import type { Actor } from "../../../../shared/domain/command.ts";
import {
  after,
  agent,
  alice,
  assignedTo,
  awaitingApproval,
  bob,
  change,
  costly,
  customer,
  HOUR,
  keptOf,
  MINUTE,
  message,
  NOON,
  refusal,
  resolved,
  sam,
  stageOf,
  supervisor,
  tasks,
  upheld,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const sams = supervisor(sam);
const bySam = { by: sams, at: LATER };
const approve = { kind: "approve" as const, resolution: costly };
const decline = { kind: "decline" as const, note: "Ask for less." };

test("a supervisor's yes resolves it as its agent asked, with both names", () => {
  const { complaint, entries } = change(awaitingApproval(), approve, bySam);
  expect(complaint).toMatchObject({ stage: { status: "resolved", since: LATER }, agent: alice });
  expect(complaint.resolution).toEqual({ ...keptOf(costly), entry: complaint.chain.head });
  expect(entries).toMatchObject([
    { author: { kind: "agent", id: alice }, body: { kind: "resolution", resolution: costly, approvedBy: sam } },
  ]);
  expect(tasks(complaint)).toEqual([
    { kind: "free-slot", agent: alice, lease: 1 },
    { kind: "mail", mail: "resolution", entry: complaint.chain.head },
  ]);
});

test("a supervisor may change what they approve, within the same rules", () => {
  const changed = { ...costly, redress: { kind: "refund" as const, amount: 50, currency: "EUR" } };
  expect(after(awaitingApproval(), { ...approve, resolution: changed }, bySam).resolution).toMatchObject(
    keptOf(changed),
  );
  expect(refusal(awaitingApproval(), { kind: "approve" }, bySam)).toEqual({ reason: "explanation-needed" });
  const wordless = { ...upheld, explanation: " " };
  expect(refusal(awaitingApproval(), { ...approve, resolution: wordless }, bySam)).toEqual({
    reason: "explanation-needed",
  });
});

test("a supervisor's word to the agent, and that it was changed, are on record with it", () => {
  const said = { ...approve, note: "Once.", changed: true as const };
  const { entries } = change(awaitingApproval(), said, bySam);
  expect(entries).toMatchObject([{ body: { kind: "resolution", approvedBy: sam, note: "Once.", changed: true } }]);
  expect(change(awaitingApproval(), approve, bySam).entries[0]?.body).toStrictEqual({
    kind: "resolution",
    resolution: costly,
    approvedBy: sam,
  });
});

test("what the customer writes meanwhile is on record before the supervisor decides, and stops nobody", () => {
  const written = after(awaitingApproval(), message(), { by: customer, at: LATER });
  expect(stageOf(written, "assigned").approval).toMatchObject({ by: alice });
  expect(written.revision).toBeGreaterThan(awaitingApproval().revision);
  expect(after(written, approve, bySam).stage.status).toBe("resolved");
});

test("only a supervisor who sees its team approves", () => {
  const seeing = (team: string) => ({ ...sams, teams: [team] }) as Actor;
  expect(refusal(awaitingApproval(), approve, { by: seeing("returns") })).toEqual({ reason: "unknown-complaint" });
  expect(after(awaitingApproval(), approve, { by: seeing("support") }).stage.status).toBe("resolved");
});

test("a supervisor's no goes back to its agent with a word why, and half an hour to act on it", () => {
  const { complaint, entries } = change(awaitingApproval(), decline, bySam);
  const stage = stageOf(complaint, "assigned");
  expect(stage).not.toHaveProperty("approval");
  expect(stage.lease).toEqual({ agent: alice, number: 1, until: LATER + 30 * MINUTE, opened: true });
  expect(entries).toMatchObject([
    { author: { kind: "agent", id: sam }, body: { kind: "approval-declined", note: "Ask for less." } },
  ]);
  expect(tasks(complaint)).toEqual([]);
});

test.each([approve, decline])("$kind is for supervisors alone", (request) => {
  expect(refusal(awaitingApproval(), request, { by: agent(bob) })).toEqual({ reason: "supervisors-only" });
  expect(refusal(awaitingApproval(), request, { by: customer })).toEqual({ reason: "agents-only" });
});

test.each([approve, decline])("there is nothing to $kind unless a supervisor was asked", (request) => {
  expect(refusal(assignedTo(), request, bySam)).toEqual({ reason: "wrong-status", status: "assigned" });
  expect(refusal(resolved(), request, bySam)).toEqual({ reason: "wrong-status", status: "resolved" });
});

test("nobody approves their own resolution, not even a supervisor", () => {
  expect(refusal(awaitingApproval(), approve, { by: supervisor(alice) })).toEqual({ reason: "own-resolution" });
  expect(refusal(awaitingApproval(), decline, { by: supervisor(alice) })).toEqual({ reason: "own-resolution" });
});
