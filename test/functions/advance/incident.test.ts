import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Reference } from "../../../shared/domain/ids.ts";
import { MINUTE, paid, received } from "../../support/complaints.ts";
import { INCIDENT, IncidentWorld, toldTo } from "../../support/incident-world.ts";

const ALWAYS = Number.POSITIVE_INFINITY;
const said = { kind: "reply", words: { en: "News." }, language: "en" } as const;
const [first, second, third] = ["000000012", "000000024", "000000036"] as [Reference, Reference, Reference];

beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

test("who can't be told keeps nobody waiting, and is gone back to after a pause", async () => {
  const world = new IncidentWorld();
  const inTurn = async (work: Parameters<IncidentWorld["start"]>[1]) => {
    world.start(ALWAYS, work);
    await world.run(() => 0);
  };
  await inTurn(({ change }) => change({ kind: "open", incident: INCIDENT, title: "Storm", team: "support" }));
  for (const reference of [first, second, third]) {
    world.complaints.set(reference, {
      complaint: { ...paid(received()), reference, chain: { length: 1 } },
      version: 1,
    });
    await inTurn(({ join }) => join(reference));
    await inTurn(({ catchUp }) => catchUp(reference));
  }
  const told = () => [first, second, third].map((reference) => toldTo(world, reference));
  world.unreadable.add(second);
  await inTurn(async ({ change, advance }) => {
    await change({ kind: "broadcast", said, goesTo: 3 });
    await change({ kind: "broadcast", said, goesTo: 3 });
    await advance();
  });
  expect(told()).toEqual([[1], [], [1]]);
  expect(world.advanced, "their mails go out at once").toEqual([first, third]);
  world.unreadable.clear();
  await inTurn(({ advance }) => advance());
  expect(told(), "before the pause is over").toEqual([[1], [], [1]]);
  world.now += MINUTE;
  await inTurn(({ advance }) => advance());
  expect(told()).toEqual([[1], [1], [1]]);
  expect(world.advanced).toEqual([first, third, second]);
  await inTurn(({ advance }) => advance());
  expect(told()).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
  ]);
  expect(world.incident?.incident.outbox).toEqual([]);
});
