import { describe, expect, test } from "vitest";
import { type Chat, laterOf } from "../../../shared/domain/chat.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import { chatId } from "../../../shared/domain/ids.ts";
import { carriedOf, endedOf } from "../../../shared/domain/merging.ts";
import {
  agent,
  alice,
  ask,
  CHAT,
  change,
  customerInChat,
  after as following,
  MINUTE,
  NOON,
  OTHER,
  paid,
  policyForTests,
  REFERENCE,
  receive,
  received,
  receivedInChat,
  refusal,
  sam,
  sayInChat,
  supervisor,
} from "../../support/complaints.ts";
import { toItsEnd } from "../../support/world/drive.ts";
import { play, type Step } from "../../support/world/play.ts";
import { advance } from "../../support/world/processes.ts";

const inChat = { by: customerInChat };
const another = chatId("cht_another");
const absorbing = (complaint: Complaint, from: Complaint) => {
  const carried = carriedOf(from, endedOf(from, alice, policyForTests));
  return change(complaint, { kind: "absorb", from: OTHER, carried });
};
const two = following(paid(receivedInChat()), sayInChat(2), inChat);

describe("a complaint that is merged", () => {
  test("takes its chat along, which goes on there with its numbers, and is answered by mail", () => {
    const { complaint, hints } = absorbing(paid(received()), two);
    expect(complaint.chat).toEqual({ ...two.chat, elsewhere: true });
    expect(hints).toContainEqual({ kind: "push", reference: complaint.reference });
    expect(change(complaint, sayInChat(3), inChat).entries).toMatchObject([{ chat: { id: CHAT, place: 3, of: 3 } }]);
    const held = following(complaint, { kind: "claim" }, { by: agent(alice) });
    const reply = { kind: "reply" as const, text: "Which one?", keep: true };
    expect(change(held, reply, { by: agent(alice) }).entries[0]).not.toHaveProperty("chat");
  });

  test("leaves the answers of the one that it goes on in to the address as well, where that has a chat", () => {
    expect(absorbing(two, paid(received())).complaint.chat).toEqual({ ...two.chat, elsewhere: true });
    expect(absorbing(paid(received()), paid(received())).complaint).not.toHaveProperty("chat");
  });

  test("into one with a chat of its own ends its chat", () => {
    const own = { chat: another, from: 1, to: 1 };
    const { complaint } = absorbing(receivedInChat({ frames: own }), two);
    expect(complaint.chat).toMatchObject({ id: another, length: 1 });
    for (const request of [sayInChat(3), { kind: "take-in-chat" as const, chat: CHAT, upTo: 2 }])
      expect(refusal(complaint, request, inChat)).toEqual({ reason: "another-chat" });
  });

  test("forgets nothing that was taken, though the one that it goes on in is only acknowledged by the next take", () => {
    const held = following(two, { kind: "claim" }, { by: agent(alice) });
    const answered = following(held, { kind: "reply", text: "Which one?", keep: true }, { by: agent(alice) });
    const taken = following(answered, { kind: "take-in-chat", chat: CHAT, upTo: 3 }, inChat);
    const { complaint } = absorbing(received(), taken);
    const known = following(complaint, { kind: "take-in-chat", chat: CHAT, upTo: 1 }, inChat);
    expect(known).toMatchObject({ acknowledgement: { state: "sent" }, chat: { taken: 3 } });
  });

  test("takes in nothing more itself: what is said goes where it goes on", () => {
    const merged = following(two, { kind: "merge", into: OTHER }, { by: supervisor(sam) });
    expect(refusal(merged, sayInChat(3), inChat)).toEqual({ reason: "merged", into: OTHER });
  });

  test("and went nowhere has its chat back", () => {
    const merged = following(two, { kind: "merge", into: OTHER }, { by: supervisor(sam) });
    const back = following(merged, { kind: "undo-merge", into: OTHER });
    expect(back.chat).toEqual(two.chat);
    expect(ask(back, sayInChat(3), inChat).outcome).toBe("changed");
  });
});

describe("a chat that comes back by merges in a circle", () => {
  const steps: Step[] = [
    { do: "begin-in-chat", of: REFERENCE, mailable: true, parts: 99 },
    { do: "ask", of: 1, by: customerInChat, request: { ...receive(), reference: OTHER }, parts: 99 },
    { do: "ask", of: 0, by: supervisor(sam), request: { kind: "merge", into: OTHER }, parts: 99 },
    { do: "advance", of: 0, parts: 99 },
    { do: "say-in-chat", of: REFERENCE, ahead: 0, parts: 99 },
    { do: "ask", of: 1, by: supervisor(sam), request: { kind: "merge", into: REFERENCE }, parts: 99 },
  ];

  test("knows what was said in it since it had gone along, from the moment at which it is open again", () => {
    const world = play({ policy: policyForTests, steps });
    expect(world.complaint(OTHER)?.item.chat).toMatchObject({ received: 2, length: 2 });
    const watched: (Chat | undefined)[] = [];
    world.onWrite = () => {
      const { stage, chat } = world.complaint(REFERENCE)?.item ?? received();
      if (stage.status !== "closed") watched.push(chat);
    };
    world.now += MINUTE;
    toItsEnd(advance(world, OTHER));
    expect(watched.length).toBeGreaterThan(1);
    for (const chat of watched) expect(chat).toMatchObject({ received: 2, length: 2 });
  });
});

describe("of two copies of one chat", () => {
  const chat: Chat = { id: CHAT, received: 2, length: 3, answered: 3, taken: 1, at: NOON };
  const further: Chat = { ...chat, received: 3, length: 4, taken: 0, at: NOON + MINUTE };

  test("the one in which more was said goes on, with all that is known to be read", () => {
    for (const later of [laterOf(chat, further), laterOf(further, chat)])
      expect(later).toEqual({ ...further, taken: 1 });
  });

  test("answers go elsewhere if they do by either", () => {
    const elsewhere = { ...chat, elsewhere: true as const };
    for (const later of [laterOf(chat, elsewhere), laterOf(elsewhere, chat)]) expect(later).toEqual(elsewhere);
    const both = { ...further, taken: 1, elsewhere: true };
    for (const later of [laterOf(further, elsewhere), laterOf(elsewhere, further)]) expect(later).toEqual(both);
  });

  test("that are two chats the first stays", () => {
    expect(laterOf(chat, { ...further, id: another })).toEqual(chat);
    expect(laterOf(chat, undefined)).toEqual(chat);
  });
});
