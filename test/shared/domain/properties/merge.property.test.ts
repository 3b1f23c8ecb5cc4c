import * as fc from "fast-check";
import { expect, test } from "vitest";
import { responseDue } from "../../../../shared/domain/clocks/deadlines.ts";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { Reference } from "../../../../shared/domain/ids.ts";
import { customer, HOUR, MINUTE, NOON, receive, sam, supervisor } from "../../../support/complaints.ts";
import { policyForTests } from "../../../support/policy.ts";
import { toItsEnd } from "../../../support/world/drive.ts";
import { END, play, reference, references, type Step, type Story } from "../../../support/world/play.ts";
import { advance } from "../../../support/world/processes.ts";
import { holds, stories } from "../../../support/world/stories.ts";
import type { World } from "../../../support/world/world.ts";

const whose = fc.nat(references.length - 1);
const parts = fc.oneof(fc.constant(END), fc.nat(9));
const as = <Name extends Step["do"]>(name: Name): fc.Arbitrary<Name> => fc.constant(name);

/** Everybody merges everything into everything, at the same moments, and dies in the middle of it. */
const merging: fc.Arbitrary<Story> = fc.record({
  policy: fc.constant(policyForTests),
  steps: fc
    .array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc.record({
            do: as("ask"),
            of: whose,
            by: fc.constant(supervisor(sam)),
            request: whose.map((into) => ({ kind: "merge" as const, into: reference(into) })),
            parts,
          }),
        },
        { weight: 6, arbitrary: fc.record({ do: as("advance"), of: whose, parts }) },
        { weight: 5, arbitrary: fc.record({ do: as("go-on"), process: fc.nat(9), parts }) },
        { weight: 2, arbitrary: fc.record({ do: as("die"), process: fc.nat(9) }) },
        { weight: 2, arbitrary: fc.record({ do: as("pass"), millis: fc.constantFrom(MINUTE, 3 * MINUTE, HOUR) }) },
      ),
      { minLength: 5, maxLength: 40, size: "max" },
    )
    .map((steps): Step[] => [
      ...references.map((_, of): Step => ({ do: "ask", of, by: customer, request: receive(), parts: END })),
      ...steps,
    ]),
});

/** Where a complaint goes on: itself, unless it was merged. Fails where that is nowhere. */
const endOf = (world: World, from: Reference): Complaint => {
  const passed = new Set<Reference>();
  for (let at = from; ; ) {
    if (passed.has(at)) throw new Error(`${[...passed].join(", ")} go round in a circle`);
    passed.add(at);
    const complaint = world.complaint(at)?.item;
    if (complaint === undefined) throw new Error(`${from} was merged into nothing`);
    if (complaint.stage.status !== "closed" || complaint.stage.because !== "merged") return complaint;
    at = complaint.stage.into;
  }
};

/** Only what is owed is paid: no lease runs out, and nobody answers. */
const payAll = (world: World): void => {
  for (let round = 0; round < 10; round += 1) {
    world.now += 3 * MINUTE;
    for (const one of references) toItsEnd(advance(world, one));
  }
};

test("however complaints are merged at once and whoever dies, each goes on in one that is open, owes its word, and owes it no later", () => {
  holds(merging, 400, (story) => {
    const world = play(story);
    payAll(world);
    const firstDue = Math.min(
      ...world.commits
        .filter(({ before }) => before === undefined)
        .map(({ after }) => responseDue(after, world.policy)),
    );
    const ends = references.map((one) => endOf(world, one));
    for (const end of ends) {
      expect(end.stage.status).toBe("queued");
      expect(end).toHaveProperty("owed");
      expect(responseDue(end, world.policy)).toBeLessThanOrEqual(firstDue);
      expect(end.waitingSince).toBe(NOON);
    }
    for (const { item } of world.complaints.values())
      expect(item.outbox.map(({ task }) => task.kind)).not.toContain("absorb");
  });
});

/**
 * Whoever dies before reporting lets the debt be paid again, and by then another one of those that were merged may be the one
 * in which they go on: it takes in for a second time what came to it by way of the first.
 */
test("a merge that lasts is one entry in each complaint that took it in, and they all go on in the same one", () => {
  holds(merging, 200, (story) => {
    const world = play(story);
    payAll(world);
    for (const { reference: of, entries } of world.commits) {
      for (const { body } of entries)
        if (body.kind === "absorbed") expect(endOf(world, of)).toBe(endOf(world, body.from));
    }
    for (const [of, from] of references.flatMap((of) => references.map((from) => [of, from] as const))) {
      const entries = world.commits.filter(({ reference }) => reference === of).flatMap((commit) => commit.entries);
      const taken = entries.filter(({ body }) => body.kind === "absorbed" && body.from === from);
      const merges = world.commits.filter(({ reference, command }) => reference === from && command.kind === "merge");
      expect(taken.length).toBeLessThanOrEqual(merges.length);
    }
  });
});

/** What the merge's debt leaves in the complaint. */
const leftIn = ({ urgent, contacts, handOvers, waitingSince, firstResponseAt, promise, chat }: Complaint) => ({
  chat: chat && { ...chat, taken: 0 },
  urgent,
  contacts,
  handOvers,
  waitingSince,
  firstResponseAt,
  promise,
});

const isMerged = ({ stage }: Complaint): boolean => stage.status === "closed" && stage.because === "merged";

test("what a merged complaint brings along stays in it, whatever happens, for as long as it is merged", () => {
  holds(stories, 400, (story) => {
    for (const { before, after } of play(story).commits) {
      if (before !== undefined && isMerged(before) && isMerged(after)) expect(leftIn(after)).toEqual(leftIn(before));
    }
  });
});

test("a merge that is undone before anybody took it in leaves the word owed by when it was, and the wait as long", () => {
  holds(merging, 200, (story) => {
    const world = play(story);
    payAll(world);
    for (const { before, after, command } of world.commits) {
      const [debt] = before?.outbox.flatMap(({ task }) => (task.kind === "absorb" ? [task] : [])) ?? [];
      if (command.kind !== "undo-merge" || debt?.due === undefined) continue;
      expect(after.outbox.map(({ task }) => task.kind)).not.toContain("absorb");
      expect(responseDue(after, world.policy)).toBeLessThanOrEqual(debt.due);
      expect(after.waitingSince).toBe(before?.waitingSince);
    }
  });
});

test("whatever else happens, no complaint ends merged into nothing, or in a circle", () => {
  holds(stories, 200, (story) => {
    const world = play(story);
    payAll(world);
    for (const one of world.complaints.keys()) {
      const { stage } = world.complaint(one)?.item ?? {};
      if (stage?.status === "closed" && stage.because === "merged") endOf(world, one);
    }
  });
});
