import { describe, expect, test } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import { chatId } from "../../../../shared/domain/ids.ts";
import {
  agent,
  alice,
  ann,
  ask,
  awaitingCustomer,
  CHAT,
  change,
  checked,
  customer,
  customerInChat,
  events,
  facts,
  after as following,
  HOUR,
  MINUTE,
  message,
  NOON,
  notUpheld,
  owedMails,
  paid,
  receive,
  receivedInChat,
  refusal,
  SECOND,
  sam,
  sayInChat,
  supervisor,
  tasks,
  withoutAddress,
} from "../../../support/complaints.ts";

const inChat = (at = NOON) => ({ by: customerInChat, at });
const byAlice = (at = NOON) => ({ by: agent(alice), at });
const take = (upTo: number) => ({ kind: "take-in-chat" as const, chat: CHAT, upTo });
const reply = { kind: "reply" as const, text: "Which one?", keep: true };

/** Nothing is owed, and alice has it. */
const heldInChat = (fields = {}): Complaint => following(paid(receivedInChat(fields)), { kind: "claim" }, byAlice());
const answered = (fields = {}): Complaint => following(heldInChat(fields), reply, byAlice());

describe("the first message of a chat", () => {
  test("opens it with what is numbered: the frame that is in, and one thing that it shows", () => {
    const frames = { chat: CHAT, from: 1, to: 3 };
    const { complaint, entries } = change(undefined, receive({ channel: "chat", frames }), inChat());
    expect(complaint.chat).toEqual({ id: CHAT, received: 3, length: 1, answered: 0, taken: 0, at: NOON });
    expect(entries).toMatchObject([{ chat: { id: CHAT, place: 1, of: 3 }, body: { text: "It came broken." } }]);
  });

  test("is acknowledged in the chat alone where there is no address, once the customer has it there", () => {
    const complaint = receivedInChat({ customer: withoutAddress });
    expect(complaint.acknowledgement).toEqual({ state: "due" });
    expect([owedMails(complaint), facts(complaint), events(complaint)]).toEqual([[], [], ["received"]]);
    const known = following(complaint, take(1), inChat(NOON + SECOND));
    expect(known.acknowledgement).toEqual({ state: "sent", at: NOON + SECOND });
    expect(facts(known)).toEqual(["acknowledged-in-chat"]);
    expect(known.events.at(-1)).toMatchObject({ kind: "acknowledged", took: SECOND });
  });

  test("is acknowledged by mail as well where there is an address, and counted once, by what came first", () => {
    const owing = receivedInChat();
    expect(owedMails(owing)).toEqual(["acknowledgement"]);
    const read = following(owing, take(1), inChat(NOON + SECOND));
    expect(owedMails(read)).toEqual(["acknowledgement"]);
    const mailed = paid({ ...read, events: [] }, { at: NOON + MINUTE });
    expect(mailed.acknowledgement).toEqual({ state: "sent", at: NOON + SECOND });
    expect(mailed.events).toEqual([]);
    expect(facts(mailed)).toEqual(["acknowledged-in-chat", "mail-sent"]);
    expect(ask(paid(owing), take(1), inChat()).outcome).toBe("unchanged");
  });

  test("whose acknowledgement was read in the chat stays acknowledged where the mail is withheld", () => {
    const taken = following(receivedInChat(), take(1), inChat());
    const overtaken = checked(
      following(following(taken, { kind: "claim" }, byAlice()), reply, byAlice()),
      NOON + SECOND,
    );
    expect(overtaken.acknowledgement).toEqual({ state: "sent", at: NOON });
    expect(events(overtaken)).not.toContain("acknowledgement-withheld");
  });
});

describe("a further message of a chat", () => {
  test("takes its place, and stands for the frames before it that said nothing", () => {
    const { complaint, entries } = change(receivedInChat(), sayInChat(4, 2), inChat(NOON + MINUTE));
    expect(complaint.chat).toMatchObject({ received: 4, length: 2, answered: 0, at: NOON + MINUTE });
    expect(entries).toMatchObject([{ chat: { id: CHAT, place: 2, of: 4 } }]);
  });

  test("that came before changes nothing, even in what is over", () => {
    const two = following(receivedInChat(), sayInChat(2), inChat());
    for (const frame of [1, 2]) expect(ask(two, sayInChat(frame), inChat()).outcome).toBe("unchanged");
    const over = following(paid(two), { kind: "close", note: "Adverts.", spam: true }, { by: supervisor(sam) });
    const late = inChat(NOON + 100 * 24 * HOUR);
    expect(ask(over, sayInChat(2), late).outcome).toBe("unchanged");
    expect(refusal(over, sayInChat(3), late)).toEqual({ reason: "reopening-over" });
  });

  test("that is early waits for those before it, and one of another chat isn't shown", () => {
    expect(refusal(receivedInChat(), sayInChat(3), inChat())).toEqual({ reason: "out-of-order", next: 2 });
    const other = { ...sayInChat(2), frames: { chat: chatId("cht_another"), from: 2, to: 2 } };
    expect(refusal(receivedInChat(), other, inChat())).toEqual({ reason: "another-chat" });
    expect(refusal(awaitingCustomer(), sayInChat(2), inChat())).toEqual({ reason: "another-chat" });
  });

  test("is remembered by its frame alone: a long chat forgets no command of anybody else's", () => {
    const noted = following(heldInChat(), { kind: "note", text: "Rang." }, byAlice());
    const long = Array.from({ length: 40 }, (_, index) => index + 2).reduce(
      (complaint, frame) => following(complaint, sayInChat(frame), inChat()),
      noted,
    );
    expect(long.recent).toEqual(noted.recent);
  });
});

