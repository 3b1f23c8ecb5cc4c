import { expect, test } from "vitest";
import type { Command } from "../../../../shared/domain/command.ts";
import { decide } from "../../../../shared/domain/decide.ts";
import type { Reference } from "../../../../shared/domain/ids.ts";
import { ask } from "../../../support/complaints.ts";
import { play } from "../../../support/world/play.ts";
import { holds, storiesOfAllKinds } from "../../../support/world/stories.ts";
import type { Commit } from "../../../support/world/world.ts";

/** How many commands a complaint is known to remember. */
const REMEMBERED = 16;

/** These converge by themselves, so they aren't remembered. */
const CONVERGING: ReadonlySet<string> = new Set([
  "receive",
  "claim",
  "open",
  "check",
  "settle",
  "undo-merge",
  "take-in-chat",
  "give-address",
]);

/** A chat's messages are known again by their frames. */
const converges = (command: Command): boolean =>
  CONVERGING.has(command.kind) || (command.kind === "add-message" && command.frames !== undefined);

/** Reports after which a debt is still owed; a worker makes each of them once. */
const PUTTING_OFF: ReadonlySet<string> = new Set(["failed", "postponed"]);

const remembered = (commits: Commit[], reference: Reference): Commit[] =>
  commits.filter((commit) => commit.reference === reference && !converges(commit.command));

test("a command that is sent again changes nothing, however often and whatever happened in between", () => {
  holds(storiesOfAllKinds, 400, (story) => {
    const world = play(story);
    for (const [reference, { item }] of world.complaints) {
      const commits = remembered(world.commits, reference);
      for (const [index, { command }] of commits.entries()) {
        const since = commits.slice(Math.max(0, index - REMEMBERED), index);
        expect(since.map((earlier) => earlier.command.id)).not.toContain(command.id);
      }
      for (const { command, context } of commits.slice(-REMEMBERED)) {
        const again = ask(item, command, { by: context.actor, at: world.now, policy: story.policy });
        expect(again).toEqual({ outcome: "unchanged", complaint: item, replayed: true });
      }
    }
  });
});

test("a command's id with anything else in it is refused as used before", () => {
  holds(storiesOfAllKinds, 300, (story) => {
    const world = play(story);
    for (const [reference, { item }] of world.complaints) {
      for (const { command, context } of remembered(world.commits, reference).slice(-REMEMBERED)) {
        const other = ask(item, { ...command, digest: "another" }, { by: context.actor, at: world.now });
        expect(other).toEqual({ outcome: "refused", refusal: { reason: "key-reused", complaint: reference } });
      }
    }
  });
});

test("whatever isn't remembered changes nothing either when it comes again at once", () => {
  holds(storiesOfAllKinds, 300, (story) => {
    for (const { after, command, context } of play(story).commits) {
      const putOff = command.kind === "settle" && command.payments.some(({ result }) => PUTTING_OFF.has(result.kind));
      if (converges(command) && !putOff) expect(decide(after, command, context).outcome).not.toBe("changed");
    }
  });
});

test("a submission is known again for good, however much was said since", () => {
  holds(storiesOfAllKinds, 150, (story) => {
    const world = play(story);
    for (const { reference, command, context } of world.commits.filter(({ before }) => before === undefined)) {
      const complaint = world.complaint(reference)?.item;
      expect(decide(complaint, command, context)).toEqual({ outcome: "unchanged", complaint, replayed: true });
    }
  });
});

test("the same decision is made from the same complaint, command and moment", () => {
  holds(storiesOfAllKinds, 150, (story) => {
    for (const { before, after, entries, told, hints, command, context } of play(story).commits) {
      expect(decide(before, command, context)).toEqual({ outcome: "changed", complaint: after, entries, told, hints });
    }
  });
});

test("the pipeline's own doing, and a chat's client that confirms, leave the revision alone unless it moves the complaint; all others raise it", () => {
  holds(storiesOfAllKinds, 150, (story) => {
    for (const { before, after, command } of play(story).commits) {
      const quiet = ["check", "settle", "take-in-chat"].includes(command.kind);
      const moved = before?.stage.status !== after.stage.status || before.team !== after.team;
      const raised = after.revision - (before?.revision ?? 0);
      expect(raised).toBe(command.kind !== "open" && (moved || !quiet) ? 1 : 0);
    }
  });
});
