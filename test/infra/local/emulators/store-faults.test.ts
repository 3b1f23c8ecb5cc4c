import { once } from "node:events";
import { connect } from "node:net";
import { GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Started, startForTest } from "./start-for-test.ts";

let started: Started;
beforeAll(async () => {
  started = await startForTest({ harsh: true });
});
afterAll(() => started.stopAndForget());
afterEach(() => started.setFaults({ dynamodb: "ok" }));

const key = (pk: string) => ({ pk: { S: pk }, sk: { S: "state" } });
const put = (pk: string, order: string) =>
  started.store.send(
    new PutItemCommand({
      TableName: started.tableName,
      Item: { ...key(pk), lane: { S: pk }, laneOrder: { S: order } },
    }),
  );
const get = async (pk: string, ConsistentRead: boolean) =>
  (await started.store.send(new GetItemCommand({ TableName: started.tableName, Key: key(pk), ConsistentRead }))).Item;
const orders = async (pk: string) => {
  const query = new QueryCommand({
    TableName: started.tableName,
    IndexName: "by-lane",
    KeyConditionExpression: "lane = :lane",
    ExpressionAttributeValues: { ":lane": { S: pk } },
  });
  return (await started.store.send(query)).Items?.map((item) => item.laneOrder?.S);
};
const soon = { timeout: 3_000, interval: 50 };

describe("in harsh mode", () => {
  it("default reads and indexes miss an item of the last second, consistent reads don't", async () => {
    await put("new", "1");
    expect(await get("new", false)).toBeUndefined();
    expect(await orders("new")).toEqual([]);
    expect(await get("new", true)).toBeDefined();
    await vi.waitFor(async () => expect(await orders("new")).toEqual(["1"]), soon);
    expect(await get("new", false)).toBeDefined();
  });

  it("they see a changed item as it was", async () => {
    await put("old", "1");
    await vi.waitFor(async () => expect(await orders("old")).toEqual(["1"]), soon);
    await put("old", "2");
    expect((await get("old", false))?.laneOrder?.S).toBe("1");
    expect(await orders("old")).toEqual(["1"]);
    await vi.waitFor(async () => expect(await orders("old")).toEqual(["2"]), soon);
  });
});

describe("told to", () => {
  it("lose answers, it writes all the same, and the client's retry meets its own write", async () => {
    await put("lost", "0");
    await started.setFaults({ dynamodb: "lose-answers" });
    const increase = new UpdateItemCommand({
      TableName: started.tableName,
      Key: key("lost"),
      UpdateExpression: "ADD times :one",
      ExpressionAttributeValues: { ":one": { N: "1" } },
    });
    await Promise.allSettled(Array.from({ length: 20 }, () => started.store.send(increase)));
    expect(Number((await get("lost", true))?.times?.N)).toBeGreaterThan(20);
  });

  it("be slow, it takes 200 ms", async () => {
    await started.setFaults({ dynamodb: "slow" });
    const startedAt = performance.now();
    await put("slow", "1");
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(195);
  });

  it("be down, it answers InternalServerError", async () => {
    await started.setFaults({ dynamodb: "down" });
    await expect(put("down", "1")).rejects.toMatchObject({ name: "InternalServerError" });
  });
});

it("a client that hangs up in the middle of a request does no harm", async () => {
  const socket = connect(Number(new URL(started.environment.AWS_ENDPOINT_URL_DYNAMODB ?? "").port), "127.0.0.1");
  socket.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\nX-Amz-Target: DynamoDB_20120810.Cut\r\n\r\n{");
  await vi.waitFor(async () => expect((await started.usage()).dynamodb.requests.Cut).toBe(1), soon);
  socket.destroy();
  await once(socket, "close");
  await put("after", "1");
  expect(await get("after", true)).toBeDefined();
});
