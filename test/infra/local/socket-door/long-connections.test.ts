import { once } from "node:events";
import { GetConnectionCommand, GoneException } from "@aws-sdk/client-apigatewaymanagementapi";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { listen } from "../../../../infra/local/listen.ts";
import { createSocketDoor } from "../../../../infra/local/socket-door/socket-door.ts";
import { eventually } from "../../../support/eventually.ts";
import { type Client, idOf, startTalk, type Talk } from "./talk.ts";

const MINUTE = 60_000;
let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk.host.stop());

const isOpen = ({ socket }: Client) => socket.readyState === socket.OPEN;

const say = async (client: Client, name: string) => {
  client.send({ do: "echo", name });
  await eventually("it is echoed", () => client.received.some((text) => JSON.parse(text).echo === name));
};

test("a connection without a frame for 10 minutes ends with 1001, and one with a frame stays", async () => {
  const [idle, busy] = [await talk.open(), await talk.open()];
  const id = await idOf(idle);
  await talk.host.advanceClock(9 * MINUTE);
  await say(busy, "still here");
  await talk.host.advanceClock(MINUTE);
  const gone = talk.management.send(new GetConnectionCommand({ ConnectionId: id }));
  await expect(gone, "the clock's move waits for no timer").rejects.toThrow(GoneException);
  expect(await idle.closed).toEqual({ code: 1001, reason: "Going away" });
  const { requestContext } = await eventually("the function is told", () =>
    talk.events("DISCONNECT").find((event) => event.requestContext.connectionId === id),
  );
  expect(requestContext).toMatchObject({ disconnectStatusCode: 1001, disconnectReason: "Going away" });
  await say(busy, "open all the same");
  busy.socket.close();
});

test("a connection of 2 hours ends with 1001, however busy it is", async () => {
  const client = await talk.open();
  for (let minutes = 9; minutes < 120; minutes += 9) {
    await talk.host.advanceClock(9 * MINUTE);
    await say(client, `after ${minutes}`);
  }
  expect(isOpen(client)).toBe(true);
  await talk.host.advanceClock(3 * MINUTE);
  expect(await client.closed).toEqual({ code: 1001, reason: "Going away" });
});

test("the page that moves the clock shows it", async () => {
  const client = await talk.open();
  const headers = { "content-type": "application/json" };
  await fetch(`${talk.host.url}/_local/clock`, { method: "POST", headers, body: '{"advance":"PT10M"}' });
  expect((await client.closed).code).toBe(1001);
});

test("a connection ends by itself as its time comes", async () => {
  let now = Date.now();
  const trigger = { kind: "socket" } as const;
  const plan = {
    room: "talk",
    memoryMb: 128,
    timeoutSeconds: 5,
    triggers: [trigger],
    environment: {},
    permissions: [],
  };
  const sockets = createSocketDoor({
    topology: { functions: { talk: plan } },
    workers: { invoke: async () => ({ statusCode: 200 }) },
    connections: new Map(),
    clock: { now: () => now },
    faults: { read: () => ({}) },
    log: console.error,
  });
  const door = await listen(0);
  door.open(async () => {}, sockets.upgrade);
  const socket = new WebSocket(`${door.url}/chat`);
  await once(socket, "open");
  now += 10 * MINUTE;
  expect((await once(socket, "close"))[0]).toBe(1001);
  await Promise.all([sockets.close(), door.close()]);
});