describe("what is one contact", () => {
  const contacts = (times: number[], first = paid(receivedInChat())) =>
    times.reduce((complaint, at, index) => following(complaint, sayInChat(index + 2), inChat(at)), first);

  test("lines of one sitting are, each counted from the one before", () => {
    const complaint = contacts([NOON + 29 * MINUTE, NOON + 58 * MINUTE]);
    expect(complaint.contacts).toBe(1);
    expect(events(complaint)).toEqual([]);
  });

  test("a line after half an hour is another one, and a repeated one where we owed a word", () => {
    const complaint = contacts([NOON + 30 * MINUTE]);
    expect(complaint.contacts).toBe(2);
    expect(events(complaint)).toEqual(["repeat-contact"]);
    const later = contacts([NOON + HOUR], paid(answered()));
    expect(later.contacts).toBe(2);
    expect(events(later)).toEqual([]);
  });

  test("a mail within the sitting is another one, and the line after it goes on with the chat", () => {
    const mailed = following(paid(receivedInChat()), message(), { by: customer, at: NOON + MINUTE });
    expect([mailed.contacts, events(mailed)]).toEqual([2, ["repeat-contact"]]);
    expect(following(mailed, sayInChat(2), inChat(NOON + 2 * MINUTE)).contacts).toBe(2);
  });
});

