import {
  DeleteConnectionCommand,
  GetConnectionCommand,
  GoneException,
  PayloadTooLargeException,
  PostToConnectionCommand,
} from "@aws-sdk/client-apigatewaymanagementapi";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "../../../support/eventually.ts";
import { type Client, idOf, startTalk, type Talk } from "./talk.ts";

let talk: Talk;
let client: Client;
let ConnectionId: string;
beforeAll(async () => {
  talk = await startTalk(true);
  client = await talk.open();
  ConnectionId = await idOf(client);
});
afterAll(() => talk.host.stop());

const post = (Data: string, id = ConnectionId) =>
  talk.management.send(new PostToConnectionCommand({ ConnectionId: id, Data }));

test("sends a text as one frame, of up to 128 KB", async () => {
  const longest = "ü".repeat(64 * 1024);
  await post(longest);
  await eventually("it comes", () => client.received.includes(longest));
  await expect(post(`${longest}x`)).rejects.toThrow(PayloadTooLargeException);
});

test("tells who is connected, since when, and when the last frame passed", async () => {
  const { ConnectedAt, LastActiveAt, Identity } = await talk.management.send(
    new GetConnectionCommand({ ConnectionId }),
  );
  const [connected] = talk.events("CONNECT");
  expect(ConnectedAt?.getTime()).toBe(connected?.requestContext.connectedAt);
  expect(LastActiveAt?.getTime()).toBeGreaterThanOrEqual(ConnectedAt?.getTime() ?? Number.NaN);
  expect(Identity).toEqual({ SourceIp: "127.0.0.1", UserAgent: "" });
});

test("says that a connection is gone which never was, isn't yet, or is no more", async () => {
  await expect(post("x", "AAAAAAAAAAAAAAA=")).rejects.toThrow(GoneException);
  const early = await talk.open("/chat?does=post");
  expect(talk.notes()).toContainEqual({ early: "GoneException" });
  const id = await idOf(early);
  early.socket.close();
  await early.closed;
  await eventually("its end is told", () =>
    talk.events("DISCONNECT").some(({ requestContext }) => requestContext.connectionId === id),
  );
  await expect(post("x", id)).rejects.toThrow(GoneException);
  for (const Command of [GetConnectionCommand, DeleteConnectionCommand]) {
    await expect(talk.management.send(new Command({ ConnectionId: id }))).rejects.toThrow(GoneException);
  }
});

test("ends a connection, for the client with 1000, and from then on it is gone", async () => {
  const leaving = await talk.open();
  const id = await idOf(leaving);
  leaving.send({ do: "leave" });
  expect(await leaving.closed).toEqual({ code: 1000, reason: "Connection Closed Normally" });
  await expect(post("x", id)).rejects.toThrow(GoneException);
  const ends = () => talk.events("DISCONNECT").filter(({ requestContext }) => requestContext.connectionId === id);
  await eventually("its end is told", () => ends().length > 0);
  expect(ends().map(({ requestContext }) => requestContext.disconnectStatusCode)).toEqual([1000]);
});
