import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Reference } from "../../../shared/domain/ids.ts";
import { MINUTE, paid, received } from "../../support/complaints.ts";
import { toldTo } from "../../support/incident-told.ts";
import { INCIDENT, IncidentWorld } from "../../support/incident-world.ts";

const references = ["000000012", "000000024", "000000036", "000000048", "00000005A"] as Reference[];

const whose = fc.constantFrom(...references);
const step = fc.oneof(
  { weight: 4, arbitrary: whose.map((of) => ({ do: "join" as const, of })) },
  { weight: 1, arbitrary: whose.map((of) => ({ do: "leave" as const, of })) },
  { weight: 4, arbitrary: fc.constant({ do: "say" as const }) },
  { weight: 4, arbitrary: fc.constant({ do: "advance" as const }) },
  { weight: 2, arbitrary: whose.map((of) => ({ do: "catch-up" as const, of })) },
  { weight: 2, arbitrary: whose.map((of) => ({ do: "fail" as const, of })) },
  { weight: 1, arbitrary: fc.constant({ do: "pass" as const }) },
);
/** Each process lives for so many requests, and each burst of them runs side by side. What fails does so for one burst. */
const bursts = fc.array(
  fc.array(fc.record({ step, lives: fc.oneof(fc.nat(14), fc.constant(1_000)) }), { minLength: 1, maxLength: 6 }),
  { minLength: 1, maxLength: 6 },
);

const said = { kind: "reply", words: { en: "News." }, language: "en" } as const;

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const play = async (story: { step: Step; lives: number }[][], seed: number): Promise<IncidentWorld> => {
  const world = new IncidentWorld();
  for (const reference of references) {
    world.complaints.set(reference, {
      complaint: { ...paid(received()), reference, chain: { length: 1 } },
      version: 1,
    });
  }
  world.start(Number.POSITIVE_INFINITY, ({ change }) =>
    change({ kind: "open", incident: INCIDENT, title: "Storm", team: "support" }),
  );
  await world.run(() => 0);
  const random = fc.sample(fc.nat(1_000_000), { numRuns: 2_000, seed });
  let turn = 0;
  const pick = (waiting: number) => {
    turn += 1;
    return (random[turn % random.length] ?? 0) % waiting;
  };
  for (const burst of story) {
    for (const { step: one, lives } of burst) {
      if (one.do === "pass") world.now += MINUTE;
      else if (one.do === "fail") world.unreadable.add(one.of);
      else world.start(lives, (deps) => carryOut(deps, one));
    }
    await world.run(pick);
    world.unreadable.clear();
  }
  return world;
};

type Deps = Parameters<Parameters<IncidentWorld["start"]>[1]>[0];

const carryOut = (deps: Deps, one: Exclude<Step, { do: "pass" | "fail" }>): Promise<void> => {
  switch (one.do) {
    case "join":
      return deps.join(one.of);
    case "leave":
      return deps.ask(one.of, { kind: "leave-incident", incident: INCIDENT });
    case "say":
      return deps.change({ kind: "broadcast", said, goesTo: 0 });
    case "advance":
      return deps.advance();
    case "catch-up":
      return deps.catchUp(one.of);
  }
};

beforeEach(() => {
  for (const level of ["info", "warn", "error"] as const) vi.spyOn(console, level).mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

test("whoever joins, leaves, speaks, fails and dies at whatever moment: each member is told each broadcast once, in order, and none is forgotten", async () => {
  await fc.assert(
    fc.asyncProperty(bursts, fc.nat(), async (story, seed) => {
      const world = await play(story, seed);
      await world.settle();
      const { broadcasts = 0, outbox } = world.incident?.incident ?? {};
      expect(outbox).toEqual([]);
      for (const reference of references) {
        const { incident, outbox: owed = [] } = world.complaints.get(reference)?.complaint ?? {};
        const told = toldTo(world, reference);
        expect(told).toEqual([...new Set(told)].sort((one, other) => one - other));
        expect(owed.filter(({ task }) => task.kind === "mail")).toHaveLength(told.length);
        expect(owed.filter(({ task }) => task.kind === "catch-up")).toEqual([]);
        for (const member of world.members.values()) {
          if (member.reference !== reference) continue;
          for (const number of Object.keys(member.told))
            expect(told, "is on record and was told").toContain(Number(number));
        }
        if (incident === undefined) continue;
        const joined = world.joinedAfter.get(reference) ?? { said: 0, true: 0 };
        expect(joined.said).toBeLessThanOrEqual(joined.true);
        const since = Array.from({ length: broadcasts - joined.said }, (_, place) => joined.said + 1 + place);
        expect(told.filter((number) => number > joined.said)).toEqual(since);
      }
    }),
    { numRuns: Number(process.env.HEARD_RUNS ?? 300) },
  );
}, 60_000);
