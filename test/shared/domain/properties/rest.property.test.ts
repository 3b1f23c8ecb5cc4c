import { expect, test } from "vitest";
import { approvalIn } from "../../../../shared/domain/turn.ts";
import { driveToRest, finishEverything } from "../../../support/world/drive.ts";
import { agents, play } from "../../../support/world/play.ts";
import { holds, stories, storiesWithoutDeaths } from "../../../support/world/stories.ts";

test("with time alone every complaint comes to rest, or waits for a person and is raised again and again", () => {
  holds(stories, 150, (story) => {
    const world = play(story);
    driveToRest(world);
    for (const [reference, { item }] of world.complaints) {
      const { stage, outbox } = item;
      expect(outbox).toEqual([]);
      if (stage.status === "closed") {
        expect(world.due.has(reference)).toBe(false);
        continue;
      }
      const forAnybody = stage.status === "queued" && stage.reservedUntil === undefined;
      const forSupervisor = approvalIn(stage) !== undefined;
      expect(forAnybody || forSupervisor, JSON.stringify(stage)).toBe(true);
      expect(world.due.get(reference)).toBeLessThanOrEqual(world.now + story.policy.raiseAgainAfter);
    }
  });
});

test("with time alone every address comes to rest: nothing is collected any more, and nothing owed", () => {
  holds(stories, 150, (story) => {
    const world = play(story);
    driveToRest(world);
    for (const [id, { item }] of world.addresses) {
      expect({ due: world.dueAddresses.has(id), digest: item.digest, outbox: item.outbox }).toEqual({
        due: false,
        digest: undefined,
        outbox: [],
      });
    }
  });
});

test("every mail that was ever owed goes out in the end, or a reason why not is on record", () => {
  holds(stories, 150, (story) => {
    const world = play(story);
    driveToRest(world);
    const sent = new Set(world.effects.map(({ reference, debt }) => `${reference} ${debt}`));
    for (const { reference, before, after, entries } of world.commits) {
      for (const { id, task } of before?.outbox ?? []) {
        if (task.kind !== "mail" || after.outbox.some((debt) => debt.id === id)) continue;
        const facts = [...entries.flatMap((entry) => entry.facts), ...after.facts];
        const withheld = facts.some((fact) => fact.kind === "mail-withheld" && fact.mail === task.mail);
        expect(withheld || sent.has(`${reference} ${id}`), `${id} went nowhere`).toBe(true);
      }
    }
  });
});

test("once people have done their work everything is closed, nothing is due, and no agent holds a slot", () => {
  holds(stories, 150, (story) => {
    const world = play(story);
    finishEverything(world);
    for (const { item } of world.complaints.values()) expect(item.stage.status).toBe("closed");
    expect([...world.due]).toEqual([]);
    for (const id of agents) expect(world.agent(id).item.slots).toEqual([]);
  });
});

test("unless a claim died, an agent's slots are exactly what they hold, once nothing is owed", () => {
  holds(storiesWithoutDeaths, 150, (story) => {
    const world = play(story);
    driveToRest(world);
    for (const id of agents) {
      const { slots } = world.agent(id).item;
      expect(slots.map(({ reference }) => reference).sort()).toEqual(
        world
          .heldBy(id)
          .map(({ reference }) => reference)
          .sort(),
      );
    }
  });
});
