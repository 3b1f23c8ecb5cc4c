import { ReceiveMessageCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Started, startForTest } from "./start-for-test.ts";

let started: Started;
beforeAll(async () => {
  started = await startForTest({ harsh: true });
});
afterAll(() => started.stopAndForget());

it("harsh queues double, shuffle, and answer short polls falsely empty, but lose nothing", async () => {
  const QueueUrl = started.queueUrl("lane-care-urgent");
  const sent = Array.from({ length: 200 }, (_, number) => String(number));
  for (const MessageBody of sent) await started.queues.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  const received: string[] = [];
  let empty = 0;
  while (new Set(received).size < sent.length) {
    const { Messages = [] } = await started.queues.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 1, WaitTimeSeconds: 0 }),
    );
    if (Messages.length === 0) empty++;
    received.push(...Messages.map((message) => message.Body ?? ""));
  }
  expect(empty).toBeGreaterThan(0);
  expect(received.length).toBeGreaterThanOrEqual(sent.length);
  expect([...new Set(received)]).not.toEqual(sent);
});
