import { expect, test } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import {
  after,
  agent,
  alice,
  awaitingCustomer,
  CHAT,
  customer,
  customerInChat,
  MINUTE,
  message,
  NOON,
  paid,
  received,
  receivedInChat,
  sayInChat,
} from "../../../support/complaints.ts";
import { play } from "../../../support/world/play.ts";
import { holds, storiesOfAllKinds } from "../../../support/world/stories.ts";

const bytes = (value: unknown): number => JSON.stringify(value).length;

const LARGEST_STATE = 5_000;
const LARGEST_DEBT = 300;

test("a state item stays within some KB, and each thing that is still owed adds a few hundred bytes", () => {
  holds(storiesOfAllKinds, 300, (story) => {
    for (const { after: complaint } of play(story).commits) {
      expect(bytes({ ...complaint, outbox: [] })).toBeLessThan(LARGEST_STATE);
      for (const debt of complaint.outbox) expect(bytes(debt)).toBeLessThan(LARGEST_DEBT);
    }
  });
});

type Round = (complaint: Complaint, at: number) => Complaint;

/** How much larger the item ever gets in 500 rounds than in the first 20. */
const growth = (first: Complaint, round: Round): number => {
  let [complaint, at] = [first, NOON];
  const sizes = Array.from({ length: 500 }, () => {
    at += MINUTE;
    complaint = round(complaint, at);
    return bytes(complaint);
  });
  return Math.max(...sizes) - Math.max(...sizes.slice(0, 20));
};

test("a conversation of a thousand messages needs no larger item than one of forty", () => {
  expect(growth(awaitingCustomer(), askAndAnswer)).toBeLessThan(100);
});

test("a chat of a thousand lines, each of which is answered and read, needs no larger item than one of forty", () => {
  const held = after(paid(receivedInChat()), { kind: "claim" }, { by: agent(alice) });
  expect(growth(held, chatOn)).toBeLessThan(100);
});

test("a complaint that is claimed and given back a thousand times needs no larger item either", () => {
  expect(growth(paid(received()), claimAndRelease)).toBeLessThan(100);
});

const claimAndRelease: Round = (complaint, at) => {
  const held = after(complaint, { kind: "claim" }, { by: agent(alice), at });
  return paid(after(held, { kind: "release" }, { by: agent(alice), at }), { at });
};

const chatOn: Round = (complaint, at) => {
  const frame = (complaint.chat?.received ?? 0) + 1;
  const asked = after(complaint, sayInChat(frame), { by: customerInChat, at });
  const answered = after(asked, { kind: "reply", text: "Soon.", keep: true }, { by: agent(alice), at });
  const upTo = answered.chat?.length ?? 0;
  return paid(after(answered, { kind: "take-in-chat", chat: CHAT, upTo }, { by: customerInChat, at }), { at });
};

const askAndAnswer: Round = (complaint, at) => {
  const asked = paid(after(complaint, message(), { by: customer, at }), { at });
  const held = after(asked, { kind: "claim" }, { by: agent(alice), at });
  return paid(after(held, { kind: "reply", text: "Soon.", keep: false }, { by: agent(alice), at }), { at });
};
