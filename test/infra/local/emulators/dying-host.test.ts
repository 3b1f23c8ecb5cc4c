import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";

type Environment = Record<string, string>;

let dataDir: string;
let host: ChildProcess;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "heard-emulators-"));
});
afterEach(() => kill());
afterAll(async () => {
  await rm(dataDir, { recursive: true });
});

const start = async (): Promise<Environment> => {
  host = fork(new URL("./host-for-test.ts", import.meta.url), [dataDir], { execArgv: [] });
  const [environment] = await once(host, "message");
  return environment as Environment;
};
const kill = async () => {
  const exited = once(host, "exit");
  host.kill("SIGKILL");
  await exited;
};
const client = (environment: Environment) =>
  new DynamoDBClient({
    endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB ?? "",
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
const key = (number: number) => ({ pk: { S: String(number) }, sk: { S: "state" } });

it("a host that is killed leaves no emulator behind, and the next one goes on at once with all that was answered", async () => {
  let environment = await start();
  for (const round of [1, 2, 3]) {
    await client(environment).send(new PutItemCommand({ TableName: "heard", Item: key(round) }));
    await kill();
    const endpoints = Object.values(environment).filter((value) => value.startsWith("http"));
    environment = await start();
    const get = new GetItemCommand({ TableName: "heard", Key: key(round), ConsistentRead: true });
    expect((await client(environment).send(get)).Item).toEqual(key(round));
    for (const endpoint of endpoints) {
      await vi.waitFor(() => expect(fetch(endpoint)).rejects.toThrow(), { timeout: 2_000, interval: 20 });
    }
  }
});

it("an item and its index rows are written together or not at all", async () => {
  let environment = await start();
  const busy = client(environment);
  const waiting = (number: number, order: string) =>
    new PutItemCommand({
      TableName: "heard",
      Item: { ...key(number), lane: { S: "lane" }, laneOrder: { S: order } },
    });
  const answered = new Set<number>();
  const writer = async (number: number) => {
    for (let round = 0; ; round++) {
      await busy.send(waiting(number, `${round}`));
      answered.add(number);
    }
  };
  const writers = Promise.allSettled([100, 101, 102, 103, 104, 105, 106, 107].map(writer));
  await vi.waitFor(() => expect(answered.size).toBe(8));
  await kill();
  busy.destroy();
  await writers;

  environment = await start();
  const scan = new ScanCommand({
    TableName: "heard",
    FilterExpression: "attribute_exists(lane)",
    ConsistentRead: true,
  });
  const query = new QueryCommand({
    TableName: "heard",
    IndexName: "by-lane",
    KeyConditionExpression: "lane = :lane",
    ExpressionAttributeValues: { ":lane": { S: "lane" } },
  });
  const [items = [], rows = []] = [
    (await client(environment).send(scan)).Items,
    (await client(environment).send(query)).Items,
  ];
  expect(items).toHaveLength(8);
  expect(new Set(rows)).toEqual(new Set(items));
});
