import { expect, test } from "vitest";
import type { Reference } from "../../../shared/domain/ids.ts";
import { paid, REFERENCE, received, receivedInChat } from "../../support/complaints.ts";
import { toldTo } from "../../support/incident-told.ts";
import { INCIDENT, IncidentWorld } from "../../support/incident-world.ts";

const ALWAYS = Number.POSITIVE_INFINITY;
const said = { kind: "reply", words: { en: "News." }, language: "en" } as const;

/** One has looked how many broadcasts there are, and is about to join, when the next one is made and walks past. */
const joinedBehindABroadcast = async (reference: Reference, complaint = received()): Promise<IncidentWorld> => {
  const world = new IncidentWorld();
  world.complaints.set(reference, { complaint: { ...paid(complaint), chain: { length: 1 } }, version: 1 });
  world.start(ALWAYS, ({ change }) => change({ kind: "open", incident: INCIDENT, title: "Storm", team: "support" }));
  await world.run(() => 0);
  world.start(ALWAYS, ({ join }) => join(reference));
  world.start(ALWAYS, async ({ change, advance }) => {
    await change({ kind: "broadcast", said, goesTo: 1 });
    await advance();
  });
  let requests = 1;
  await world.run((among) => {
    if (among < 8) return 0;
    requests += 1;
    return requests === 4 ? 0 : 1;
  });
  return world;
};

test("who joins while a broadcast passes by is told by the debt of having joined, and before any later broadcast", async () => {
  const world = await joinedBehindABroadcast(REFERENCE);
  expect(world.incident?.incident).toMatchObject({ broadcasts: 1, outbox: [] });
  expect(world.complaints.get(REFERENCE)?.complaint.incident?.told).toBe(0);
  expect(toldTo(world, REFERENCE)).toEqual([]);
  world.start(ALWAYS, async ({ change, advance }) => {
    await change({ kind: "broadcast", said, goesTo: 1 });
    await advance();
  });
  await world.run((among) => (among < 8 ? 0 : 1));
  expect(toldTo(world, REFERENCE)).toEqual([]);
  await world.settle();
  expect(toldTo(world, REFERENCE)).toEqual([1, 2]);
});

test("who is told so in an open chat sees it there, by a push", async () => {
  const world = await joinedBehindABroadcast(REFERENCE, receivedInChat());
  expect(world.hinted).toEqual([]);
  await world.settle();
  expect(toldTo(world, REFERENCE)).toEqual([1]);
  expect(world.hinted).toContainEqual({ kind: "push", reference: REFERENCE });
});
