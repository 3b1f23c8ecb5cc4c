import { expect, test } from "vitest";
import { driveToRest } from "../../../support/world/drive.ts";
import { play } from "../../../support/world/play.ts";
import { holds, storiesOfAllKinds } from "../../../support/world/stories.ts";

test("each announcement of a complaint reaches an endpoint's line once, in order, whatever dies or gets lost on the way", () => {
  holds(storiesOfAllKinds, 300, (story) => {
    const world = play(story);
    driveToRest(world);
    for (const [reference, { item }] of world.complaints) {
      expect(item.announcements).toEqual([]);
      const line = world.lines.get(reference) ?? [];
      expect(line.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: item.announced }, (_, place) => place + 1),
      );
      expect(line.map(({ kind }) => kind).slice(0, 1)).toEqual(world.policy.webhooks ? ["received"] : []);
    }
  });
});

test("an announcement says how its complaint stood right after the change, and is made with it or not at all", () => {
  holds(storiesOfAllKinds, 300, (story) => {
    for (const { before, after, entries, context } of play(story).commits) {
      const since = before?.announced ?? 0;
      const made = after.announcements.filter(({ sequence }) => sequence > since);
      expect(made.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: after.announced - since }, (_, place) => since + place + 1),
      );
      for (const { at, status, team, urgent, ...happening } of made) {
        expect({ at, status, team, urgent }).toEqual({
          at: context.now,
          status: after.stage.status,
          team: after.team,
          urgent: after.urgent,
        });
        if ("entry" in happening) expect(entries.map(({ id }) => id)).toContain(happening.entry);
      }
      if (!context.policy.webhooks) expect(made).toEqual([]);
    }
  });
});
