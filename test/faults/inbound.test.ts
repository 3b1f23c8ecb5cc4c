import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { receivedNotification } from "../../infra/local/received-notification.ts";
import { eventually, pause } from "../support/eventually.ts";
import { mailbox } from "../support/mailbox.ts";
import { setFaults } from "./pipeline/local-door.ts";
import { killLocalHosts } from "./pipeline/local-host.ts";
import { createRandom, newSeed, type Random } from "./pipeline/random.ts";
import { inboundQueue } from "./post/inbound-queue.ts";
import {
  answerTo,
  automaticAnswerTo,
  automaticMail,
  type Conversation,
  complaintWithFile,
  type Letter,
  newComplaint,
} from "./post/letter.ts";
import { type MailHost, startMailHost } from "./post/mail-host.ts";
import { bring, bringAll, bringUntilTaken, type Door } from "./post/post-office.ts";
import { reconcilePost } from "./post/reconcile-post.ts";

afterEach(killLocalHosts);

const seed = Number(process.env.HEARD_SEED ?? newSeed());
/** Seconds. */
const SOON = 2;

const many = <Made>(count: number, make: () => Made): Made[] => Array.from({ length: count }, make);

const shuffled = <Value>(random: Random, values: readonly Value[]): Value[] =>
  values
    .map((value) => [random.integer(0, 1_000_000), value] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, value]) => value);

const beginConversation = async (host: MailHost, first: Letter): Promise<Conversation> => {
  await bringUntilTaken(host, first, "smtp");
  const { headers } = await mailbox(host).nth(first.from, 1);
  return { reference: headers["x-heard-reference"] ?? "", email: first.from, replyTo: headers["reply-to"] ?? "" };
};

/** Ends a test: everything that was taken is where it belongs, once, and nothing else is anywhere. */
const expectInPlace = async (host: MailHost, name: string, letters: readonly Letter[]) => {
  const { wrong, ...counts } = await reconcilePost(host, letters);
  console.log(`${name}: ${JSON.stringify(counts)}`);
  expect(wrong, `${name}, HEARD_SEED=${seed}; the data is in ${host.dataDir}`).toEqual([]);
  await host.end("SIGTERM");
  rmSync(host.dataDir, { recursive: true });
  return counts;
};

describe("a host that is killed while mail comes in", () => {
  it.each([
    {
      name: "twice, while SQS doubles and the table is slow",
      harsh: false,
      kills: 2,
      faults: { sqs: "double", dynamodb: "slow" },
    },
    { name: "in harsh mode", harsh: true, kills: 1, faults: { sqs: "shuffle" } },
  ] as const)(
    "has each mail that a door took once: killed $name",
    async ({ name, harsh, kills, faults }) => {
      const random = createRandom(seed + kills);
      let host = await startMailHost(harsh);
      const firsts = many(6, newComplaint);
      const conversations = await Promise.all(firsts.map((first) => beginConversation(host, first)));
      const doubles = many(8, newComplaint);
      const letters = [
        ...doubles,
        ...many(14, newComplaint),
        ...many(8, complaintWithFile),
        ...conversations.flatMap((conversation) => [answerTo(conversation), answerTo(conversation)]),
        ...conversations.map(automaticAnswerTo),
        ...many(4, automaticMail),
      ];
      const deliveries = shuffled(random, [...letters, ...doubles]).map((letter): [Letter, Door] => [
        letter,
        random.oneOf(["smtp", "http"]),
      ]);
      const burst = bringAll(host, deliveries);
      for (let kill = 1; kill <= kills; kill += 1) {
        await inboundQueue(host).retryAfter(SOON);
        const taken = Math.min(burst.taken() + random.integer(2, 12), deliveries.length);
        await eventually(`${taken} mails are taken`, () => burst.taken() >= taken);
        await setFaults(host, faults);
        await pause(random.integer(0, 250));
        await host.end("SIGKILL");
        host = await host.restart();
      }
      await burst.done;
      const { mostMails } = await expectInPlace(host, `Killed ${name}`, [...firsts, ...letters]);
      expect(mostMails).toBeLessThanOrEqual(1 + kills);
    },
    120_000,
  );
});

/** Whether what is in the queue was tried since, in vain. */
const triedInVain = (host: MailHost) => {
  const failures = () => readFileSync(join(host.dataDir, "host.log"), "utf8").split('"record-failed"').length - 1;
  const before = failures();
  return eventually("the queue's mails are tried in vain", () => failures() > before);
};

