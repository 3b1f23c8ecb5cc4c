import { expect, test } from "vitest";
import { type Item, itemBytes } from "../../../infra/local/emulators/store/item-size.ts";
import { nextCheck } from "../../../shared/domain/next-check.ts";
import { fromStored, toStored } from "../../../shared/storage/complaint-state.ts";
import { complaintItem, readState } from "../../../shared/storage/state-items.ts";
import { debtOf, NOON, policyForTests, received, settled } from "../../support/complaints.ts";
import { play } from "../../support/world/play.ts";
import { holds, storiesOfAllKinds } from "../../support/world/stories.ts";

test("whatever happened to a complaint, it is read as it was written", () => {
  holds(storiesOfAllKinds, 100, (story) => {
    for (const { after } of play(story).commits) {
      expect(fromStored(toStored(after), after.reference)).toEqual(after);
      expect(readState(complaintItem(after, 3, "write-3", NOON)).state).toEqual(after);
    }
  });
});

test("what is as it mostly is takes no room, and what isn't does", () => {
  const kept = toStored(received());
  for (const name of ["reference", "pauses", "handOvers", "waitingSince", "promise", "urgentOnArrival"]) {
    expect(kept).not.toHaveProperty(name);
  }
  const reopened = { ...received(), reopenings: 1, toldAt: NOON + 1, pauses: [{ from: 1, to: 2 }] };
  expect(toStored(reopened)).toMatchObject({ reopenings: 1, toldAt: NOON + 1, pauses: [{ from: 1, to: 2 }] });
});

test("an acknowledged complaint fits into the first KB, of which each write is one unit", () => {
  const customer = { id: received().customer.id, email: "minji.kim@example.com", name: "김민지", language: "ko-KR" };
  const owing = received({
    customer: { ...customer, proof: "none" },
    about: { product: "Kettle K2", orderId: "A-1042" },
  });
  const messageId = "010001a226bf4a0b-0000000b-2c89-46fe-8e7e-5c8145d90372-000000";
  for (const complaint of [owing, settled(owing, debtOf(owing, "mail").id, { kind: "paid", messageId })]) {
    const item = complaintItem(complaint, 1, "AbCdEfGhIjKl", nextCheck(complaint, policyForTests));
    expect(itemBytes(item as Item)).toBeLessThanOrEqual(1_024);
  }
});
