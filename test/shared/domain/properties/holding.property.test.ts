import { expect, test } from "vitest";
import type { Command } from "../../../../shared/domain/command.ts";
import type { Reference } from "../../../../shared/domain/ids.ts";
import { agents, play } from "../../../support/world/play.ts";
import { isHeldUnder } from "../../../support/world/processes.ts";
import { holds, stories, storiesOfClaims } from "../../../support/world/stories.ts";
import type { World } from "../../../support/world/world.ts";

test("every lease has a higher fencing number than all before it, and one number never changes hands", () => {
  holds(stories, 400, (story) => {
    const last = new Map<Reference, { number: number; agent: string }>();
    for (const { reference, before, after } of play(story).commits) {
      if (after.stage.status !== "assigned") continue;
      const { number, agent } = after.stage.lease;
      const earlier = last.get(reference);
      if (before?.stage.status === "assigned") expect({ number, agent }).toEqual(earlier);
      else expect(number).toBeGreaterThan(earlier?.number ?? 0);
      last.set(reference, { number, agent });
    }
  });
});

const FOR_ITS_HOLDER: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>([
  "open",
  "reply",
  "resolve",
  "extend",
  "release",
]);
const FOR_SUPERVISORS_TOO: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>([
  "hand-over",
  "escalate",
  "close",
  "merge",
]);

test("an action of whoever does not hold the complaint, or no longer holds it, is never carried out", () => {
  holds(stories, 400, (story) => {
    for (const { before, context, command } of play(story).commits) {
      const { actor } = context;
      if (actor.kind !== "agent") continue;
      const bound = FOR_ITS_HOLDER.has(command.kind) || (FOR_SUPERVISORS_TOO.has(command.kind) && !actor.supervisor);
      if (!bound) continue;
      expect(before?.stage.status).not.toBe("queued");
      const holder = before?.stage.status === "assigned" ? before.stage.lease.agent : before?.agent;
      expect(actor.id, `${command.kind} in ${before?.stage.status}`).toBe(holder);
    }
  });
});

/** Watched after each single write, and not only when all is done. */
const watched = (judge: (world: World) => void) => (world: World) => {
  world.onWrite = () => judge(world);
};

test("an agent never holds more than the cap, whoever claims at the same moment and wherever a claim dies", () => {
  holds(storiesOfClaims, 400, (story) => {
    const judge = watched((world) => {
      for (const id of agents) {
        expect(world.agent(id).item.slots.length).toBeLessThanOrEqual(story.policy.agentCap);
        expect(world.heldBy(id).length).toBeLessThanOrEqual(story.policy.agentCap);
      }
    });
    play(story, judge);
  });
});

test("whatever an agent holds has its slot, under the number of its lease", () => {
  holds(storiesOfClaims, 400, (story) => {
    const judge = watched((world) => {
      for (const id of agents) {
        const { slots } = world.agent(id).item;
        for (const held of world.heldBy(id)) {
          expect(slots.some((slot) => slot.reference === held.reference && isHeldUnder(held, id, slot))).toBe(true);
        }
      }
    });
    play(story, judge);
  });
});
