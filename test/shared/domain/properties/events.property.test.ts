import { expect, test } from "vitest";
import type { EntryId } from "../../../../shared/domain/ids.ts";
import { driveToRest } from "../../../support/world/drive.ts";
import { play } from "../../../support/world/play.ts";
import { holds, stories, storiesOfAllKinds } from "../../../support/world/stories.ts";
import { counted, countsOf, toldBy } from "../../../support/world/what-happened.ts";
import type { World } from "../../../support/world/world.ts";

/** The conversation, from the head of its chain. */
const conversation = (world: World, reference: Parameters<World["complaint"]>[0]) => {
  const stored = world.entries.get(reference);
  const found = [];
  let id: EntryId | undefined = world.complaint(reference)?.item.chain.head;
  while (id !== undefined) {
    const entry = stored?.get(id);
    if (entry === undefined) throw new Error(`${id} was never written`);
    found.unshift(entry);
    id = entry.previous;
  }
  return found;
};

test("what was counted of a complaint is, kind by kind, what its entries and facts say happened", () => {
  holds(storiesOfAllKinds, 300, (story) => {
    const world = play(story);
    driveToRest(world);
    for (const [reference, { item }] of world.complaints) {
      const told = toldBy(world, conversation(world, reference), item);
      expect(countsOf(counted(world, reference).map(({ kind }) => kind)), reference).toEqual(told);
    }
  });
});

test("an event never changes but for an answer, and one that was written down has its last form then", () => {
  holds(stories, 150, (story) => {
    const world = play(story);
    driveToRest(world);
    for (const [reference, { item }] of world.complaints) {
      expect(item.events).toEqual([]);
      for (const event of counted(world, reference)) {
        expect(world.events.get(reference)?.get(event.id)).toEqual(event);
        if (event.kind !== "rated") expect(event).not.toHaveProperty("changedAt");
      }
    }
  });
});

test("whatever happened to a complaint at rest is looked for within the time that the policy gives", () => {
  holds(stories, 300, (story) => {
    for (const { after } of play(story).commits) {
      const [oldest] = after.events;
      if (oldest === undefined) continue;
      for (const { at, changedAt = at } of after.events) expect(changedAt).toBeGreaterThanOrEqual(oldest.at);
      const since = after.events.map(({ at, changedAt = at }) => changedAt);
      expect(Math.min(...since)).toBe(oldest.changedAt ?? oldest.at);
    }
  });
});
