import * as fc from "fast-check";
import { expect, test } from "vitest";
import { absenceOf } from "../../../../shared/domain/agent-profile.ts";
import type { AgentId } from "../../../../shared/domain/ids.ts";
import {
  agent,
  alice,
  bob,
  command,
  customer,
  MINUTE,
  message,
  policyForTests,
  receive,
} from "../../../support/complaints.ts";
import { toItsEnd } from "../../../support/world/drive.ts";
import { arrive, leave, moveTo } from "../../../support/world/duty.ts";
import { reference } from "../../../support/world/play.ts";
import { advance, carryOut, claim, type Process } from "../../../support/world/processes.ts";
import { holds } from "../../../support/world/stories.ts";
import { World } from "../../../support/world/world.ts";

/** Far less in all than a reservation lasts, so that none ends by itself. */
const LATER = MINUTE;
const BOTH = [0, 1];

type Beginning =
  | { do: "come-back" | "advance"; of: number }
  | { do: "hand-over"; of: number; to: AgentId }
  | { do: "leave" | "arrive"; who: AgentId }
  | { do: "move"; who: AgentId; teams: string[] };

/** What begins next, or which of those that run gets one part further: nobody dies, and everybody is in everybody's way. */
type Step = { do: "answer"; of: number } | Beginning | { do: "go-on"; process: number };

const of = fc.constantFrom(...BOTH);
const who = fc.constantFrom(alice, bob);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constantFrom("come-back", "advance", "answer"), of }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("hand-over"), of, to: who }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("leave", "arrive"), who }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("move"), who, teams: fc.constantFrom([], ["support"]) }) },
    { weight: 14, arbitrary: fc.record({ do: fc.constant("go-on"), process: fc.nat(5) }) },
  ),
  { minLength: 5, maxLength: 60, size: "max" },
) as fc.Arbitrary<Step[]>;

/** Whoever may take it does so, and asks the customer something. */
const answer = (world: World, index: number): void => {
  for (const id of [alice, bob]) {
    if (absenceOf(world.agent(id).item, "support", world.policy) === undefined)
      toItsEnd(claim(world, id, reference(index)));
    toItsEnd(carryOut(world, reference(index), command({ kind: "reply", text: "Which one?", keep: false }), agent(id)));
  }
};

const begin = (world: World, step: Beginning): Process<unknown> => {
  switch (step.do) {
    case "come-back":
      return carryOut(world, reference(step.of), command(message()), customer);
    case "advance":
      return advance(world, reference(step.of));
    case "hand-over": {
      const to = { agent: step.to };
      const by = agent(world.complaint(reference(step.of))?.item.agent ?? alice);
      return carryOut(world, reference(step.of), command({ kind: "hand-over", note: "Yours.", to }), by);
    }
    case "leave":
      return leave(world, step.who);
    case "arrive":
      return arrive(world, step.who);
    case "move":
      return moveTo(world, step.who, step.teams);
  }
};

/** All that was going on has ended, and whatever is still owed is paid. */
const play = (story: readonly Step[]): World => {
  const world = new World(policyForTests);
  for (const index of BOTH) {
    toItsEnd(carryOut(world, reference(index), command(receive({ reference: reference(index) })), customer));
    answer(world, index);
  }
  const running: Process<unknown>[] = [];
  for (const step of story) {
    if (step.do === "answer") answer(world, step.of);
    else if (step.do !== "go-on") running.push(begin(world, step));
    else if (running.length > 0) {
      const place = step.process % running.length;
      if (running[place]?.next().done) running.splice(place, 1);
    }
  }
  for (const process of running) toItsEnd(process);
  for (let round = 0; round < 5; round += 1) {
    world.now += LATER;
    for (const index of BOTH) toItsEnd(advance(world, reference(index)));
  }
  return world;
};

test("once things settle nothing is kept for an agent who is away or not of its team, whoever was first", () => {
  holds(fc.tuple(steps), 2_000, ([story]) => {
    const world = play(story);
    for (const { item } of world.complaints.values()) {
      if (item.stage.status !== "queued" || item.stage.reservedUntil === undefined || item.agent === undefined)
        continue;
      const { item: found } = world.agent(item.agent);
      expect(absenceOf(found, item.team, world.policy), JSON.stringify(item.stage)).toBeUndefined();
      expect(found.reserved).toContainEqual({ reference: item.reference, until: item.stage.reservedUntil });
    }
  });
});

test("these stories end with complaints that are kept, and with some that were let go", () => {
  const ends = fc.sample(steps, { numRuns: 300, seed: 1 }).map((story) => [...play(story).complaints.values()]);
  const stages = ends.flat().map(({ item }) => item.stage);
  expect(
    stages.filter((stage) => stage.status === "queued" && stage.reservedUntil !== undefined).length,
  ).toBeGreaterThan(9);
  expect(
    stages.filter((stage) => stage.status === "queued" && stage.reservedUntil === undefined).length,
  ).toBeGreaterThan(9);
});
