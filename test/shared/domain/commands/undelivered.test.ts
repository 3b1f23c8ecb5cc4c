import { describe, expect, it, test } from "vitest";
import type { SentMail } from "../../../../shared/domain/command.ts";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import {
  agent,
  alice,
  ann,
  ask,
  assignedTo,
  awaitingApproval,
  costly,
  debtOf,
  facts,
  HOUR,
  MINUTE,
  NOON,
  after as next,
  notUpheld,
  owedMails,
  paid,
  type Request,
  received,
  sam,
  settled,
  stageOf,
  supervisor,
  tasks,
} from "../../../support/complaints.ts";

const LATER = NOON + HOUR;
const byAlice = { by: agent(alice), at: NOON };
const REPLY: Request = { kind: "reply", text: "Which one?", keep: false };
const RESOLVE: Request = { kind: "resolve", resolution: notUpheld };

/** A complaint of which one mail of this kind is owed, and that mail as SES names it. */
const owing = (request: Request): [Complaint, SentMail] => {
  const complaint = next(assignedTo(), request, byAlice);
  return [complaint, { debt: debtOf(complaint, "mail").id, messageId: "ses-1" }];
};
const sent = (request: Request): [Complaint, SentMail] => {
  const [complaint, mail] = owing(request);
  return [settled(complaint, mail.debt, { kind: "paid", messageId: mail.messageId }), mail];
};
const undelivered = (because: "bounced" | "complained", mail: SentMail): Request => ({
  kind: "note-undelivered",
  because,
  mail,
});

describe("an answer that came back", () => {
  it.each([
    ["a reply", REPLY],
    ["a resolution", RESOLVE],
  ])("returns the complaint to its agent, for nobody heard it: %s", (_, request) => {
    const [complaint, mail] = sent(request);
    const back = next(complaint, undelivered("bounced", mail), { at: LATER });
    expect(back.stage).toMatchObject({ status: "queued", ahead: true, reservedUntil: expect.any(Number) });
    expect(tasks(back)).toContainEqual(expect.objectContaining({ kind: "reserve", agent: alice }));
    expect(back.owed).toMatchObject({ since: LATER });
    expect(back.customer.undeliverable).toEqual({ because: "bounced", at: LATER });
    expect(facts(back).slice(-2)).toEqual(["mail-undelivered", "answer-unheard"]);
    expect(back.reopenings).toBe(0);
    expect(back.revision).toBe(complaint.revision + 1);
  });

  it("does so before anybody has recorded that it went out, and is then on record as sent", () => {
    const [complaint, mail] = owing(REPLY);
    const back = next(complaint, undelivered("bounced", mail), { at: LATER });
    expect(back.stage.status).toBe("queued");
    expect(owedMails(back)).toEqual([]);
    expect(back.facts.slice(-3)).toEqual([
      { at: LATER, kind: "mail-sent", mail: "reply", messageId: "ses-1", entry: back.chain.head },
      { at: LATER, kind: "mail-undelivered", because: "bounced", mail: "reply" },
      { at: LATER, kind: "answer-unheard" },
    ]);
    const late = { kind: "settle", payments: [{ debt: mail.debt, result: { kind: "paid", messageId: "ses-1" } }] };
    expect(ask(back, late as Request).outcome).toBe("unchanged");
  });

  it("is owed again where its agent kept the complaint", () => {
    const [complaint, mail] = sent({ ...REPLY, keep: true } as Request);
    expect(complaint).not.toHaveProperty("owed");
    const back = next(complaint, undelivered("bounced", mail), { at: LATER });
    expect(stageOf(back, "assigned").lease.agent).toBe(alice);
    expect(back.owed).toMatchObject({ since: LATER });
  });

  it("changes nothing about what is closed, nor where a later answer was sent", () => {
    const [withdrawn, its] = sent({ ...RESOLVE, resolution: { ...notUpheld, outcome: "withdrawn" } } as Request);
    expect(next(withdrawn, undelivered("bounced", its)).stage).toEqual(withdrawn.stage);
    const [first, mail] = sent(REPLY);
    const second = next(first, REPLY, { by: agent(alice), at: NOON + MINUTE });
    const third = settled(second, debtOf(second, "mail").id, { kind: "paid", messageId: "ses-2" });
    expect(next(third, undelivered("bounced", mail), { at: LATER }).stage).toEqual(third.stage);
  });
});

test("an answer that was called spam was read: it only is the last mail there", () => {
  const [complaint, mail] = sent(REPLY);
  const noted = next(complaint, undelivered("complained", mail), { at: LATER });
  expect(noted.stage).toEqual(complaint.stage);
  expect(noted.customer.undeliverable).toEqual({ because: "complained", at: LATER });
});

test("an acknowledgement that came back is only noted, and the first that came back counts", () => {
  const before = received();
  const mail = { debt: debtOf(before, "mail").id, messageId: "ses-1" };
  const noted = next(paid(before), undelivered("bounced", mail), { at: LATER });
  expect(noted.stage).toEqual(paid(before).stage);
  const again = next(noted, undelivered("complained", mail), { at: LATER + HOUR });
  expect(again.customer.undeliverable).toEqual({ because: "bounced", at: LATER });
});

