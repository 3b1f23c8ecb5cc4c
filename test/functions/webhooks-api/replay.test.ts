import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Dependencies, replay } from "../../../functions/webhooks-api/replay.ts";
import type { Reference } from "../../../shared/domain/ids.ts";
import { type EndpointId, endpointId } from "../../../shared/domain/webhook/endpoint.ts";
import type { OutgoingEvent } from "../../../shared/domain/webhook/event.ts";
import { newLine, put } from "../../../shared/domain/webhook/line.ts";
import { inParallel } from "../../../shared/in-parallel.ts";
import { toItem } from "../../../shared/storage/item.ts";
import { logRowKey } from "../../../shared/storage/webhook-keys.ts";
import { createWebhookLineStore } from "../../../shared/storage/webhook-line-store.ts";
import { createWebhookLog, type LogRow } from "../../../shared/storage/webhook-log.ts";
import { putEvents } from "../../../shared/webhooks/put-events.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { NOON } from "../../support/policy.ts";

const DAY = new Date(NOON).toISOString().slice(0, 10);
const HERE = "000000012" as Reference;
const GONE = "000000024" as Reference;

let started: Started;
let dependencies: Dependencies;
let woken: unknown[];
let endpoint: EndpointId;
let count = 0;
beforeAll(async () => {
  started = await startForTest();
  dependencies = {
    log: createWebhookLog(started.store, started.tableName),
    lines: createWebhookLineStore(started.store, started.tableName),
    store: { loadMany: async (references) => references.filter((one) => one !== GONE).map(complaintOf) },
    wake: async (wake) => void woken.push(wake),
    now: () => NOON,
    newId: () => `id-${++count}`,
  };
});
afterAll(() => started.stopAndForget());
beforeEach(() => {
  woken = [];
  count += 1;
  endpoint = endpointId(`wh-${count}`);
});

const complaintOf = (reference: Reference) => ({ reference }) as never;

const event = (sequence: number, { reference = HERE, at = NOON + sequence } = {}): OutgoingEvent => ({
  id: `evt_${reference}_${sequence}`,
  type: "complaint.claimed",
  at,
  subject: reference,
  about: { reference, channel: "form", about: {}, announcement: { kind: "claimed", sequence, at } as never },
});
const told = async (events: readonly OutgoingEvent[], outcome: LogRow["outcome"] = "given-up"): Promise<void> => {
  await inParallel(8, events, async (one) => {
    const Item = toItem({ ...logRowKey(endpoint, one), row: { event: one, outcome, attempts: 9 } });
    await started.store.send(new PutItemCommand({ TableName: started.tableName, Item }));
  });
};
const outcomeOf = async (one: OutgoingEvent) => (await dependencies.log.load(endpoint, one))?.outcome;
const waiting = async (subject: string = HERE): Promise<string[]> =>
  (await dependencies.lines.load(endpoint, subject)).line.waiting.map(({ id }) => id);
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place);

test("of what came about in one moment the order is that of its complaint", async () => {
  const events = [1, 2, 3, 8, 9, 10, 11].map((sequence) => event(sequence, { at: NOON }));
  await told(events);
  expect(await replay(dependencies, endpoint, { day: DAY, after: undefined })).toMatchObject({ replayed: 7 });
  expect(await waiting()).toEqual(events.map(({ id }) => id));
  expect(woken).toEqual([{ endpoint, subject: HERE }]);
});

test("what waits isn't put there twice, and what is of a complaint that is gone isn't put there at all", async () => {
  await told([event(1)], "delivered");
  await told([event(1, { reference: GONE })], "given-up");
  await putEvents(dependencies, endpoint, HERE, [{ event: event(2), sequence: 2 }]);
  const wanted = { day: DAY, only: "all" as const, after: undefined };
  expect(await replay(dependencies, endpoint, wanted)).toEqual({ replayed: 1, skipped: 2, next: undefined });
  expect([await waiting(), await waiting(GONE)]).toEqual([[event(2).id, event(1).id], []]);
  expect(await dependencies.log.load(endpoint, event(1))).toMatchObject({ outcome: "waiting", attempts: 0 });
  expect(await replay(dependencies, endpoint, wanted)).toMatchObject({ replayed: 0, skipped: 3 });
});

