import { expect, test } from "vitest";
import type { Acknowledgement } from "../../../../shared/domain/complaint.ts";
import type { Reference } from "../../../../shared/domain/ids.ts";
import { driveToRest } from "../../../support/world/drive.ts";
import { play } from "../../../support/world/play.ts";
import { holds, stories, storiesWithoutDeaths } from "../../../support/world/stories.ts";
import type { World } from "../../../support/world/world.ts";

const acknowledgementsOf = ({ effects }: World, of: Reference) =>
  effects.filter(({ reference, task }) => reference === of && task.kind === "mail" && task.mail === "acknowledgement");

test("an acknowledgement ends as exactly one of sent and withheld, and stays so", () => {
  holds(stories, 150, (story) => {
    const world = play(story);
    driveToRest(world);
    const last = new Map<Reference, Acknowledgement>();
    for (const { reference, after } of world.commits) {
      const known = last.get(reference);
      if (known !== undefined && known.state !== "due") expect(after.acknowledgement).toEqual(known);
      last.set(reference, after.acknowledgement);
    }
    for (const [reference, { state }] of last) {
      expect(state).not.toBe("due");
      if (state === "sent") expect(acknowledgementsOf(world, reference)).not.toEqual([]);
    }
  });
});

test("unless a worker dies, is late or loses its connection, a complaint gets one acknowledgement mail at most", () => {
  holds(storiesWithoutDeaths, 150, (story) => {
    const world = play(story);
    driveToRest(world);
    for (const [reference, { item }] of world.complaints) {
      const { state } = item.acknowledgement;
      expect(acknowledgementsOf(world, reference)).toHaveLength(state === "sent" ? 1 : 0);
    }
  });
});

test("an acknowledgement that was left to a digest is listed in one", () => {
  holds(stories, 150, (story) => {
    const world = play(story);
    driveToRest(world);
    const listed = world.addressCommits.flatMap(({ after }) =>
      after.outbox.flatMap(({ task }) => (task.kind === "digest" ? task.references : [])),
    );
    for (const [reference, { item }] of world.complaints) {
      const { acknowledgement: known } = item;
      if (known.state === "withheld" && known.reason === "digest") expect(listed).toContain(reference);
    }
  });
});
