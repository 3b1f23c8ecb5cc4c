import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deliverEvents } from "../../../functions/deliver-webhooks/deliver-events.ts";
import { createSending } from "../../../functions/deliver-webhooks/send-event.ts";
import type { Reference } from "../../../shared/domain/ids.ts";
import { type Endpoint, endpointId } from "../../../shared/domain/webhook/endpoint.ts";
import type { OutgoingEvent } from "../../../shared/domain/webhook/event.ts";
import { disable, enable, isPaused } from "../../../shared/domain/webhook/health.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import { createEndpointStore } from "../../../shared/storage/endpoint-store.ts";
import { openKeyRing } from "../../../shared/storage/key-ring.ts";
import { createWebhookLineStore } from "../../../shared/storage/webhook-line-store.ts";
import { createWebhookLog } from "../../../shared/storage/webhook-log.ts";
import { putEvents } from "../../../shared/webhooks/put-events.ts";
import { createWebhookPoster } from "../../../shared/webhooks/sending/post-webhook.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { eventually } from "../../support/eventually.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let started: Started;
let server: Server;
let clock = Date.UTC(2026, 10, 22, 12);
let ids = 0;
let number = 0;
let endpoint: Endpoint;
let answer: (id: string) => number | Promise<number>;
/** Seconds, with each answer. */
let retryAfter: number | undefined;
let got: string[];
let told: string[];
let noted: string[];
/** What supervisors have made of it meanwhile; without that it is as it was. */
let changed: { endpoint?: Endpoint } | undefined;
let failTelling: number;
let logged: string[];
const { log, error, warn } = console;

const now = () => clock;
const newId = () => `id-${ids++}`;

const headersOf = (seconds: number | undefined) => (seconds === undefined ? {} : { "retry-after": String(seconds) });
const receive = (request: IncomingMessage, response: ServerResponse): void => {
  const id = String(request.headers["webhook-id"]);
  got.push(id);
  request.resume().on("end", async () => response.writeHead(await answer(id), headersOf(retryAfter)).end());
};

