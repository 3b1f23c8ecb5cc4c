import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Host } from "../../infra/local/host.ts";
import { findHost } from "../../infra/local/host-file.ts";
import { type Receiver, startReceiver } from "../functions/webhooks-api/receiver.ts";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { greet } from "../support/chat-client.ts";
import { customerClient } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { incidentClient } from "../support/incident-client.ts";
import { mailGateway } from "../support/mail-gateway.ts";
import { mailbox } from "../support/mailbox.ts";
import { readKept, releases } from "./kept.ts";
import { restore } from "./restore.ts";

const HOUR = 3_600_000;

/** What functions logged of what they couldn't read or do. */
const failuresIn = ({ dataDir }: Host): string[] => {
  const folder = join(dataDir, "logs");
  const lines = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8").split("\n"));
  return lines.filter((line) => /invocation-failed|record-failed/u.test(line));
};

/** Whatever an earlier release stored, or had under way, when this one took its place. */
describe.each(releases())("what release %s left", (release) => {
  const kept = readKept(release);
  const { story } = kept;
  let host: Host;
  let receiver: Receiver;
  let sam: AgentClient;
  beforeAll(async () => {
    receiver = await startReceiver();
    host = await restore(kept, receiver.url);
    sam = await agentClient(host, "sam", ["agent", "supervisor"]);
  });
  afterAll(async () => {
    await host.stop();
    await receiver.close();
    rmSync(host.dataDir, { recursive: true, force: true });
    expect(host.violations).toEqual([]);
  });

  it.each(Object.entries(story.complaints))("has the complaint “%s”, with all of its timeline", async (_, known) => {
    const { body } = await sam.get(known.reference);
    expect(body.complaint).toMatchObject({ reference: known.reference, status: known.status });
    expect(body.timeline.length).toBeGreaterThanOrEqual(known.entries);
  });

  it("has what customers said, in their letters and with their files", async () => {
    const { body } = await sam.get(story.complaints.byForm?.reference ?? "");
    expect(body.complaint).toMatchObject({ orderId: "A-1001", customer: { name: "김민지" } });
    const [{ id }] = body.timeline[0].attachments;
    const link = await sam.attachment(body.complaint.reference, id);
    expect((await fetch(link.body.url)).status).toBe(200);
  });

  it("has a hold that keeps its customer's data", async () => {
    const { body } = await sam.get(story.complaints.byForm?.reference ?? "");
    const erased = await sam.call("POST", `/customers/${body.complaint.customer.id}/erase`);
    expect([erased.status, erased.body.type]).toEqual([409, expect.stringContaining("held")]);
  });

  it("has messages under way that are taken: by workers, and by an agent's claim", async () => {
    const workers: Record<string, string> = {
      fresh: "advance",
      overdue: "advance",
      pushes: "push-chat",
      webhooks: "deliver-webhooks",
    };
    for (const [queue, worker] of Object.entries(workers)) {
      const bodies = kept.messages[queue] ?? [];
      expect(bodies.length, queue).toBeGreaterThan(0);
      const records = bodies.map((body, place) => ({ messageId: String(place), body }));
      expect(await host.invoke(worker, { Records: records }), queue).toEqual({ batchItemFailures: [] });
    }
    const lanes = Object.entries(kept.messages).filter(([queue]) => queue.startsWith("lane-"));
    expect(lanes.length).toBeGreaterThan(0);
    const { AWS_ENDPOINT_URL_SQS: endpoint = "", LANE_QUEUE_URLS = "{}" } =
      findHost(host.dataDir)?.environments["agent-api"] ?? {};
    const client = new SQSClient({
      ...{ endpoint, region: "us-east-1", useQueueUrlAsEndpoint: false },
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    });
    for (const [queue, bodies] of lanes) {
      const QueueUrl = JSON.parse(LANE_QUEUE_URLS)[0] + queue.slice("lane-".length);
      for (const MessageBody of bodies) await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    }
    client.destroy();
    const alice = await agentClient(host, "alice");
    await alice.take(story.complaints.queued?.reference ?? "");
  });

  it("has links in mails that still open, and through which customers are still heard", async () => {
    const customer = customerClient(host);
    const page = await customer.open(story.links.unanswered);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining("Which one?")]);
    expect((await customer.say(story.links.unanswered, "The blue one.")).status).toBe(303);
    expect((await customer.answerFollowUp(story.links.resolved, "no", "It broke again.")).status).toBe(303);
    const { body } = await sam.get(story.complaints.resolved?.reference ?? "");
    expect(body.complaint).toMatchObject({ status: "queued", notFixed: 1 });
  });

  it("has reply addresses in customers' mailboxes by which their answers still join their complaints", async () => {
    const { address, customer, reference } = story.replyTo;
    const mail = `From: <${customer}>\r\nTo: ${address}\r\nSubject: Re: Broken\r\nMessage-ID: <new-${release}@customer.example>\r\n\r\nBy the way: the lid as well.\r\n`;
    const { body } = await mailGateway(host).send(mail);
    expect(body).toMatchObject({ outcome: "joined", reference });
  });

  it("knows again what was sent before", async () => {
    const sent = await customerClient(host).complain(story.again.body, { "idempotency-key": story.again.key });
    expect([sent.body.reference, sent.headers.get("idempotency-replayed")]).toEqual([
      story.complaints.byForm?.reference,
      "true",
    ]);
    expect((await mailGateway(host).send(story.mail)).body).toMatchObject({
      outcome: "duplicate",
      reference: story.complaints.byMail?.reference,
    });
  });

  it("has chats that go on where they were", async () => {
    const chat = await greet(host, { token: story.chat.token, received: 0 });
    await chat.next("message", ({ text }) => text === story.chat.answer);
    chat.send({ type: "message", seq: 2, text: "Thank you." });
    expect((await chat.next("accepted", ({ of }) => of === 2)).reference).toBe(story.complaints.chat?.reference);
    chat.cut();
  });

  it.skipIf(story.early === undefined)("has messages of chats that wait for the one before them", async () => {
    const chat = await greet(host, { token: story.early, received: 0 });
    chat.send({ type: "message", seq: 2, text: "Und der Karton war nass." });
    await chat.next("accepted", ({ of }) => of === 2);
    await eventually("what waited is said behind it", async () => {
      const { body } = await sam.get(story.complaints.early?.reference ?? "");
      const said = body.timeline.flatMap((entry: { kind: string; text: string }) =>
        entry.kind === "message" ? [entry.text] : [],
      );
      return said.length === 3 && said.at(-1) === "Und der Deckel fehlt.";
    });
    chat.cut();
  });

  it.skipIf(story.erasing === undefined)("has an erasure under way that goes on to its end", async () => {
    const privacy = () => sam.call("GET", `/customers/${story.erasing}`);
    expect((await privacy()).body.erasure).not.toHaveProperty("doneAt");
    await host.advanceClock(HOUR);
    await host.runSchedules();
    expect((await privacy()).body.erasure).toMatchObject({ doneAt: expect.any(String), erased: { complaint: 1 } });
  });

  it("has incidents, parked mail, figures and agents that are all there", async () => {
    const incidents = await incidentClient(host, "alice");
    expect((await incidents.get(story.incident)).body.members).toHaveLength(2);
    expect((await sam.acceptParked(story.parked)).body).toMatchObject({ reference: expect.any(String) });
    expect((await sam.entries("GET", "/alice")).body).toMatchObject({ languages: ["en", "ko"], cap: 100 });
  });

  it("owes endpoints what it didn't tell them, and goes on by itself for weeks without a failure", async () => {
    await host.advanceClock(HOUR);
    await eventually("what waited is told", async () => {
      await host.runSchedules();
      return receiver.received.some(({ body }) => body.type === "complaint.received");
    });
    for (const days of [1, 3, 7, 14]) {
      await host.advanceClock(days * 24 * HOUR);
      await host.runSchedules();
    }
    expect(failuresIn(host)).toEqual([]);
    expect((await mailbox(host).to("sam@nordlicht.example")).length).toBeGreaterThan(0);
  }, 90_000);
});

/** Kinds that no story can leave behind, and how an old one is read all the same. */
const TOO_SHORT_LIVED = [
  // Counts of a few minutes, which nobody misses.
  "meter",
];

it("the newest release has an item of each kind that there is a key for", () => {
  const folder = join(import.meta.dirname, "../../shared/storage");
  const sources = ["keys.ts", "webhook-keys.ts"].map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  const kinds = new Set([...sources.matchAll(/`([a-z-]+)#\$\{/gu)].map(([, kind = ""]) => kind));
  expect(kinds.size).toBeGreaterThan(25);
  const items = JSON.stringify(readKept(releases().at(-1) ?? "").items);
  const missing = [...kinds].filter((kind) => !items.includes(`"S":"${kind}#`));
  expect(missing.sort()).toEqual(TOO_SHORT_LIVED);
  // Of a complaint that is frozen, on its way to be erased.
  expect(items).toContain('"was":{"M":');
});
