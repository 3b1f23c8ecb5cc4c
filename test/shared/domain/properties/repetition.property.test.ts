import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "../../../../shared/domain/decide.ts";
import type { Reference } from "../../../../shared/domain/ids.ts";
import { ask } from "../../../support/complaints.ts";
import { play, runs, stories } from "../../../support/world/stories.ts";
import type { Commit } from "../../../support/world/world.ts";

/** How many commands from outside a complaint is known to remember. */
const REMEMBERED = 16;

const fromOutside = (commits: Commit[], reference: Reference): Commit[] =>
  commits.filter(
    (commit) =>
      commit.reference === reference && commit.command.kind !== "receive" && commit.context.actor.kind !== "system",
  );

test("a command that is sent again changes nothing, however often and whatever happened in between", () => {
  fc.assert(
    fc.property(stories, (story) => {
      const world = play(story);
      for (const [reference, { item }] of world.complaints) {
        const commits = fromOutside(world.commits, reference);
        for (const [index, { command }] of commits.entries()) {
          const since = commits.slice(Math.max(0, index - REMEMBERED), index);
          expect(since.map((earlier) => earlier.command.id)).not.toContain(command.id);
        }
        for (const { command, context } of commits.slice(-REMEMBERED)) {
          const again = ask(item, command, { by: context.actor, at: world.now, policy: story.policy });
          expect(again).toEqual({ outcome: "unchanged", complaint: item, replayed: true });
        }
      }
    }),
    runs(150),
  );
});

test("a command's id with anything else in it is refused as used before", () => {
  fc.assert(
    fc.property(stories, (story) => {
      const world = play(story);
      for (const [reference, { item }] of world.complaints) {
        for (const { command, context } of fromOutside(world.commits, reference).slice(-REMEMBERED)) {
          const other = ask(item, { ...command, digest: "another" }, { by: context.actor, at: world.now });
          expect(other).toEqual({ outcome: "refused", refusal: { reason: "key-reused" } });
        }
      }
    }),
    runs(100),
  );
});

test("the same decision is made from the same complaint, command and moment", () => {
  fc.assert(
    fc.property(stories, (story) => {
      for (const { before, after, entries, hints, command, context } of play(story).commits) {
        expect(decide(before, command, context)).toEqual({ outcome: "changed", complaint: after, entries, hints });
      }
    }),
    runs(50),
  );
});

test("the pipeline's own doing leaves the revision alone unless it moves the complaint; all others raise it", () => {
  fc.assert(
    fc.property(stories, (story) => {
      for (const { before, after, command } of play(story).commits) {
        const quiet = command.kind === "check" || command.kind === "settle";
        const moved = before?.stage.status !== after.stage.status;
        const raised = after.revision - (before?.revision ?? 0);
        if (command.kind === "open" || (quiet && before?.stage === after.stage)) expect(raised).toBe(0);
        else if (!quiet || moved) expect(raised).toBe(1);
      }
    }),
    runs(50),
  );
});