beforeAll(async () => {
  started = await startForTest();
  server = createServer(receive).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(async () => {
  server.close();
  await started.stopAndForget();
});
beforeEach(() => {
  number += 1;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  endpoint = { id: endpointId(`crm-${number}`), url, detail: "thin", answers: true, from: "api" };
  answer = () => 204;
  [got, told, noted, logged] = [[], [], [], []];
  [changed, failTelling, retryAfter] = [undefined, 0, undefined];
  console.error = (line: string) => void logged.push(line);
  console.warn = () => undefined;
});
afterEach(() => Object.assign(console, { log, error, warn }));

const stores = () => ({
  endpoints: createEndpointStore(started.store, started.tableName),
  lines: createWebhookLineStore(started.store, started.tableName),
  webhookLog: createWebhookLog(started.store, started.tableName),
});
const tell = async (what: string): Promise<void> => {
  if (failTelling > 0) {
    failTelling -= 1;
    throw new Error("nothing can be noted");
  }
  told.push(what);
};
const deliver = async (wake: { subject?: string } = {}, failNoting = false): Promise<void> => {
  const keyRing = await openKeyRing(started.store, started.tableName);
  const post = createWebhookPoster({ allowed: "also-loopback", timeoutMs: 5_000 });
  const store = createComplaintStore(started.store, started.tableName);
  await deliverEvents(
    {
      ...stores(),
      ...{ now, newId },
      listEndpoints: async () => (changed === undefined ? [endpoint] : [changed.endpoint ?? []].flat()),
      lookAgainAfterMs: 0,
      send: createSending({ store, keyRing, post, now, realTime: () => new Date() }),
      noteAnswer: async (_to, { id }, outcome) => {
        if (failNoting) throw new Error("the complaint can't be read");
        noted.push(`${id} ${outcome}`);
      },
      tellGone: ({ id }) => tell(`gone ${id}`),
      tellFailing: ({ id }) => tell(`failing ${id}`),
      tellLost: ({ id }, since) => tell(`lost ${id} ${new Date(since).toISOString().slice(0, 10)}`),
      isTimeLeft: () => true,
    },
    { endpoint: endpoint.id, ...wake },
  );
};
const event = (reference: string, sequence: number): OutgoingEvent => ({
  id: `evt_${reference}_${sequence}`,
  type: "endpoint.test",
  at: clock,
  subject: reference,
  about: { endpoint: endpoint.id },
});
const put = (reference: Reference | string, ...sequences: number[]) => {
  const { lines, webhookLog } = stores();
  const events = sequences.map((sequence) => ({ event: event(reference, sequence), sequence }));
  return putEvents({ lines, log: webhookLog, now, newId }, endpoint.id, reference, events);
};
const health = async () => (await stores().endpoints.loadHealth(endpoint.id)).health;
const outcomes = async (day = new Date(clock).toISOString().slice(0, 10)) =>
  (await stores().webhookLog.list(endpoint.id, day, 100)).rows.map(({ event: { id }, outcome }) => `${id} ${outcome}`);

describe("what waits for an endpoint", () => {
  test("is sent line by line in order, and every try is in the log", async () => {
    await put("A", 1, 2);
    await put("B", 1);
    await deliver();
    expect(got.filter((id) => id.startsWith("evt_A"))).toEqual(["evt_A_1", "evt_A_2"]);
    expect(got).toHaveLength(3);
    expect((await outcomes()).toSorted()).toEqual(["evt_A_1 delivered", "evt_A_2 delivered", "evt_B_1 delivered"]);
    expect(await health()).not.toHaveProperty("lease");
    await deliver();
    expect(got).toHaveLength(3);
  });

  test("put in again by a worker that was slow, stays what it is", async () => {
    await put("A", 1);
    await deliver();
    await stores().webhookLog.add(endpoint.id, event("A", 1), clock);
    expect(await outcomes()).toEqual(["evt_A_1 delivered"]);
    await put("A", 1);
    await deliver();
    expect(got).toEqual(["evt_A_1"]);
  });

  test("isn't held up by events that the receiver refuses for what they are, however many", async () => {
    answer = (id) => (id.startsWith("evt_BAD") ? 422 : 204);
    for (let bad = 0; bad < 12; bad += 1) await put(`BAD${bad}`, 1);
    await deliver();
    await put("GOOD", 1);
    await deliver();
    expect(got).toContain("evt_GOOD_1");
    expect(await health()).toMatchObject({ failing: [] });
  });

  test("is done with once it was taken, also where its complaint can't be told", async () => {
    await put("A", 1);
    await deliver({}, true);
    await deliver({}, true);
    expect(got).toEqual(["evt_A_1"]);
  });
});

describe("an endpoint that is gone", () => {
  const gone = async () => {
    answer = () => 410;
    await put("A", 1, 2, 3);
    await deliver();
  };

  test("isn't switched off before supervisors are told, whatever keeps them from it", async () => {
    failTelling = 1;
    await expect(gone()).rejects.toThrow("nothing can be noted");
    expect([told, (await health()).disabled]).toEqual([[], undefined]);
    await deliver();
    expect(told).toEqual([`gone ${endpoint.id}`]);
    expect(await health()).toMatchObject({ disabled: { because: "gone" } });
    expect(logged.filter((line) => /alarm-raised.*webhook-disabled/u.test(line))).toHaveLength(2);
  });

  test("is told of once, though it says so to several events at once", async () => {
    answer = () => 410;
    for (const reference of ["A", "B", "C", "D"]) await put(reference, 1);
    await deliver();
    expect([got.length, told]).toEqual([4, [`gone ${endpoint.id}`]]);
  });

  test("is switched off with a word to supervisors, and sent nothing more", async () => {
    await gone();
    expect(told).toEqual([`gone ${endpoint.id}`]);
    expect(await health()).toMatchObject({ disabled: { because: "gone" } });
    clock += HOUR;
    await put("B", 1);
    await deliver({ subject: "B" });
    expect(got).toEqual(["evt_A_1"]);
    expect(told).toHaveLength(1);
  });

  test("gives up all that waited for three days, so that no answer waits there for ever", async () => {
    await gone();
    const day = new Date(clock).toISOString().slice(0, 10);
    clock += 3 * DAY + HOUR;
    await deliver();
    expect((await outcomes(day)).toSorted()).toEqual(["evt_A_1 given-up", "evt_A_2 given-up", "evt_A_3 given-up"]);
    expect(noted).toEqual(["evt_A_1 unheard", "evt_A_2 unheard", "evt_A_3 unheard"]);
    expect(got).toEqual(["evt_A_1"]);
  });

  test("gives up after three days what was tried for the most of them, and what came behind it when its own are over", async () => {
    answer = () => 503;
    const day = new Date(clock).toISOString().slice(0, 10);
    await put("OLD", 1);
    for (const end = clock + 70 * HOUR; clock < end; clock += 10 * HOUR) await deliver();
    await put("OLD", 2);
    await put("NEW", 1);
    answer = () => 410;
    await deliver();
    expect(await health()).toMatchObject({ disabled: { because: "gone" } });
    await deliver();
    clock += 2 * HOUR + 1;
    await deliver();
    expect(await outcomes(day)).toEqual(["evt_OLD_1 given-up"]);
    const later = new Date(clock - 2 * HOUR - 1).toISOString().slice(0, 10);
    expect((await outcomes(later)).toSorted()).toEqual(["evt_NEW_1 waiting", "evt_OLD_2 waiting"]);
    clock += 70 * HOUR;
    await deliver();
    expect((await outcomes(later)).toSorted()).toEqual(["evt_NEW_1 given-up", "evt_OLD_2 given-up"]);
  });

  test("that a supervisor switches on again gets what waits", async () => {
    await gone();
    answer = () => 204;
    const { endpoints } = stores();
    const { health: off, version } = await endpoints.loadHealth(endpoint.id);
    await endpoints.saveHealth(enable(off), version, "w" as never);
    await deliver();
    expect(got).toEqual(["evt_A_1", "evt_A_1", "evt_A_2", "evt_A_3"]);
  });
});

test("an endpoint that fails is left alone, probed with one, and told of once after an hour", async () => {
  answer = () => 503;
  for (const reference of ["A", "B", "C", "D"]) await put(reference, 1);
  await deliver();
  expect(got).toHaveLength(4);
  await deliver();
  expect(got).toHaveLength(4);
  clock += HOUR;
  await deliver();
  await deliver();
  expect(got).toHaveLength(5);
  expect(told).toEqual([`failing ${endpoint.id}`]);
  clock += HOUR;
  answer = () => 204;
  await deliver();
  expect(new Set(got)).toEqual(new Set(["evt_A_1", "evt_B_1", "evt_C_1", "evt_D_1"]));
  expect((await outcomes()).every((row) => row.endsWith("delivered"))).toBe(true);
  expect(told).toHaveLength(1);
});

describe("an event that is given up where others arrive", () => {
  const failThreeDays = async (...references: string[]) => {
    answer = (id) => (references.some((one) => id.includes(one)) ? 500 : 204);
    for (const reference of references) await put(reference, 1);
    for (let days = 0; days < 3; days += 1) {
      await deliver();
      clock += DAY;
      await put(`GOOD${days}`, 1);
    }
    await deliver();
  };

  test("is told of once for the day that it is of, though nothing says that the endpoint fails", async () => {
    const day = new Date(clock).toISOString().slice(0, 10);
    await failThreeDays("BADA", "BADB");
    expect(told).toEqual([`lost ${endpoint.id} ${day}`]);
    expect(got).toContain("evt_GOOD2_1");
    await deliver();
    expect(told).toHaveLength(1);
  });

  test("waits until it could be told", async () => {
    const day = new Date(clock).toISOString().slice(0, 10);
    failTelling = 1;
    await expect(failThreeDays("BAD")).rejects.toThrow("nothing can be noted");
    expect(await outcomes(day)).toEqual(["evt_BAD_1 waiting"]);
    await deliver();
    expect([told, await outcomes(day)]).toEqual([[`lost ${endpoint.id} ${day}`], ["evt_BAD_1 given-up"]]);
  });
});

describe("what waited behind an event that is given up", () => {
  test("gets a try of its own, though it is as old by then", async () => {
    answer = (id) => (id === "evt_A_1" ? 500 : 204);
    const day = new Date(clock).toISOString().slice(0, 10);
    await put("A", 1);
    await deliver();
    clock += 10 * MINUTE;
    await put("A", 2);
    clock += 3 * DAY;
    await deliver();
    expect((await outcomes(day)).toSorted()).toEqual(["evt_A_1 given-up", "evt_A_2 delivered"]);
    expect(noted).toEqual(["evt_A_1 unheard", "evt_A_2 taken"]);
  });

  test("is given up with it where the endpoint took nothing in all that time", async () => {
    answer = () => 503;
    for (const reference of ["A", "B", "C"]) await put(reference, 1);
    await deliver();
    clock += 10 * MINUTE;
    const day = new Date(clock).toISOString().slice(0, 10);
    await put("A", 2);
    clock += 3 * DAY;
    await deliver();
    expect(got).not.toContain("evt_A_2");
    expect(await outcomes(day)).toContain("evt_A_2 given-up");
  });
});

describe("an endpoint that refuses events for what they are", () => {
  const refuseForHours = async (...references: string[]) => {
    answer = () => 422;
    for (const reference of references) await put(reference, 1);
    for (let hours = 0; hours < 5; hours += 1) {
      await deliver();
      clock += HOUR;
    }
  };

  test("isn't said to fail because of one or two", async () => {
    await refuseForHours("A", "B");
    expect([told, (await health()).failingSince]).toEqual([[], undefined]);
  });

  test("is said to fail, once, where it refuses three and takes nothing", async () => {
    await refuseForHours("A", "B", "C");
    expect(told).toEqual([`failing ${endpoint.id}`]);
    expect(got).toHaveLength(15);
  });
});

describe("an endpoint that asks for time", () => {
  const askedFor = async (status: number, seconds: number) => {
    answer = () => status;
    retryAfter = seconds;
    await put("A", 1);
    await deliver();
    await put("B", 1);
    answer = () => 204;
  };

  test.each([429, 503])("with %s is sent nothing at all before, and everything then", async (status) => {
    await askedFor(status, 600);
    clock += 599_999;
    await deliver({ subject: "B" });
    expect(got).toEqual(["evt_A_1"]);
    clock += 1;
    await deliver();
    expect(got.toSorted()).toEqual(["evt_A_1", "evt_A_1", "evt_B_1"]);
  });

  test("gets an hour of it at most", async () => {
    await askedFor(429, 86_400);
    clock += HOUR;
    await deliver();
    expect(got).toHaveLength(3);
  });

  test("otherwise than that has it for the one event", async () => {
    await askedFor(500, 600);
    await deliver();
    expect(got).toEqual(["evt_A_1", "evt_B_1"]);
  });
});

describe("what a supervisor changes while a worker sends", () => {
  const change = { revision: 1, by: "sam" as never, at: 0 };
  /** While the first of five events of one complaint is under way. */
  const meanwhile = async (becomes: () => Promise<unknown> | unknown): Promise<void> => {
    await put("A", 1, 2, 3, 4, 5);
    answer = async () => {
      if (got.length === 1) await becomes();
      return 204;
    };
    await deliver();
  };

  test("ends it at once where the endpoint is deleted", async () => {
    await meanwhile(() => {
      changed = {};
    });
    expect(got).toEqual(["evt_A_1"]);
    expect(await health()).not.toHaveProperty("lease");
  });

  test("ends it at once where the endpoint is switched off", async () => {
    await meanwhile(async () => {
      changed = { endpoint: { ...endpoint, change } };
      const { endpoints } = stores();
      const { health: on, version } = await endpoints.loadHealth(endpoint.id);
      await endpoints.saveHealth(disable(on, clock, "by-supervisor"), version, "w" as never);
    });
    expect(got).toEqual(["evt_A_1"]);
    expect(await health()).toMatchObject({ disabled: { because: "by-supervisor" } });
  });

  test("begins anew where the endpoint is enabled after it said that it is gone", async () => {
    const lines = ["A", "B", "C", "GONE", "LATE"];
    const areAllAsked = () => eventually("all are under way", () => got.length >= lines.length);
    for (const reference of lines) await put(reference, 1);
    answer = async (id) => {
      await areAllAsked();
      if (id.startsWith("evt_GONE")) return 410;
      if (!id.startsWith("evt_LATE")) return 503;
      const { endpoints } = stores();
      await eventually("it is switched off", async () => (await health()).disabled !== undefined);
      const { health: off, version } = await endpoints.loadHealth(endpoint.id);
      await endpoints.saveHealth(enable(off), version, "w" as never);
      return 503;
    };
    await deliver();
    expect(isPaused(await health(), clock)).toBe(false);
    answer = () => 204;
    clock += MINUTE;
    got = [];
    await deliver();
    expect(got.toSorted()).toEqual(lines.map((reference) => `evt_${reference}_1`).toSorted());
  });

  test("sends what is next to the new address", async () => {
    const paths: string[] = [];
    server.on("request", ({ url = "" }) => paths.push(url));
    await meanwhile(() => {
      changed = { endpoint: { ...endpoint, url: `${endpoint.url}new`, change } };
    });
    server.removeAllListeners("request").on("request", receive);
    expect(paths).toEqual(["/", "/new", "/new", "/new", "/new"]);
    expect(got).toHaveLength(5);
  });
});

test("of two workers at once one sends, and goes on with what the other was woken for", async () => {
  await put("A", 1);
  let second: Promise<void> | undefined;
  answer = () => {
    second ??= put("B", 1).then(() => deliver({ subject: "B" }));
    return 204;
  };
  await deliver();
  await second;
  await deliver();
  expect(got.toSorted()).toEqual(["evt_A_1", "evt_B_1"]);
});