describe("to a customer whom mail doesn't reach", () => {
  const unreachable = (): Complaint => next(assignedTo(), { kind: "note-undelivered", because: "bounced" });

  it("a reply is kept, withheld at once, and leaves the complaint with its agent, who still owes the word", () => {
    const before = unreachable();
    const complaint = next(before, REPLY, { by: agent(alice), at: LATER });
    const withheld = {
      at: LATER,
      kind: "mail-withheld",
      mail: "reply",
      reason: "bounced",
      entry: complaint.chain.head,
    };
    expect(complaint.facts.at(-1)).toEqual(withheld);
    expect(complaint.chain.length).toBe(before.chain.length + 1);
    expect(owedMails(complaint)).toEqual(owedMails(before));
    expect(stageOf(complaint, "assigned").lease.agent).toBe(alice);
    expect(complaint.owed).toEqual(before.owed);
    expect(complaint).not.toHaveProperty("firstResponseAt");
  });

  it("a resolution ends the complaint all the same: it is told another way", () => {
    const complaint = next(unreachable(), RESOLVE, { by: agent(alice), at: LATER });
    expect(complaint.stage.status).toBe("resolved");
    expect(complaint.facts.at(-1)).toMatchObject({ kind: "mail-withheld", mail: "resolution", reason: "bounced" });
  });

  it("so does one that waited for a supervisor while a mail came back", () => {
    const waiting = next(awaitingApproval(), { kind: "note-undelivered", because: "bounced" });
    const complaint = next(waiting, { kind: "approve", resolution: costly }, { by: supervisor(sam), at: LATER });
    expect(complaint.stage.status).toBe("resolved");
    expect(complaint.facts.at(-1)).toMatchObject({ kind: "mail-withheld", mail: "resolution", reason: "bounced" });
  });
});

describe("a mail that is withheld since another came back", () => {
  it.each(["bounced", "complained"] as const)(
    "tells its complaint so, and an answer returns to its agent: %s",
    (why) => {
      const [complaint, { debt }] = owing(REPLY);
      const back = settled(complaint, debt, { kind: "withheld", reason: why }, { at: LATER });
      expect(back.customer.undeliverable).toEqual({ because: why, at: LATER });
      expect(back.stage.status).toBe("queued");
      expect(facts(back).slice(-2)).toEqual(["mail-withheld", "answer-unheard"]);
    },
  );

  it("moves nothing where it was no answer, or has another reason", () => {
    const before = received();
    const { id } = debtOf(before, "mail");
    const noted = settled(before, id, { kind: "withheld", reason: "bounced" }, { at: LATER });
    expect(noted.stage).toEqual(before.stage);
    expect(noted.customer.undeliverable).toEqual({ because: "bounced", at: LATER });
    const [complaint, { debt }] = owing(REPLY);
    const refused = settled(complaint, debt, { kind: "withheld", reason: "address-refused" });
    expect(refused.stage).toEqual(complaint.stage);
    expect(refused.customer).toEqual({ ...ann, proof: "none" });
  });
});

describe("what isn't the end of an address", () => {
  it.each(["delayed", "returned"] as const)("is on the timeline, once, and moves nothing: %s", (news) => {
    const [complaint, mail] = sent(REPLY);
    const command = { kind: "note-mail", news, mail, id: `${news}-ses-1`, digest: "" } as unknown as Request;
    const noted = next(complaint, command, { at: LATER });
    expect(noted.facts).toEqual([...complaint.facts, { at: LATER, kind: `mail-${news}`, mail: "reply" }]);
    expect(noted.stage).toEqual(complaint.stage);
    expect(noted.customer).toEqual(complaint.customer);
    expect(noted.revision).toBe(complaint.revision);
    expect(ask(noted, command)).toMatchObject({ outcome: "unchanged", replayed: true });
  });

  it("brings an answer back to its agent where it was never sent, and the address may be mailed again", () => {
    const [complaint, mail] = sent(REPLY);
    const back = next(complaint, { kind: "note-mail", news: "rejected", mail }, { at: LATER });
    expect(back.stage.status).toBe("queued");
    expect(back.customer).not.toHaveProperty("undeliverable");
    expect(facts(back).slice(-2)).toEqual(["mail-rejected", "answer-unheard"]);
  });
});

test("a stop of all automatic mail is told once of each mail, however often it is asked about", () => {
  const before = received();
  const { id } = debtOf(before, "mail");
  const wait = (complaint: Complaint, at: number) =>
    settled(complaint, id, { kind: "postponed", until: at + 15 * MINUTE, because: "mail-stopped" }, { at });
  const first = wait(before, NOON);
  const second = wait(first, NOON + 15 * MINUTE);
  expect(facts(second)).toEqual(["mail-postponed"]);
  expect(second.outbox).toMatchObject([{ madeAt: NOON, since: NOON + 30 * MINUTE, notBefore: NOON + 30 * MINUTE }]);
  const third = settled(second, id, { kind: "postponed", until: NOON + 3 * HOUR }, { at: NOON + 30 * MINUTE });
  expect(facts(third)).toEqual(["mail-postponed", "mail-postponed"]);
});
