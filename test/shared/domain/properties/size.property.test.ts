import { expect, test } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import {
  after,
  agent,
  alice,
  awaitingCustomer,
  customer,
  MINUTE,
  message,
  NOON,
  paid,
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

test("a conversation of a thousand messages needs no larger item than one of twenty", () => {
  let [complaint, at] = [awaitingCustomer(), NOON];
  const sizes = Array.from({ length: 500 }, () => {
    at += MINUTE;
    complaint = oneMoreRound(complaint, at);
    return bytes(complaint);
  });
  expect(complaint.chain.length).toBeGreaterThan(1_000);
  const [early, late] = [Math.max(...sizes.slice(0, 20)), Math.max(...sizes)];
  expect(late - early).toBeLessThan(100);
});

const oneMoreRound = (complaint: Complaint, at: number): Complaint => {
  const asked = paid(after(complaint, message(), { by: customer, at }), { at });
  const held = after(asked, { kind: "claim" }, { by: agent(alice), at });
  return paid(after(held, { kind: "reply", text: "Soon.", keep: false }, { by: agent(alice), at }), { at });
};