describe("what mail needs fails for a while", () => {
  /** With mail in the queue that is tried again and again until all is well. */
  const start = async () => {
    const host = await startMailHost();
    const queue = inboundQueue(host);
    await Promise.all([queue.retryAfter(SOON), queue.neverGiveUp()]);
    return { host, queue };
  };

  it("the table: SMTP's mail waits in the queue, HTTP's is refused with 5xx, and afterwards each is taken in once", async () => {
    const { host, queue } = await start();
    await setFaults(host, { dynamodb: "down" });
    const queued = [...many(4, newComplaint), automaticMail()];
    for (const letter of queued) expect(await bring(host, letter, "smtp")).toBe(250);
    const refused = [newComplaint(), complaintWithFile()];
    for (const letter of refused) expect(await bring(host, letter, "http")).toBe(500);
    await triedInVain(host);
    expect(await queue.count()).toBe(queued.length);
    await setFaults(host, { dynamodb: "ok" });
    await bringAll(
      host,
      refused.map((letter) => [letter, "http"]),
    ).done;
    await expectInPlace(host, "Table down", [...queued, ...refused]);
  }, 120_000);

  it("the bucket: new mail is refused at both doors and nothing is made of it, and the queue is worked off afterwards", async () => {
    const { host, queue } = await start();
    await setFaults(host, { dynamodb: "down" });
    const queued = [...many(4, newComplaint), complaintWithFile(), automaticMail()];
    for (const letter of queued) expect(await bring(host, letter, "smtp")).toBe(250);
    await setFaults(host, { s3: "down", dynamodb: "ok" });
    const refused = [newComplaint(), complaintWithFile()];
    for (const letter of refused) expect(await bring(host, letter, "smtp")).toBe(451);
    for (const letter of refused) expect(await bring(host, letter, "http")).toBe(500);
    await triedInVain(host);
    expect(await queue.count()).toBe(queued.length);
    await setFaults(host, { s3: "ok" });
    // Those that were refused never come again: nothing of them may be anywhere.
    await expectInPlace(host, "Bucket down", queued);
  }, 120_000);

  it("the queues: SMTP's mail is refused with 451, HTTP's is taken in, and both are acknowledged afterwards", async () => {
    const { host } = await start();
    await setFaults(host, { sqs: "down" });
    const [refused, taken] = [newComplaint(), newComplaint()];
    expect(await bring(host, refused, "smtp")).toBe(451);
    expect(await bring(host, taken, "http")).toBe(202);
    await setFaults(host, { sqs: "ok" });
    await bringUntilTaken(host, refused, "smtp");
    await expectInPlace(host, "Queues down", [refused, taken]);
  }, 120_000);

  it("the mail service: mail is taken in, and acknowledged later", async () => {
    const { host, queue } = await start();
    await setFaults(host, { ses: "down" });
    const letters = [...many(3, newComplaint), complaintWithFile(), automaticMail()];
    await bringAll(
      host,
      letters.map((letter, place) => [letter, place % 2 === 0 ? "smtp" : "http"]),
    ).done;
    await eventually("all are taken in", async () => (await queue.count()) === 0);
    expect(await mailbox(host).count()).toBe(0);
    await setFaults(host, { ses: "ok" });
    const { mostMails } = await expectInPlace(host, "SES down", letters);
    expect(mostMails).toBe(1);
  }, 120_000);
});

it("what fails each time is among the dead letters after five tries, and holds up nobody", async () => {
  const host = await startMailHost();
  const queue = inboundQueue(host);
  await queue.retryAfter(SOON);
  const told = { id: "gone", at: Date.now(), from: "ada@customer.example", to: ["care@heard.example"] };
  await queue.post(receivedNotification({ ...told, bucketName: "heard", objectKey: "inbound/gone" }));
  await queue.post({ notificationType: "Received", mail: "of another shape" });
  const letters = many(4, newComplaint);
  await bringAll(
    host,
    letters.map((letter) => [letter, "smtp"]),
  ).done;
  for (const { from } of letters) await mailbox(host).nth(from, 1);
  expect(await queue.countDead()).toBe(0);
  await eventually("both are among the dead letters", async () => (await queue.countDead()) === 2);
  expect(await queue.count()).toBe(0);
  const log = readFileSync(join(host.dataDir, "host.log"), "utf8");
  expect(log.split('"record-failed"').length - 1).toBe(2 * 5);
}, 120_000);
