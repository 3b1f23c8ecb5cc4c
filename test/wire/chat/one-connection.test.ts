import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentClient, agentClient } from "../../support/agent-client.ts";
import { greet, openChat } from "../../support/chat-client.ts";
import { eventually } from "../../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";

let host: HarshHost;
let alice: AgentClient;
beforeAll(async () => {
  host = await startHarshHost({ policy: { agentCap: 100 } });
  alice = await agentClient(host, "alice");
});
afterAll(() => host.stopAndCheck());

const complain = async () => {
  const chat = await greet(host);
  chat.send({ type: "message", seq: 1, text: "The kettle came broken." });
  const { reference } = await chat.next("accepted");
  return { ...chat, reference };
};

describe("a connection", () => {
  it("that goes on with another chat is shown nothing more of the one before", async () => {
    const [one, other] = [await complain(), await complain()];
    one.send({ type: "hello", token: other.ready.token, received: 1 });
    await one.next("ready", ({ reference }) => reference === other.reference);
    const taken = [await alice.next(), await alice.next()].map(({ body }) => body.reference);
    expect(taken.sort()).toEqual([one.reference, other.reference].sort());
    await alice.act(one.reference, "reply", { message: "To the first.", keep: true });
    await alice.act(other.reference, "reply", { message: "To the other.", keep: true });
    await one.next("message", ({ text }) => text === "To the other.");
    expect(JSON.stringify(one.frames)).not.toContain("To the first.");
  });

  it("that says hello twice has one chat", async () => {
    const chat = await openChat(host);
    for (const _again of [1, 2]) chat.send({ type: "hello", id: "me" });
    const tokens = await eventually("both are answered", async () => {
      const found = chat.frames.flatMap((frame) => (frame.type === "ready" ? [frame.token] : []));
      return found.length === 2 && found;
    });
    expect(new Set(tokens).size).toBe(1);
  });

  it("that is gone is forgotten, and what was to be shown there is found by coming back", async () => {
    const chat = await complain();
    await alice.take(chat.reference);
    expect((await alice.get(chat.reference)).body.chat).toEqual({ connected: true, typing: false });
    chat.send({ type: "typing" });
    await eventually("they are seen writing", async () => (await alice.get(chat.reference)).body.chat.typing);
    chat.send({ type: "end" });
    await chat.closed();
    await eventually("nobody is there", async () => !(await alice.get(chat.reference)).body.chat.connected);
    expect((await alice.act(chat.reference, "typing")).status).toBe(204);
    await alice.act(chat.reference, "reply", { message: "Are you there?", keep: true });
    const back = await greet(host, { token: chat.ready.token, received: 1 });
    expect(await back.next("message")).toMatchObject({ seq: 2, text: "Are you there?" });
  });

  it("shows no agent's writing to whoever doesn't hold the complaint, nor of one without a chat", async () => {
    const chat = await complain();
    expect((await alice.act(chat.reference, "typing")).status).toBe(409);
    await alice.take(chat.reference);
    await alice.act(chat.reference, "typing");
    await chat.next("status", ({ typing }) => typing === true);
    const answer = await fetch(`${host.url}/v1/complaints`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ message: "By form.", email: "form@customer.example" }),
    });
    const { reference } = (await answer.json()) as { reference: string };
    await alice.take(reference);
    expect((await alice.act(reference, "typing")).body).toMatchObject({ type: "urn:heard:problem:no-chat" });
  });

  it("whose gateway has forgotten it is cleaned up when something is to be shown there", async () => {
    const chat = await complain();
    await alice.take(chat.reference);
    await host.invoke("chat", {
      requestContext: {
        routeKey: "$default",
        connectionId: "gone=",
        requestId: "r",
        identity: { sourceIp: "127.0.0.1" },
      },
      body: JSON.stringify({ type: "hello", token: chat.ready.token, confirms: true }),
      isBase64Encoded: false,
    });
    await chat.closed();
    expect((await alice.get(chat.reference)).body.chat.connected).toBe(true);
    await alice.act(chat.reference, "reply", { message: "Are you there?", keep: true });
    await eventually("it is cleaned up", async () => !(await alice.get(chat.reference)).body.chat.connected);
    const back = await greet(host, { token: chat.ready.token });
    await back.next("message", ({ text }) => text === "Are you there?");
  });
});
