import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DescribeTableCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Started, startForTest } from "./start-for-test.ts";

let started: Started;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());
beforeEach(() => started.resetUsage());

const key = (pk: string) => ({ pk: { S: pk }, sk: { S: "state" } });
const waiting = (pk: string, order: string, bytes = 10) => ({
  ...key(pk),
  lane: { S: `lane of ${pk}` },
  laneOrder: { S: order },
  text: { S: "x".repeat(bytes) },
});
const put = (item: ReturnType<typeof waiting>, condition?: string) =>
  started.store.send(
    new PutItemCommand({
      TableName: started.tableName,
      Item: item,
      ConditionExpression: condition,
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    }),
  );
const laneOf = async (pk: string) => {
  const query = new QueryCommand({
    TableName: started.tableName,
    IndexName: "by-lane",
    KeyConditionExpression: "lane = :lane",
    ExpressionAttributeValues: { ":lane": { S: `lane of ${pk}` } },
  });
  return (await started.store.send(query)).Items;
};
const setOrder = (pk: string, order: string) =>
  started.store.send(
    new UpdateItemCommand({
      TableName: started.tableName,
      Key: key(pk),
      UpdateExpression: "SET laneOrder = :order",
      ExpressionAttributeValues: { ":order": { S: order } },
    }),
  );

describe("the table", () => {
  it("has the topology's indexes, keys only", async () => {
    const { Table } = await started.store.send(new DescribeTableCommand({ TableName: started.tableName }));
    const indexes = Table?.GlobalSecondaryIndexes ?? [];
    expect(indexes.map((index) => index.IndexName).sort()).toEqual(["by-customer", "by-due", "by-lane", "by-team"]);
    expect(new Set(indexes.map((index) => index.Projection?.ProjectionType))).toEqual(new Set(["KEYS_ONLY"]));
  });

  it("keeps an index in step with its item, and carries keys only", async () => {
    await put(waiting("a", "1"));
    await setOrder("a", "2");
    const { text: _text, ...keys } = waiting("a", "2");
    expect(await laneOf("a")).toEqual([keys]);
    await started.store.send(new DeleteItemCommand({ TableName: started.tableName, Key: key("a") }));
    expect(await laneOf("a")).toEqual([]);
  });

  it("refuses a write whose condition fails and answers the item that it failed on", async () => {
    await put(waiting("b", "1"), "attribute_not_exists(pk)");
    const refused = put(waiting("b", "2"), "attribute_not_exists(pk)");
    await expect(refused).rejects.toSatisfy(
      (error: unknown) => error instanceof ConditionalCheckFailedException && error.Item?.laneOrder?.S === "1",
    );
  });

  it("filters and projects after a page was counted", async () => {
    await put(waiting("c", "1", 5_000));
    const page = await started.store.send(
      new QueryCommand({
        TableName: started.tableName,
        KeyConditionExpression: "pk = :pk",
        FilterExpression: "laneOrder = :order",
        ProjectionExpression: "sk",
        ConsistentRead: true,
        ExpressionAttributeValues: { ":pk": { S: "c" }, ":order": { S: "1" } },
      }),
    );
    expect(page).toMatchObject({ Items: [{ sk: { S: "state" } }], Count: 1, ScannedCount: 1 });
    expect((await started.usage()).dynamodb.readUnits).toBe(2);
  });
});

describe("usage", () => {
  it("counts a complaint's life as AWS would bill it", async () => {
    await put(waiting("u", "1", 1_500));
    await put(waiting("u", "1", 10), "attribute_not_exists(pk)").catch(() => {});
    await setOrder("u", "2");
    await started.store.send(
      new GetItemCommand({
        TableName: started.tableName,
        Key: key("u"),
        ConsistentRead: true,
        ProjectionExpression: "sk",
      }),
    );
    await started.store.send(new GetItemCommand({ TableName: started.tableName, Key: key("nobody") }));
    await laneOf("u");
    expect((await started.usage()).dynamodb).toEqual({
      requests: { PutItem: 2, UpdateItem: 1, GetItem: 2, Query: 1 },
      readUnits: 1 + 0.5 + 0.5,
      writeUnits: 2 + 2 + 2,
      indexWriteUnits: 1 + 2,
    });
  });

  it("counts each item of a batch", async () => {
    const items = [waiting("x", "1"), waiting("y", "1")].map((Item) => ({ PutRequest: { Item } }));
    await started.store.send(new BatchWriteItemCommand({ RequestItems: { [started.tableName]: items } }));
    expect((await started.usage()).dynamodb).toMatchObject({ writeUnits: 2, indexWriteUnits: 2 });
  });
});

it("everything is still there after a restart", async () => {
  await put(waiting("r", "1"));
  started = await started.restart();
  expect(await laneOf("r")).toHaveLength(1);
});
