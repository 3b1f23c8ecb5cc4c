import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { greet, openChat } from "../../support/chat-client.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";

const HOUR = 3_600_000;
const LINKS_LAST = 40 * 24 * HOUR;

let host: HarshHost;
beforeAll(async () => {
  host = await startHarshHost({ allowedOrigins: ["https://shop.example"], linksLast: "P40D" });
});
afterAll(() => host.stopAndCheck());

const handshake = async (headers: Record<string, string>): Promise<number> => {
  const socket = new WebSocket(`${host.url.replace(/^http/, "ws")}/chat`, { headers });
  const refused = once(socket, "unexpected-response").then(([, answer]) => Number(answer.statusCode));
  const status = await Promise.race([refused, once(socket, "open").then(() => 101)]);
  socket.terminate();
  return status;
};

describe("a page", () => {
  it("opens a chat from the company's own sites and the pipeline's pages alone", async () => {
    expect(await handshake({ origin: "https://shop.example" })).toBe(101);
    expect(await handshake({ origin: new URL(host.url).origin })).toBe(101);
    for (const origin of ["https://evil.example", "https://shop.example.evil.example", "http://shop.example", "null"]) {
      expect(await handshake({ origin })).toBe(403);
    }
  });
});

describe("a frame that is no good", () => {
  it.each([
    ["no JSON", "hello?", "invalid-json"],
    ["no object", "[1]", "invalid-json"],
    ["nothing", "null", "invalid-json"],
    ["of no type", "{}", "unknown-type"],
    ["of an unknown type", { type: "shout" }, "unknown-type"],
    ["of a type that every object has", { type: "constructor" }, "unknown-type"],
    ["before hello", { type: "message", seq: 1, text: "Hello" }, "hello-first"],
    [
      "of a made-up token",
      { type: "hello", token: "1.zzzz.cht_AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA" },
      "unknown-token",
    ],
    ["with a token that is no text", { type: "hello", token: 5 }, "invalid-frame"],
    ["with a field that isn't known", { type: "hello", admin: true }, "invalid-frame"],
  ])("(%s) is answered with an error, and the next good one as ever", async (_what, frame, code) => {
    const chat = await openChat(host);
    chat.send(frame);
    expect(await chat.next("error")).toMatchObject({ code, detail: expect.any(String) });
    chat.send({ type: "hello" });
    await chat.next("ready");
  });

  it("names each field at fault", async () => {
    const chat = await greet(host);
    chat.send({ type: "message", id: "m", text: " ", seq: -1 });
    const { errors = [] } = await chat.next("error");
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(["/seq", "/text"]);
    chat.send({ type: "message", seq: 1, text: "x".repeat(20_001) });
    expect(
      await chat.next("error", ({ errors: found = [] }) => found.some(({ detail }) => detail.includes("20000"))),
    ).toBeDefined();
  });

  it("of more than 32 KB ends its connection, and the chat goes on with another", async () => {
    const chat = await greet(host);
    chat.send({ type: "message", seq: 1, text: "x", id: "y".repeat(33 * 1024) });
    expect(await chat.closed()).toEqual({ code: 1009 });
    const back = await greet(host, { token: chat.ready.token });
    back.send({ type: "message", seq: 1, text: "Short" });
    await back.next("accepted");
  });
});

describe("a token", () => {
  it("that was another chat's is no token of this one, and none at all once it is changed", async () => {
    const mine = await greet(host);
    const theirs = await greet(host);
    const [key, hours, , mac] = mine.ready.token.split(".");
    const [, , chat] = theirs.ready.token.split(".");
    for (const token of [[key, hours, chat, mac].join("."), mine.ready.token.replace(`.${hours}.`, ".zzzzz.")]) {
      const stranger = await openChat(host);
      stranger.send({ type: "hello", token });
      expect(await stranger.next("error")).toMatchObject({ code: "unknown-token" });
    }
  });
});

describe("a token that has run out", () => {
  it("begins nothing, and says so; a new chat is begun on the same connection", async () => {
    const old = await greet(host);
    old.send({ type: "message", seq: 1, text: "The kettle came broken." });
    await old.next("accepted");
    await host.advanceClock(LINKS_LAST + HOUR);
    const chat = await openChat(host);
    chat.send({ type: "hello", token: old.ready.token, id: "mine" });
    expect(await chat.next("error")).toMatchObject({ code: "token-expired", id: "mine" });
    chat.send({ type: "hello" });
    expect(await chat.next("ready")).not.toHaveProperty("reference");
  });
});

describe("a flood of frames", () => {
  it("ends the connection that sends it, and holds up nobody else", async () => {
    const flood = await greet(host);
    const other = await greet(host);
    const sending = setInterval(() => {
      for (let burst = 0; burst < 10; burst += 1) flood.send({ type: "typing" });
    }, 100);
    other.send({ type: "message", seq: 1, text: "The kettle came broken." });
    const before = performance.now();
    await other.next("accepted");
    const took = performance.now() - before;
    const { code } = await flood.closed();
    clearInterval(sending);
    expect([1000, 1001, 1005, 1008]).toContain(code);
    expect(took).toBeLessThan(15_000);
  });
});
