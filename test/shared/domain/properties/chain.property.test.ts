import { expect, test } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { Entry, Fact } from "../../../../shared/domain/entry.ts";
import type { EntryId, Reference } from "../../../../shared/domain/ids.ts";
import { play } from "../../../support/world/play.ts";
import { holds, storiesOfAllKinds } from "../../../support/world/stories.ts";
import type { World } from "../../../support/world/world.ts";

/** The conversation as a reader finds it: from the head of the chain back to the first word. */
const readFrom = (world: World, { reference, chain }: Complaint): Entry[] => {
  const stored = world.entries.get(reference) ?? new Map<EntryId, Entry>();
  const found: Entry[] = [];
  for (let id = chain.head; id !== undefined; id = found[0]?.previous) {
    const entry = stored.get(id);
    if (entry === undefined) throw new Error(`${id} was never written`);
    found.unshift(entry);
  }
  return found;
};

test("from every state ever written its chain reaches every entry that was ever committed, unchanged and in order", () => {
  holds(storiesOfAllKinds, 400, (story) => {
    const world = play(story);
    const committed = new Map<Reference, Entry[]>();
    for (const { reference, after, entries } of world.commits) {
      const all = [...(committed.get(reference) ?? []), ...entries];
      committed.set(reference, all);
      expect(readFrom(world, after)).toEqual(all);
      expect(after.chain.length).toBe(all.length);
      expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort());
    }
  });
});

test("no fact is ever lost or reordered: what a state knows begins with all that its predecessor knew", () => {
  holds(storiesOfAllKinds, 400, (story) => {
    const world = play(story);
    const known = new Map<Reference, Fact[]>();
    for (const { reference, after } of world.commits) {
      const all = [...readFrom(world, after).flatMap(({ facts }) => facts), ...after.facts];
      const before = known.get(reference) ?? [];
      expect(all.slice(0, before.length)).toEqual(before);
      known.set(reference, all);
    }
  });
});
