import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
} from "@aws-sdk/client-sqs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { eventually } from "../../../support/eventually.ts";
import { type Started, startForTest } from "./start-for-test.ts";

let started: Started;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());
afterEach(async () => {
  await started.setFaults({ sqs: "ok" });
  await started.purgeQueues();
});

const url = (name = "fresh") => started.queueUrl(name);
const send = (body: string) => started.queues.send(new SendMessageCommand({ QueueUrl: url(), MessageBody: body }));
const receive = async (WaitTimeSeconds = 0, name = "fresh"): Promise<Message[]> => {
  const wish = new ReceiveMessageCommand({ QueueUrl: url(name), MaxNumberOfMessages: 10, WaitTimeSeconds });
  return (await started.queues.send(wish)).Messages ?? [];
};
const release = (message: Message | undefined) =>
  started.queues.send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: url(),
      ReceiptHandle: message?.ReceiptHandle ?? "",
      VisibilityTimeout: 0,
    }),
  );
const bodies = (messages: Message[]) => messages.map((message) => message.Body);

describe("a queue", () => {
  it("has its plan's visibility timeout, and a redrive only where the plan has one", async () => {
    const attributes = async (name: string) => {
      const command = new GetQueueAttributesCommand({ QueueUrl: url(name), AttributeNames: ["All"] });
      return (await started.queues.send(command)).Attributes ?? {};
    };
    const fresh = await attributes("fresh");
    expect(fresh.VisibilityTimeout).toBe("30");
    expect(JSON.parse(fresh.RedrivePolicy ?? "{}")).toMatchObject({ maxReceiveCount: 1 });
    expect((await attributes("lane-care-urgent")).RedrivePolicy || undefined).toBeUndefined();
  });

  it("wakes one long poll for one message, and lets the others wait", async () => {
    await started.resetUsage();
    const startedAt = performance.now();
    const waits: number[] = [];
    const poll = async () => {
      const messages = await receive(4);
      waits.push(performance.now() - startedAt);
      return messages;
    };
    const polls = Promise.all([poll(), poll()]);
    await eventually("both ask", async () => (await started.usage()).sqs.requests.ReceiveMessage === 2);
    await send("wake up");
    expect((await polls).flat()).toHaveLength(1);
    expect(waits[0]).toBeLessThan(3_900);
    expect(waits[1]).toBeGreaterThan(3_900);
  });

  it("gives a released message out again, and sets it aside after too many receives", async () => {
    await send("poison");
    await release((await receive())[0]);
    expect(await receive()).toEqual([]);
    expect(bodies(await receive(0, "fresh-dead"))).toEqual(["poison"]);
  });

  it("keeps its messages over a restart", async () => {
    await send("kept");
    started = await started.restart();
    const [message] = await receive();
    expect(message?.Body).toBe("kept");
    await started.queues.send(
      new DeleteMessageCommand({ QueueUrl: url(), ReceiptHandle: message?.ReceiptHandle ?? "" }),
    );
    started = await started.restart();
    expect(await receive()).toEqual([]);
  });
});

describe("told to", () => {
  it("lose, it answers and stores nothing", async () => {
    await started.setFaults({ sqs: "lose" });
    expect((await send("lost")).MessageId).toBeDefined();
    const batch = new SendMessageBatchCommand({ QueueUrl: url(), Entries: [{ Id: "1", MessageBody: "lost" }] });
    expect((await started.queues.send(batch)).Successful).toHaveLength(1);
    expect(await receive()).toEqual([]);
  });

  it("double, it delivers the same message twice", async () => {
    await started.setFaults({ sqs: "double" });
    await send("twice");
    const messages = await receive();
    expect(bodies(messages)).toEqual(["twice", "twice"]);
    expect(new Set(messages.map((message) => message.MessageId)).size).toBe(1);
  });

  it("shuffle, it keeps every message but no order", async () => {
    await started.setFaults({ sqs: "shuffle" });
    const sent = Array.from({ length: 40 }, (_, number) => String(number));
    for (const body of sent) await send(body);
    const received: (string | undefined)[] = [];
    while (received.length < sent.length) received.push(...bodies(await receive()));
    expect(received).not.toEqual(sent);
    expect(new Set(received)).toEqual(new Set(sent));
  });

  it("answer empty, it sometimes does though there is a message", async () => {
    await started.setFaults({ sqs: "empty" });
    await send("there");
    const answers: number[] = [];
    while (answers.length < 100 && !answers.includes(1)) answers.push((await receive()).length);
    expect(answers).toContain(1);
  });

  it("be down, it refuses", async () => {
    await started.setFaults({ sqs: "down" });
    await expect(send("nobody there")).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
  });
});

it("requests are counted by operation", async () => {
  await started.resetUsage();
  await send("counted");
  await receive();
  expect((await started.usage()).sqs.requests).toEqual({ SendMessage: 1, ReceiveMessage: 1 });
});
