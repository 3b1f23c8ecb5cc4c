import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { eventually } from "../../../support/eventually.ts";
import { childrenOf } from "../fixtures/children-of.ts";
import { isAlive } from "../fixtures/is-alive.ts";

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
    const emulators = childrenOf(host.pid ?? 0);
    expect(emulators).toHaveLength(3);
    await kill();
    environment = await start();
    const get = new GetItemCommand({ TableName: "heard", Key: key(round), ConsistentRead: true });
    expect((await client(environment).send(get)).Item).toEqual(key(round));
    await eventually("no emulator of the one before is left", () => !emulators.some(isAlive), 2_000);
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
  await eventually("each has written", () => answered.size === 8);
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
