import { expect, test } from "vitest";
import { commandId } from "../../../shared/domain/ids.ts";
import {
  after,
  agent,
  alice,
  ask,
  assignedTo,
  change,
  checked,
  claimed,
  command,
  customer,
  facts,
  MINUTE,
  message,
  NOON,
  REFERENCE,
  receive,
  received,
  refusal,
  sam,
  supervisor,
} from "../../support/complaints.ts";

const MEMORY = 16;
const byAlice = { by: agent(alice) };

test("only a submission can be about a complaint that doesn't exist", () => {
  expect(refusal(undefined, { kind: "claim" }, byAlice)).toEqual({ reason: "unknown-complaint" });
});

test("a second submission under the same reference is told that the complaint exists", () => {
  expect(refusal(received(), receive(), { by: customer })).toEqual({ reason: "exists", complaint: REFERENCE });
});

test("the submission that made a complaint is recognised, however much was said since", () => {
  const first = command(receive());
  let complaint = after(undefined, first, { by: customer });
  for (let times = 0; times <= MEMORY; times += 1) complaint = after(complaint, message(), { by: customer });
  expect(ask(complaint, first, { by: customer })).toEqual({ outcome: "unchanged", complaint, replayed: true });
  expect(ask(complaint, { ...first, digest: "another" }, { by: customer })).toEqual({
    outcome: "refused",
    refusal: { reason: "key-reused", complaint: complaint.reference },
  });
});

test("a command that comes twice is carried out once", () => {
  const said = command(message());
  const complaint = after(received(), said, { by: customer });
  expect(ask(complaint, said, { by: customer })).toEqual({ outcome: "unchanged", complaint, replayed: true });
});

test("a known id with another content is a mistake of its sender", () => {
  const said = command(message());
  const complaint = after(received(), said, { by: customer });
  expect(refusal(complaint, { ...said, digest: "another" }, { by: customer })).toEqual({
    reason: "key-reused",
    complaint: complaint.reference,
  });
});

test("the last sixteen commands are remembered, and no more", () => {
  const first = command(message("first"));
  let complaint = after(received(), first, { by: customer });
  for (let more = 1; more < MEMORY; more += 1) complaint = after(complaint, message(), { by: customer });
  expect(ask(complaint, first, { by: customer })).toMatchObject({ replayed: true });
  complaint = after(complaint, message(), { by: customer });
  expect(ask(complaint, first, { by: customer }).outcome).toBe("changed");
  expect(complaint.recent).toHaveLength(MEMORY);
});

test("what converges by itself takes no place in the memory", () => {
  expect(assignedTo().recent).toEqual([]);
  expect(checked(received(), NOON).recent).toEqual([]);
});

test("a refused command isn't remembered: it may be carried out later", () => {
  const asked = command({ kind: "claim" });
  const held = claimed();
  expect(ask(held, asked, { by: supervisor(sam) }).outcome).toBe("refused");
  const back = after(held, { kind: "release" }, byAlice);
  expect(ask(back, asked, { by: supervisor(sam) }).outcome).toBe("changed");
});

test("a command without effect leaves the very same complaint", () => {
  const complaint = assignedTo();
  const decision = ask(complaint, { kind: "open" }, byAlice);
  expect(decision).toEqual({ outcome: "unchanged", complaint, replayed: false });
});

test("what an agent sees changes the revision; looking and bookkeeping don't", () => {
  const fresh = received();
  expect(fresh.revision).toBe(1);
  const taken = after(fresh, { kind: "claim" }, byAlice);
  expect(taken.revision).toBe(2);
  expect(after(taken, { kind: "open" }, byAlice).revision).toBe(2);
  const working = checked(taken, NOON);
  expect(working.revision).toBe(2);
  const payments = working.outbox.map(({ id }) => ({ debt: id, result: { kind: "paid" as const } }));
  expect(after(working, { kind: "settle", payments }).revision).toBe(2);
});

test("a check that moves the complaint changes the revision", () => {
  expect(checked(claimed(), NOON + 2 * MINUTE).revision).toBe(claimed().revision + 1);
});

test("what was said is an entry that takes along the facts since the last one", () => {
  const taken = claimed();
  expect(facts(taken)).toEqual(["mail-sent", "claimed"]);
  const { complaint, entries } = change(taken, { kind: "note", text: "Rang." }, { ...byAlice, at: NOON + 1 });
  expect(entries).toEqual([
    {
      id: complaint.chain.head,
      previous: taken.chain.head,
      at: NOON + 1,
      author: { kind: "agent", id: alice },
      body: { kind: "note", text: "Rang." },
      facts: taken.facts,
    },
  ]);
  expect(complaint.chain).toEqual({ head: expect.stringMatching(/^000002\.write-\d+$/), length: 2 });
  expect(complaint.facts).toEqual([]);
});

test("the first entry has none before it", () => {
  const [entry] = change(undefined, receive(), { by: customer }).entries;
  expect(entry).not.toHaveProperty("previous");
  expect(entry?.id).toMatch(/^000001\./);
});

test("from the thirteenth fact on, facts move into an entry that says nothing", () => {
  let complaint = assignedTo();
  const first = complaint.facts.length;
  for (let more = first; more < 12; more += 1) complaint = after(complaint, { kind: "extend" }, byAlice);
  expect(complaint.facts).toHaveLength(12);
  expect(complaint.chain.length).toBe(1);
  const { complaint: bounded, entries } = change(complaint, { kind: "extend" }, byAlice);
  expect(bounded.facts).toEqual([]);
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ author: { kind: "system" }, body: { kind: "facts" } });
  expect(entries[0]?.facts).toHaveLength(13);
});

test("several debts of one write have different ids, and none is used again", () => {
  const released = after(after(received(), { kind: "claim" }, byAlice), { kind: "escalate", note: "!" }, byAlice);
  const ids = released.outbox.map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(ids[1]).toMatch(/^free-slot-write-\d+-0$/);
  expect(ids[2]).toMatch(/^alert-write-\d+-1$/);
});

test("commands keep their id from the one who sent them", () => {
  const said = { ...command(message()), id: commandId("my-key"), digest: "d" };
  expect(after(received(), said, { by: customer }).recent.at(-1)).toEqual({ id: "my-key", digest: "d" });
});

test("that a mail came back for good is on record, once", () => {
  const noted = command({ kind: "note-undelivered", because: "bounced" });
  const complaint = after(received(), noted);
  expect(complaint.facts).toEqual([{ at: NOON, kind: "mail-undelivered", because: "bounced" }]);
  expect(ask(complaint, noted)).toEqual({ outcome: "unchanged", complaint, replayed: true });
});
