import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "../../../support/eventually.ts";
import { idOf, startTalk, type Talk } from "./talk.ts";

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk.host.stop());

const newest = (eventType: string) => talk.events(eventType).at(-1);

describe("a handshake", () => {
  test("is an event as API Gateway sends it, and is answered once the function has", async () => {
    const client = await talk.open("/chat?a=1&a=2&b=", { Origin: "https://shop.example", "X-Mine": "yes" });
    expect(newest("CONNECT")).toEqual({
      headers: expect.objectContaining({
        Host: new URL(talk.host.url).host,
        Origin: "https://shop.example",
        "X-Mine": "yes",
        "Sec-WebSocket-Version": "13",
        "X-Forwarded-For": "127.0.0.1",
      }),
      multiValueHeaders: expect.objectContaining({ Origin: ["https://shop.example"] }),
      queryStringParameters: { a: "2", b: "" },
      multiValueQueryStringParameters: { a: ["1", "2"], b: [""] },
      requestContext: {
        routeKey: "$connect",
        eventType: "CONNECT",
        connectionId: expect.stringMatching(/^[\w-]{15}=$/),
        connectedAt: expect.any(Number),
        requestTimeEpoch: expect.any(Number),
        requestTime: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        requestId: expect.any(String),
        extendedRequestId: expect.any(String),
        messageDirection: "IN",
        domainName: new URL(talk.host.url).host,
        stage: "chat",
        apiId: expect.any(String),
        identity: { sourceIp: "127.0.0.1", userAgent: "" },
      },
      isBase64Encoded: false,
    });
    expect(Object.keys(newest("CONNECT")?.headers ?? {}).map((name) => name.toLowerCase())).not.toContain("upgrade");
    client.socket.close();
  });

  test.each([
    ["with the function's status", "/chat?refuse=403", 403],
    ["where the function threw", "/chat?does=throw", 502],
    ["where the function answered without a status", "/chat?does=say+nothing", 502],
    ["below no path but its own", "/chat/", 404],
    ["at the root", "/", 404],
  ])("is refused %s", async (_, path, status) => {
    expect(await talk.refusal(path)).toBe(status);
  });

  test("that is none is refused, and the function doesn't hear of it", async () => {
    const before = talk.events().length;
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(talk.host.url).port), "127.0.0.1");
      socket.once("data", (data) => resolve(data.toString()));
      socket.write("GET /chat HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(talk.events()).toHaveLength(before);
  });

  test("for another protocol is a request like any other", async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(talk.host.url).port), "127.0.0.1");
      socket.once("data", (data) => resolve(data.toString()));
      socket.write("GET /_local/clock HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n");
    });
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
  });

  test("with hostile names reaches the function as any other", async () => {
    const client = await talk.open("/chat?__proto__=1&constructor=2", { __proto__x: "1", constructor: "3" });
    expect(newest("CONNECT")?.queryStringParameters).toHaveProperty("constructor", "2");
    expect(newest("CONNECT")?.multiValueHeaders).toHaveProperty("constructor", ["3"]);
    client.socket.close();
  });

  test.each([
    ["throttle", 429],
    ["down", 503],
  ] as const)("is refused while the gateway is told to %s", async (gateway, status) => {
    await talk.host.setFaults({ gateway });
    expect(await talk.refusal("/chat")).toBe(status);
    await talk.host.setFaults({ gateway: "ok" });
  });
});

describe("a frame", () => {
  test("is an event with its text, and nothing but what the function posts comes back", async () => {
    const client = await talk.open();
    client.send({ do: "echo", name: "Größe" });
    const echo = JSON.parse(await eventually("it is echoed", () => client.received[0]));
    expect(echo.event).toEqual({
      requestContext: expect.objectContaining({
        routeKey: "$default",
        eventType: "MESSAGE",
        messageId: expect.any(String),
        connectionId: newest("CONNECT")?.requestContext.connectionId,
      }),
      body: '{"do":"echo","name":"Größe"}',
      isBase64Encoded: false,
    });
    client.send({ do: "echo", name: "second" });
    await eventually("the second is echoed", () => client.received.length > 1);
    expect(client.received).toHaveLength(2);
    client.socket.close();
  });

  test("doesn't wait for the one before", async () => {
    const client = await talk.open();
    client.send({ do: "wait", name: "first" });
    client.send({ do: "echo", name: "second" });
    await eventually("the second is echoed", () => client.received.length > 0);
    client.send({ do: "go on" });
    await eventually("the first is echoed", () => client.received.length > 1);
    expect(client.received.map((text) => JSON.parse(text).echo)).toEqual(["second", "first"]);
    client.socket.close();
  });

  test("on which the function fails is answered as API Gateway does, and the connection stays", async () => {
    const client = await talk.open();
    const connectionId = await idOf(client);
    client.send({ do: "throw" });
    const answer = await eventually("it is answered", () => client.received[1]);
    expect(JSON.parse(answer)).toEqual({
      message: "Internal server error",
      connectionId,
      requestId: newest("MESSAGE")?.requestContext.requestId,
    });
    client.send({ do: "echo", name: "still there" });
    await eventually("it goes on", () => client.received[2]);
    client.socket.close();
  });

  test("of 32 KB is taken, and a longer one ends the connection with 1009", async () => {
    const client = await talk.open();
    const frame = (bytes: number) => {
      const bare = JSON.stringify({ do: "echo", name: "" }).length;
      return { do: "echo", name: "x".repeat(bytes - bare) };
    };
    client.send(frame(32 * 1024));
    await eventually("it is echoed", () => client.received[0]);
    client.send(frame(32 * 1024 + 1));
    expect((await client.closed).code).toBe(1009);
  });

  test("that is binary ends the connection with 1003, as on AWS", async () => {
    const client = await talk.open();
    const before = talk.events("MESSAGE").length;
    client.socket.send(Buffer.from([1, 2, 3]));
    expect((await client.closed).code).toBe(1003);
    expect(talk.events("MESSAGE")).toHaveLength(before);
  });
});

describe("an end", () => {
  test.each([
    ["with the client's code and reason", (close: Close) => close(1000, "bye"), 1000, "bye"],
    [
      "with API Gateway's words where there are none",
      (close: Close) => close(),
      1005,
      "Client-side close frame status not set",
    ],
  ])("is told to the function, %s", async (_, leave, code, reason) => {
    const client = await talk.open();
    const connectionId = await idOf(client);
    leave((...args) => client.socket.close(...args));
    const event = await eventually("it is told", () =>
      talk.events("DISCONNECT").find(({ requestContext }) => requestContext.connectionId === connectionId),
    );
    expect(event.requestContext).toMatchObject({
      routeKey: "$disconnect",
      disconnectStatusCode: code,
      disconnectReason: reason,
    });
  });
});

type Close = (code?: number, reason?: string) => void;
