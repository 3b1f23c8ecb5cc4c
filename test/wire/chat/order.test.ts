import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findHost } from "../../../infra/local/host-file.ts";
import { type ChatId, chatId } from "../../../shared/domain/ids.ts";
import { createChatStore, type Frame } from "../../../shared/storage/chat-store.ts";
import { greet } from "../../support/chat-client.ts";
import { type HarshHost, startHarshHost } from "../../support/harsh-host.ts";

let host: HarshHost;
beforeAll(async () => {
  host = await startHarshHost({});
});
afterAll(() => host.stopAndCheck());

/** As a function does that dies before it has looked at the chat again. */
const holdUnseen = async (chat: ChatId, frame: Frame): Promise<void> => {
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = "", TABLE_NAME: table = "" } =
    findHost(host.dataDir)?.environments.chat ?? {};
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  await createChatStore(client, table).hold(chat, frame, host.now() + 60_000);
  client.destroy();
};

const texts = (chat: Awaited<ReturnType<typeof greet>>) =>
  chat.lasting().map((frame) => (frame.type === "accepted" ? frame.text : "ours"));

describe("the customer's frames", () => {
  it("come at once, in any order and twice, and are said once each, in the order of their numbers", async () => {
    const chat = await greet(host);
    const numbers = [3, 1, 5, 2, 2, 4, 1, 7, 6, 3, 8];
    for (const seq of numbers) chat.send({ type: "message", seq, text: `Line ${seq}` });
    await chat.next("accepted", ({ seq }) => seq === 8);
    for (const of of [1, 2, 3, 4, 5, 6, 7, 8])
      await chat.next("accepted", (frame) => frame.of === of && frame.seq === of);
    expect(texts(chat)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((seq) => `Line ${seq}`));
  });

  it("are asked for where one is missing, and those after it are kept", async () => {
    const chat = await greet(host, { seq: 10 });
    chat.send({ type: "message", seq: 13, text: "Three" });
    expect(await chat.next("status")).toMatchObject({ missing: 11 });
    chat.send({ type: "typing", seq: 12 });
    chat.send({ type: "message", seq: 11, text: "One" });
    for (const number of [11, 13]) await chat.next("accepted", ({ of }) => of === number);
    expect(chat.lasting()).toMatchObject([
      { seq: 1, of: 11, text: "One" },
      { seq: 2, of: 13, text: "Three" },
    ]);
  });

  it("that say nothing are waited for as well, whenever they come", async () => {
    const chat = await greet(host);
    chat.send({ type: "message", seq: 3, text: "Three" });
    await chat.next("status", ({ missing }) => missing === 1);
    chat.send({ type: "message", seq: 1, text: "One" });
    await chat.next("status", ({ missing }) => missing === 2);
    chat.send({ type: "typing", seq: 2 });
    await chat.next("accepted", ({ of }) => of === 3);
    expect(texts(chat)).toEqual(["One", "Three"]);
  });

  it("are refused under a number that was used for other words, or far ahead of all that came", async () => {
    const chat = await greet(host);
    chat.send({ type: "message", seq: 1, text: "One" });
    await chat.next("accepted");
    chat.send({ type: "message", seq: 1, text: "Other", id: "x" });
    expect(await chat.next("error")).toMatchObject({ code: "seq-used", id: "x", of: 1, next: 2 });
    chat.send({ type: "message", seq: 900, text: "Far" });
    expect(await chat.next("error", ({ code }) => code === "too-far-ahead")).toMatchObject({ of: 900, next: 2 });
  });
});

describe("a frame that is held when its function dies", () => {
  it("is said as soon as its client comes back", async () => {
    const chat = await greet(host);
    chat.send({ type: "message", seq: 1, text: "One" });
    await chat.next("accepted");
    const id = chat.ready.token.split(".")[2] ?? "";
    await holdUnseen(chatId(id), { seq: 2, text: "Two" });
    const back = await greet(host, { token: chat.ready.token, received: 1 });
    expect(await back.next("accepted", ({ of }) => of === 2)).toMatchObject({ seq: 2, text: "Two" });
  });
});
