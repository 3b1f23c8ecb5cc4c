import { expect, test } from "vitest";
import {
  after,
  agent,
  alice,
  ask,
  change,
  checked,
  closed,
  customer,
  HOUR,
  NOON,
  owedMails,
  paid,
  REFERENCE,
  received,
  refusal,
  resolved,
  system,
  tasks,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const byLink = { by: customer, at: LATER };
const disown = { kind: "disown" as const, all: false };
const disownAll = { kind: "disown" as const, all: true };

test("a complaint that isn't its address's owner's says so from then on, with an entry for its agent", () => {
  const before = paid(received());
  const { complaint, entries, hints } = change(before, disown, byLink);
  expect(complaint.customer).toEqual({ ...before.customer, disownedAt: LATER });
  expect(entries).toMatchObject([
    { author: { kind: "customer", through: "link" }, body: { kind: "disowned", all: false } },
  ]);
  expect(complaint.stage).toEqual(before.stage);
  expect(complaint.owed).toEqual(before.owed);
  expect([complaint.outbox, hints]).toEqual([[], []]);
});

test("what is owed already stays owed: who would send it is told why not", () => {
  expect(owedMails(after(received(), disown, byLink))).toEqual(["acknowledgement"]);
});

test("with all others that strangers send, the address itself is to be left alone, and a worker is kicked", () => {
  const { complaint, hints } = change(paid(received()), disownAll, byLink);
  expect(tasks(complaint)).toEqual([{ kind: "decline-address" }]);
  expect(hints).toEqual([{ kind: "kick", reference: REFERENCE }]);
  expect(checked(complaint, LATER).outbox).toMatchObject([{ lease: { worker: "w1" } }]);
});

test("a second time changes nothing", () => {
  const once = after(paid(received()), disown, byLink);
  expect(ask(once, disown, { by: customer, at: LATER + HOUR })).toEqual({
    outcome: "unchanged",
    complaint: once,
    replayed: false,
  });
});

test("all others may be declined later, and the time of the first word stays", () => {
  const once = after(paid(received()), disown, byLink);
  const { complaint, entries } = change(once, disownAll, { by: customer, at: LATER + HOUR });
  expect(complaint.customer.disownedAt).toBe(LATER);
  expect(entries).toMatchObject([{ body: { kind: "disowned", all: true } }]);
  expect(tasks(complaint)).toEqual([{ kind: "decline-address" }]);
});

test.each([resolved, closed])("it can be said at any time", (made) => {
  const complaint = after(made(), disown, byLink);
  expect(complaint.customer.disownedAt).toBe(LATER);
  expect(complaint.stage).toEqual(made().stage);
});

test.each([agent(alice), system])("nobody says it for the customer", (by) => {
  expect(refusal(received(), disown, { by })).toEqual({ reason: "wrong-status", status: "queued" });
});
