import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Reference } from "../../../../shared/domain/ids.ts";
import { decideMail, type Evidence, type ParkReason, type Tie } from "../../../../shared/domain/inbound/decide-mail.ts";

const tie = (name: string, more: Partial<Tie> = {}): Tie => ({
  reference: name as Reference,
  isParticipant: true,
  isOpen: true,
  ...more,
});

const genuine: Evidence = { authenticity: "unproven", isNullSender: false, ties: {}, vouched: false };

test("a mail that belongs to nothing is a new complaint", () => {
  expect(decideMail(genuine)).toEqual({ outcome: "accepted", proof: "none", links: [] });
});

test("authenticated mail proves its sender's address", () => {
  expect(decideMail({ ...genuine, authenticity: "authenticated" })).toMatchObject({ proof: "authenticated" });
});

test("what fails its domain's DMARC is a complaint that nobody is mailed about", () => {
  expect(decideMail({ ...genuine, authenticity: "forged" })).toMatchObject({
    outcome: "accepted",
    proof: "none",
    caution: "forged-sender",
  });
});

test("a mail without an envelope sender is never acknowledged", () => {
  const decided = decideMail({ ...genuine, authenticity: "authenticated", isNullSender: true });
  expect(decided).toMatchObject({ outcome: "accepted", caution: "null-sender" });
});

test("the signed address goes before the mail that is answered, that before what is cited, and that before the subject", () => {
  const ties = { replyAddress: tie("A"), sentMail: tie("B"), references: tie("C"), subject: tie("D") };
  const joins = (kinds: (keyof typeof ties)[]) =>
    decideMail({ ...genuine, ties: Object.fromEntries(kinds.map((kind) => [kind, ties[kind]])) });
  expect(joins(["replyAddress", "sentMail", "references", "subject"])).toMatchObject({
    to: "A",
    because: "replyAddress",
  });
  expect(joins(["sentMail", "references", "subject"])).toMatchObject({ to: "B", because: "sentMail" });
  expect(joins(["references", "subject"])).toMatchObject({ to: "C", because: "references" });
  expect(joins(["subject"])).toMatchObject({ to: "D", because: "subject" });
});

test("the customer who answers what was mailed to them has proven the address", () => {
  expect(decideMail({ ...genuine, ties: { replyAddress: tie("A") } })).toMatchObject({ as: "customer", proof: "link" });
});

test("a stranger with a valid reply address is a third party, and proves nothing", () => {
  const decided = decideMail({ ...genuine, ties: { replyAddress: tie("A", { isParticipant: false }) } });
  expect(decided).toMatchObject({ outcome: "joined", to: "A", as: "third-party", proof: "none" });
});

test("a forged customer with a valid reply address is a third party as well", () => {
  const decided = decideMail({ ...genuine, authenticity: "forged", ties: { replyAddress: tie("A") } });
  expect(decided).toMatchObject({ outcome: "joined", as: "third-party", proof: "none" });
});

test("a stranger who only cites a mail of ours makes a new complaint that names the other", () => {
  const decided = decideMail({ ...genuine, ties: { sentMail: tie("A", { isParticipant: false }) } });
  expect(decided).toEqual({ outcome: "accepted", proof: "none", links: ["A"] });
});

test("a copy that was parked takes nothing from one that came without the list", () => {
  expect(decideMail({ ...genuine, earlier: { parked: "p" } })).toMatchObject({ outcome: "accepted" });
  const obstacle = { reason: "list" as const, sign: "list-id" };
  expect(decideMail({ ...genuine, obstacle, earlier: { parked: "p" } })).toMatchObject({ outcome: "duplicate" });
});

test.each(["references", "subject"] as const)(
  "who cites by %s without taking part makes a new complaint that names the other",
  (kind) => {
    const ties = { [kind]: tie("A", { isParticipant: false }) };
    expect(decideMail({ ...genuine, ties })).toEqual({ outcome: "accepted", proof: "none", links: ["A"] });
    expect(decideMail({ ...genuine, authenticity: "forged", ties: { [kind]: tie("A") } })).toMatchObject({
      outcome: "accepted",
      links: ["A"],
    });
  },
);

