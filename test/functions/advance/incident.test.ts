import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { Reference } from "../../../shared/domain/ids.ts";
import { MINUTE, paid, received, receivedInChat } from "../../support/complaints.ts";
import { toldTo } from "../../support/incident-told.ts";
import { INCIDENT, IncidentWorld } from "../../support/incident-world.ts";

const ALWAYS = Number.POSITIVE_INFINITY;
const said = { kind: "reply", words: { en: "News." }, language: "en" } as const;
const [first, second, third] = ["000000012", "000000024", "000000036"] as [Reference, Reference, Reference];

beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

const inTurnOf = (world: IncidentWorld) => async (work: Parameters<IncidentWorld["start"]>[1]) => {
  world.start(ALWAYS, work);
  await world.run(() => 0);
};

const opened = async (complaints: readonly Complaint[]): Promise<IncidentWorld> => {
  const world = new IncidentWorld();
  const inTurn = inTurnOf(world);
  await inTurn(({ change }) => change({ kind: "open", incident: INCIDENT, title: "Storm", team: "support" }));
  for (const complaint of complaints)
    world.complaints.set(complaint.reference, { complaint: { ...complaint, chain: { length: 1 } }, version: 1 });
  return world;
};
const join = async (world: IncidentWorld, reference: Reference) => {
  const inTurn = inTurnOf(world);
  await inTurn(({ join }) => join(reference));
  await inTurn(({ catchUp }) => catchUp(reference));
};

test("who joins while a broadcast is under way isn't told it, nor said to have been", async () => {
  const world = await opened([first, second].map((reference) => ({ ...paid(received()), reference })));
  const inTurn = inTurnOf(world);
  await join(world, first);
  await inTurn(({ change }) => change({ kind: "broadcast", said, goesTo: 1 }));
  await join(world, second);
  await inTurn(({ advance }) => advance());
  const rows = () => [...world.members.values()].map(({ reference, told }) => [reference, Object.keys(told)]);
  expect(rows()).toEqual([
    [first, ["1"]],
    [second, []],
  ]);
  expect(toldTo(world, second)).toEqual([]);
  await inTurn(({ change }) => change({ kind: "broadcast", said, goesTo: 2 }));
  await inTurn(({ advance }) => advance());
  expect(rows()).toEqual([
    [first, ["1", "2"]],
    [second, ["2"]],
  ]);
});

test("whoever has a chat open sees it there, by a push; nobody else is told to look", async () => {
  const world = await opened([
    { ...paid(receivedInChat()), reference: first },
    { ...paid(received()), reference: second },
  ]);
  const inTurn = inTurnOf(world);
  await join(world, first);
  await join(world, second);
  const pushes = () => world.hinted.filter(({ kind }) => kind === "push").map(({ reference }) => reference);
  await inTurn(({ change }) => change({ kind: "broadcast", said, goesTo: 2 }));
  await inTurn(({ advance }) => advance());
  expect(pushes()).toEqual([first]);
  expect(world.hinted.filter(({ kind }) => kind === "ticket")).toEqual([]);
});

test("who can't be told keeps nobody waiting, and is gone back to after a pause", async () => {
  const world = await opened([first, second, third].map((reference) => ({ ...paid(received()), reference })));
  const inTurn = inTurnOf(world);
  for (const reference of [first, second, third]) await join(world, reference);
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