describe("an agent's answer", () => {
  test("is shown in the chat, and mailed if nobody takes it there within the policy's time", () => {
    const { complaint, entries, hints } = change(heldInChat(), reply, byAlice());
    expect(entries).toMatchObject([{ chat: { id: CHAT, place: 2 } }]);
    expect(entries[0]?.chat).not.toHaveProperty("of");
    expect(complaint.chat).toMatchObject({ length: 2, answered: 2, received: 1 });
    const until = NOON + 2 * MINUTE;
    const task = { kind: "mail", mail: "reply", entry: entries[0]?.id, place: 2 };
    expect(complaint.outbox).toMatchObject([{ task, since: until, madeAt: NOON, notBefore: until }]);
    expect(hints).toContainEqual({ kind: "push", reference: complaint.reference });
    expect(ask(complaint, { kind: "check", worker: "w1" }, { at: until - 1 }).outcome).toBe("unchanged");
    expect(checked(complaint, until).outbox).toMatchObject([{ lease: { worker: "w1" } }]);
  });

  test("that the customer has in the chat isn't mailed, and which one isn't matters", () => {
    const twice = following(answered(), { ...reply, text: "And this?" }, byAlice(NOON + SECOND));
    const first = following(twice, take(2), inChat(NOON + SECOND));
    expect(first.outbox.map(({ task }) => task)).toMatchObject([{ place: 3 }]);
    expect(first.facts.at(-1)).toMatchObject({ kind: "mail-withheld", mail: "reply", reason: "read-in-chat" });
    expect(following(first, take(99), inChat(NOON + SECOND))).toMatchObject({ outbox: [], chat: { taken: 3 } });
  });

  test("that is being mailed as the customer takes it is mailed, and not tried again where that failed", () => {
    const until = NOON + 2 * MINUTE;
    const mailing = checked(answered(), until);
    const taken = following(mailing, take(2), inChat(until));
    expect(taken.outbox).toEqual(mailing.outbox);
    expect(facts(paid(taken, { at: until })).at(-1)).toBe("mail-sent");
    const later = checked(taken, until + HOUR);
    expect(later.outbox.filter(({ task }) => task.kind === "mail")).toEqual([]);
    expect(later.facts.at(-1)).toMatchObject({ kind: "mail-withheld", reason: "read-in-chat" });
  });

  test("with files is mailed at once, for the chat shows none, and taking the words changes nothing in that", () => {
    const attachments = [{ id: "a1", filename: "label.pdf", contentType: "application/pdf", size: 9 }];
    const { complaint, entries } = change(heldInChat(), { ...reply, attachments }, byAlice());
    expect(entries).toMatchObject([{ chat: { place: 2 } }]);
    expect(complaint.outbox).toMatchObject([{ task: { mail: "reply" }, since: NOON, notBefore: NOON }]);
    expect(complaint.outbox[0]?.task).not.toHaveProperty("place");
    expect(owedMails(following(complaint, take(2), inChat()))).toEqual(["reply"]);
  });

  test("goes by mail alone, and at once, after the customer wrote another way, for good: whoever writes in the chat again may be another", () => {
    const mailed = following(heldInChat(), message(), { by: customer });
    expect(mailed.chat).toMatchObject({ elsewhere: true });
    const { complaint, entries, hints } = change(mailed, reply, byAlice());
    expect(entries[0]).not.toHaveProperty("chat");
    expect(complaint.outbox.at(-1)).toMatchObject({ task: { mail: "reply" }, notBefore: NOON });
    expect(hints).not.toContainEqual(expect.objectContaining({ kind: "push" }));
    const back = following(complaint, sayInChat(2), inChat());
    expect(back.chat).toMatchObject({ elsewhere: true });
    expect(change(back, reply, byAlice()).entries[0]).not.toHaveProperty("chat");
  });

  test("goes by mail alone after the customer said by their link that it isn't fixed", () => {
    const resolved = following(answered(), { kind: "resolve", resolution: notUpheld }, byAlice());
    const back = following(resolved, { kind: "answer-follow-up", fixed: false, comment: "No." }, { by: customer });
    expect(back.chat).toMatchObject({ elsewhere: true });
  });

  test("stays in the chat where somebody else wrote in the customer's name", () => {
    const third = { ...message(), thirdParty: { email: "bo@example.com" } };
    expect(following(heldInChat(), third, { by: customer }).chat).not.toHaveProperty("elsewhere");
  });

  test("to whoever left no address is for the chat alone, and counts as one", () => {
    const complaint = answered({ customer: withoutAddress });
    expect(tasks(complaint)).toEqual([]);
    expect(facts(complaint)).not.toContain("mail-withheld");
    expect(complaint).toMatchObject({ firstResponseAt: NOON, chat: { answered: 2 } });
  });

  test("with files isn't heard in the chat alone, so where no mail goes that is told", () => {
    const attachments = [{ id: "a1", filename: "label.pdf", contentType: "application/pdf", size: 9 }];
    const { told, entries } = change(heldInChat({ customer: withoutAddress }), { ...reply, attachments }, byAlice());
    expect(entries).toMatchObject([{ chat: { place: 2 } }]);
    expect(told).toMatchObject([{ kind: "mail-withheld", mail: "reply", reason: "no-address" }]);
  });

  test("to an address that mail doesn't reach counts where the chat shows it, and is told as not mailed", () => {
    const undeliverable = { because: "bounced" as const, at: NOON };
    const held = heldInChat();
    const blocked = { ...held, customer: { ...ann, undeliverable } };
    const complaint = following(blocked, { ...reply, keep: false }, byAlice());
    expect(complaint).toMatchObject({ firstResponseAt: NOON, stage: { status: "awaiting_customer" } });
    expect(owedMails(complaint)).toEqual([]);
    expect(complaint.facts.at(-1)).toMatchObject({ kind: "mail-withheld", mail: "reply", reason: "bounced" });
    const elsewhere = following(
      { ...blocked, chat: { ...blocked.chat, elsewhere: true } } as Complaint,
      reply,
      byAlice(),
    );
    expect(elsewhere).not.toHaveProperty("firstResponseAt");
  });
});

describe("what the customer has in the chat", () => {
  test("of their own words is no news, nor is it of another chat", () => {
    const two = following(paid(receivedInChat()), sayInChat(2), inChat());
    expect(ask(two, take(2), inChat()).outcome).toBe("unchanged");
    expect(refusal(two, { ...take(2), chat: chatId("cht_another") }, inChat())).toEqual({ reason: "another-chat" });
    expect(refusal(awaitingCustomer(), take(1), inChat())).toEqual({ reason: "another-chat" });
  });

  test("is known once, never less, and leaves what agents see at its revision", () => {
    const owing = answered();
    const taken = following(owing, take(2), inChat());
    expect(taken).toMatchObject({ chat: { taken: 2 }, revision: owing.revision, recent: owing.recent });
    for (const upTo of [1, 2, 3]) expect(ask(taken, take(upTo), inChat()).outcome).toBe("unchanged");
  });
});