test("a word for a complaint that is closed for good makes a new one that names it", () => {
  const decided = decideMail({ ...genuine, ties: { replyAddress: tie("A", { isOpen: false }) } });
  expect(decided).toMatchObject({ outcome: "accepted", links: ["A"] });
});

test("a machine's answer to a mail of ours is parked, and its complaint is named", () => {
  const obstacle = { reason: "auto-reply" as const, sign: "auto-submitted" };
  expect(decideMail({ ...genuine, obstacle, ties: { replyAddress: tie("A") } })).toEqual({
    outcome: "parked",
    ...obstacle,
    about: "A",
    as: "customer",
  });
  expect(decideMail({ ...genuine, obstacle, ties: { subject: tie("A") } })).toEqual({ outcome: "parked", ...obstacle });
});

test.each(["spam", "virus", "ourselves"] as const)("%s gets into no complaint", (reason) => {
  const decided = decideMail({ ...genuine, obstacle: { reason, sign: "" }, ties: { replyAddress: tie("A") } });
  expect(decided).toEqual({ outcome: "parked", reason, sign: "" });
});

test("the same mail again is a duplicate of what it became, whatever it is tied to by now", () => {
  const earlier = { reference: "A" as Reference };
  expect(decideMail({ ...genuine, earlier, ties: { replyAddress: tie("B") } })).toEqual({
    outcome: "duplicate",
    of: earlier,
  });
});

test("a person's word takes a parked mail back, without an acknowledgement to what looked like a machine", () => {
  const obstacle = { reason: "list" as const, sign: "list-id" };
  const decided = decideMail({ ...genuine, obstacle, earlier: { parked: "p" }, vouched: true });
  expect(decided).toMatchObject({ outcome: "accepted", caution: "was-parked" });
});

const anyTie = fc.option(
  fc.record({
    reference: fc.constantFrom("A", "B", "C").map((name) => name as Reference),
    isParticipant: fc.boolean(),
    isOpen: fc.boolean(),
  }),
  { nil: undefined },
);
const reasons: ParkReason[] = [
  "bounce",
  "delivery-notice",
  "feedback-report",
  "auto-reply",
  "list",
  "machine",
  "ourselves",
  "spam",
  "virus",
];
const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  earlier: fc.option(fc.constantFrom({ reference: "A" as Reference }, { parked: "p" }), { nil: undefined }),
  obstacle: fc.option(fc.record({ reason: fc.constantFrom(...reasons), sign: fc.constant("sign") }), {
    nil: undefined,
  }),
  authenticity: fc.constantFrom("authenticated" as const, "unproven" as const, "forged" as const),
  isNullSender: fc.boolean(),
  ties: fc.record({ replyAddress: anyTie, sentMail: anyTie, references: anyTie, subject: anyTie }),
  vouched: fc.boolean(),
});

test("no stranger's words are ever taken for the customer's", () =>
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const decided = decideMail(evidence);
      if (decided.outcome !== "joined") return;
      const used = evidence.ties[decided.because];
      expect(used?.isOpen).toBe(true);
      if (decided.as !== "customer") return;
      expect(used?.isParticipant).toBe(true);
      expect(evidence.authenticity).not.toBe("forged");
    }),
  ));

test("what an agent vouched for is never set aside again", () =>
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      expect(decideMail({ ...evidence, vouched: true }).outcome).not.toBe("parked");
    }),
  ));

test("a machine's mail wakes nobody unless a person vouched for it", () =>
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      if (evidence.obstacle === undefined || evidence.vouched) return;
      expect(["parked", "duplicate"]).toContain(decideMail(evidence).outcome);
    }),
  ));
