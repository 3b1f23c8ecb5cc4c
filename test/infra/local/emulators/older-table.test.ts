import { DescribeTableCommand, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { expect, it } from "vitest";
import { type Started, startForTest, topology } from "./start-for-test.ts";

const { "by-team": _later, ...earlier } = topology.table.indexes;
const earlierTopology = { ...topology, table: { ...topology.table, indexes: earlier } };

const row = (pk: string, teamOrder: string) => ({
  pk: { S: pk },
  sk: { S: "state" },
  team: { S: "team#care" },
  teamOrder: { S: teamOrder },
});
const put = ({ store, tableName }: Started, item: Record<string, { S: string }>) =>
  store.send(new PutItemCommand({ TableName: tableName, Item: item }));
const teamIn = async ({ store, tableName }: Started) => {
  const query = new QueryCommand({
    TableName: tableName,
    IndexName: "by-team",
    KeyConditionExpression: "team = :team",
    ExpressionAttributeValues: { ":team": { S: "team#care" } },
  });
  return (await store.send(query)).Items;
};

it("a table of an earlier version gets the indexes that it lacks, with all that belongs in them, and keeps them", async () => {
  const before = await startForTest({ topology: earlierTopology });
  await put(before, { ...row("a", "2"), text: { S: "said" }, customer: { S: "c" }, receivedAt: { S: "1" } });
  await put(before, { pk: { S: "b" }, sk: { S: "state" }, team: { S: "team#care" } });
  await before.stop();
  let now = await startForTest({ dataDir: before.dataDir });
  expect(await teamIn(now)).toEqual([row("a", "2")]);
  await put(now, row("b", "1"));
  now = await now.restart();
  expect(await teamIn(now)).toEqual([row("b", "1"), row("a", "2")]);
  await put(now, { pk: { S: "a" }, sk: { S: "state" } });
  expect(await teamIn(now)).toEqual([row("b", "1")]);
  const { Table } = await now.store.send(new DescribeTableCommand({ TableName: now.tableName }));
  const indexes = (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName);
  expect(indexes.toSorted()).toEqual(Object.keys(topology.table.indexes).toSorted());
  await now.stopAndForget();
});