describe("a replay that dies half-way", () => {
  const dyingAt = (more: Partial<Dependencies>): Dependencies => ({ ...dependencies, ...more });
  const die = () => Promise.reject(new Error("cut off"));
  const given = { day: DAY, after: undefined };

  test("before a line is saved leaves it to the next one", async () => {
    await told([event(1)]);
    const { load } = dependencies.lines;
    await expect(replay(dyingAt({ lines: { load, save: die } }), endpoint, given)).rejects.toThrow("cut off");
    expect(await outcomeOf(event(1))).toBe("given-up");
    expect(await replay(dependencies, endpoint, given)).toMatchObject({ replayed: 1, skipped: 0 });
    expect([await waiting(), await outcomeOf(event(1))]).toEqual([[event(1).id], "waiting"]);
  });

  test("after that has put it there already", async () => {
    await told([event(1)]);
    const log = { ...dependencies.log, replace: die };
    await expect(replay(dyingAt({ log }), endpoint, given)).rejects.toThrow("cut off");
    expect(await waiting()).toEqual([event(1).id]);
    expect(await replay(dependencies, endpoint, given)).toMatchObject({ replayed: 0, skipped: 1 });
    expect(await waiting()).toEqual([event(1).id]);
  });

  test("under an older version, which said first that it waits, isn't final", async () => {
    await told([event(1)], "waiting");
    const wanted = { ...given, only: "all" as const };
    expect(await replay(dependencies, endpoint, wanted)).toMatchObject({ replayed: 1, skipped: 0 });
    expect(await waiting()).toEqual([event(1).id]);
  });

  test("takes nothing back of what was delivered meanwhile", async () => {
    await told([event(1)], "delivered");
    const { load, save } = dependencies.lines;
    const lines: Dependencies["lines"] = {
      load,
      save: async (...line) => {
        const written = await save(...line);
        await dependencies.log.update(endpoint, { event: event(1), outcome: "delivered", attempts: 10 }, NOON);
        return written;
      },
    };
    await replay(dyingAt({ lines }), endpoint, { ...given, only: "all" });
    expect(await dependencies.log.load(endpoint, event(1))).toMatchObject({ outcome: "delivered", attempts: 10 });
  });
});

describe("of more than a line has room for", () => {
  const MOST = 3_000;
  const full = async () => {
    const events = numbers(1, MOST).map((sequence) => ({ event: event(sequence), sequence }));
    const line = put(
      newLine(HERE),
      events.map((one) => one.event),
      NOON,
      MOST,
    );
    await dependencies.lines.save(endpoint, line, undefined, "w" as never, NOON);
    await told([event(1), event(2)], "waiting");
  };
  const putOne = (more: Partial<Dependencies> = {}) =>
    putEvents({ ...dependencies, ...more }, endpoint, HERE, [{ event: event(MOST + 1), sequence: MOST + 1 }]);

  test("the oldest is said to be given up before it goes, so that whoever dies in between hides nothing", async () => {
    await full();
    const { load } = dependencies.lines;
    const save = () => Promise.reject(new Error("cut off"));
    await expect(putOne({ lines: { load, save } })).rejects.toThrow("cut off");
    expect([await outcomeOf(event(1)), (await waiting())[0]]).toEqual(["given-up", event(1).id]);
    await putOne();
    expect([await outcomeOf(event(2)), (await waiting())[0]]).toEqual(["waiting", event(2).id]);
  });

  test("what was delivered meanwhile stays delivered", async () => {
    await full();
    const { log } = dependencies;
    const load: typeof log.load = async (...place) => {
      const row = await log.load(...place);
      await log.update(endpoint, { event: event(1), outcome: "delivered", attempts: 10 }, NOON);
      return row;
    };
    await putOne({ log: { ...log, load } });
    expect([await outcomeOf(event(1)), (await waiting())[0]]).toEqual(["delivered", event(2).id]);
  });
});

test("without a word of it only what was given up is put there, and of another day nothing", async () => {
  await told([event(1)], "delivered");
  await told([event(2), event(3, { at: NOON + 86_400_000 })]);
  expect(await replay(dependencies, endpoint, { day: DAY, after: undefined })).toMatchObject({ replayed: 1 });
  expect(await waiting()).toEqual([event(2).id]);
});

test("more than a call takes goes on where it ended, in order, and ends without anything left", async () => {
  const events = numbers(1, 1_001).map((sequence) => event(sequence));
  await told(events);
  const outcomes: number[] = [];
  for (let after: string | undefined; ; ) {
    const { replayed, next } = await replay(dependencies, endpoint, { day: DAY, after });
    outcomes.push(replayed);
    after = next;
    if (after === undefined) break;
  }
  expect(outcomes).toEqual([500, 500, 1]);
  expect(await waiting()).toEqual(events.map(({ id }) => id));
});

test("exactly as much as a call takes leaves nothing", async () => {
  await told(numbers(1, 500).map((sequence) => event(sequence)));
  expect(await replay(dependencies, endpoint, { day: DAY, after: undefined })).toEqual({
    replayed: 500,
    skipped: 0,
    next: undefined,
  });
});

test("by its id one is found on a busy day", async () => {
  await told(
    numbers(1, 700).map((sequence) => event(sequence)),
    "delivered",
  );
  const wanted = { day: DAY, events: [event(650).id, event(7).id], after: undefined };
  expect(await replay(dependencies, endpoint, wanted)).toEqual({ replayed: 2, skipped: 0, next: undefined });
  expect(await waiting()).toEqual([event(7).id, event(650).id]);
});
