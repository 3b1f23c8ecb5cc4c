import { join } from "node:path";
import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Host } from "../../../../infra/local/host.ts";
import { findHost } from "../../../../infra/local/host-file.ts";
import { eventually } from "../../../support/eventually.ts";
import { readJournal } from "../fixtures/journal.ts";
import { startFixtureHost } from "../fixtures/start-host.ts";

interface Line {
  name: string;
  batch: number;
  attributes: Record<string, string>;
  now: number;
}

let host: Host;
let sqs: SQSClient;
let queueUrl: string;
beforeAll(async () => {
  host = await startFixtureHost();
  const environment = findHost(host.dataDir)?.environments.work ?? {};
  queueUrl = environment.WORK_QUEUE_URL ?? "";
  sqs = new SQSClient({
    endpoint: environment.AWS_ENDPOINT_URL_SQS ?? "",
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    useQueueUrlAsEndpoint: false,
  });
});
afterAll(() => host.stop());

const send = async (journal: string, orders: { name: string; fails?: string }[]) => {
  const path = join(host.dataDir, journal);
  const bodies = orders.map((order) => JSON.stringify({ ...order, journal: path }));
  for (let start = 0; start < bodies.length; start += 10) {
    const Entries = bodies.slice(start, start + 10).map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
  }
  return path;
};
const timesSeen = (path: string, name: string) => readJournal<Line>(path).filter((line) => line.name === name).length;

describe("a queue's poller", () => {
  it("hands a message to its function within a moment", async () => {
    const before = performance.now();
    const path = await send("one", [{ name: "only" }]);
    const [line] = await eventually("the message was seen", async () => {
      const lines = readJournal<Line>(path);
      return lines.length > 0 && lines;
    });
    expect(performance.now() - before).toBeLessThan(1_000);
    expect(line?.attributes).toMatchObject({
      ApproximateReceiveCount: "1",
      SentTimestamp: expect.stringMatching(/^\d+$/),
      ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d+$/),
    });
  });

  it("delivers again what failed of a batch, and that alone", async () => {
    const path = await send("partial", [{ name: "good" }, { name: "bad", fails: "once" }]);
    await eventually("the failed message came again", async () => timesSeen(path, "bad") === 2);
    await send("partial", [{ name: "later", fails: "once" }]);
    await eventually("a later one came again", async () => timesSeen(path, "later") === 2);
    expect([timesSeen(path, "good"), timesSeen(path, "bad")]).toEqual([1, 2]);
  });

  it("delivers a whole batch again when the function throws", async () => {
    const path = await send("thrown", [{ name: "guilty", fails: "with its batch, once" }, { name: "beside it" }]);
    await eventually("the guilty one came again", async () => timesSeen(path, "guilty") === 2);
    await eventually("each was seen", async () => timesSeen(path, "beside it") >= 1);
  });

  it("takes a backlog in full batches, with far fewer calls than messages", async () => {
    await host.resetUsage();
    const names = Array.from({ length: 300 }, (_, index) => ({ name: String(index) }));
    const path = await send("many", names);
    await eventually(
      "all were seen",
      async () => new Set(readJournal<Line>(path).map(({ name }) => name)).size === 300,
    );
    const { requests } = (await host.usage()).sqs;
    expect(requests.ReceiveMessage).toBeLessThan(120);
    expect(requests.DeleteMessageBatch).toBeLessThan(120);
    expect(requests.DeleteMessage ?? 0).toBe(0);
  });
});
