import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
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
  followUpOf,
  type Letter,
  newComplaint,
} from "./post/letter.ts";
import { type MailHost, startMailHost } from "./post/mail-host.ts";
import { bring, bringAll, bringUntilTaken, type Delivery } from "./post/post-office.ts";
import { reconcilePost } from "./post/reconcile-post.ts";
import { startTakeIn } from "./post/take-in-process.ts";

const seed = Number(process.env.HEARD_SEED ?? newSeed());
/** Seconds. A mail that is at work for longer is worked on twice. */
const SOON = 2;
const AFTER_KILL = 5;
/** As the topology has it. */
const TRIES = 5;

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

/** Everything that was taken is where it belongs, once, and nothing else is anywhere. */
const expectInPlace = async (host: MailHost, name: string, letters: readonly Letter[]) => {
  const { wrong, ...counts } = await reconcilePost(host, letters);
  console.log(`${name}: ${JSON.stringify(counts)}`);
  expect(wrong, `${name}, HEARD_SEED=${seed}; the data is in ${host.dataDir}`).toEqual([]);
  return counts;
};

const putAway = async (host: MailHost) => {
  await host.end("SIGTERM");
  rmSync(host.dataDir, { recursive: true });
};

describe("a host that is killed while mail comes in", () => {
  afterEach(killLocalHosts);

  it.each([
    {
      name: "twice, while SQS doubles and the table is slow",
      harsh: false,
      kills: 2,
      customers: 6,
      faults: { sqs: "double", dynamodb: "slow" },
    },
    { name: "in harsh mode", harsh: true, kills: 1, customers: 3, faults: { sqs: "shuffle" } },
  ] as const)(
    "has each mail that a door took once: killed $name",
    async ({ name, harsh, kills, customers, faults }) => {
      const random = createRandom(seed + kills);
      let host = await startMailHost(harsh);
      const firsts = many(customers, newComplaint);
      const conversations = await Promise.all(firsts.map((first) => beginConversation(host, first)));
      const doubles = many(customers, newComplaint);
      const letters = [
        ...doubles,
        ...many(customers * 3, newComplaint),
        ...many(customers, complaintWithFile),
        ...conversations.flatMap((conversation) => [answerTo(conversation), answerTo(conversation)]),
        ...conversations.map(automaticAnswerTo),
        ...many(customers, automaticMail),
      ];
      const deliveries = shuffled(random, [...letters, ...doubles]).map(
        (letter): Delivery => [letter, random.oneOf(["smtp", "http"])],
      );
      const perLife = Math.ceil(deliveries.length / (kills + 1));
      const bursts: Promise<unknown>[] = [];
      const begin = (life: number) => {
        const burst = bringAll(host, deliveries.slice(life * perLife, (life + 1) * perLife));
        bursts.push(burst.done);
        return burst;
      };
      for (let life = 0; life < kills; life += 1) {
        await inboundQueue(host).retryAfter(AFTER_KILL);
        await setFaults(host, faults);
        await begin(life).taken(random.integer(4, Math.ceil(perLife / 2)));
        await pause(random.integer(0, 10));
        await host.end("SIGKILL");
        host = await host.restart();
      }
      begin(kills);
      await Promise.all(bursts);
      const { mostMails } = await expectInPlace(host, `Killed ${name}`, [...firsts, ...letters]);
      expect(mostMails).toBeLessThanOrEqual(1 + kills);
      await putAway(host);
    },
    120_000,
  );
});

/** Tries of mails of the queue that were in vain. */
const countFailures = ({ dataDir }: MailHost): number =>
  readFileSync(join(dataDir, "host.log"), "utf8").split('"record-failed"').length - 1;

describe("what mail needs fails for a while", () => {
  let host: MailHost;
  let queue: ReturnType<typeof inboundQueue>;
  const letters: Letter[] = [];
  const keep = <Kept extends Letter>(...kept: Kept[]): Kept[] => {
    letters.push(...kept);
    return kept;
  };

  beforeAll(async () => {
    host = await startMailHost();
    queue = inboundQueue(host);
    await Promise.all([queue.retryAfter(SOON), queue.neverGiveUp()]);
  });
  afterEach(() => setFaults(host, { dynamodb: "ok", s3: "ok", sqs: "ok", ses: "ok" }));
  afterAll(async () => {
    await putAway(host);
    await killLocalHosts();
  });

  /** Until what is in the queue was tried once more, or for the first time. */
  const untilTriedInVain = async () => {
    const before = countFailures(host);
    await eventually("the queue's mails are tried in vain", () => countFailures(host) > before);
  };

  it("the table: SMTP's mail waits in the queue, HTTP's is refused, and afterwards each is taken in once", async () => {
    await setFaults(host, { dynamodb: "down" });
    const queued = keep(...many(4, newComplaint), complaintWithFile(), automaticMail());
    for (const letter of queued) expect(await bring(host, letter, "smtp")).toBe(250);
    const refused = keep(newComplaint(), complaintWithFile());
    for (const letter of refused) expect(await bring(host, letter, "http")).toBe(500);
    await untilTriedInVain();
    expect(await queue.count()).toBe(queued.length);
    await setFaults(host, { dynamodb: "ok" });
    for (const letter of refused) expect(await bring(host, letter, "http")).toBe(202);
    await expectInPlace(host, "Table down", letters);
  }, 60_000);

  it("the bucket: both doors refuse and nothing is made of that mail, and the queue is worked off afterwards", async () => {
    await setFaults(host, { dynamodb: "down" });
    const queued = keep(...many(8, newComplaint), complaintWithFile(), automaticMail());
    for (const letter of queued) expect(await bring(host, letter, "smtp")).toBe(250);
    await setFaults(host, { s3: "down" });
    await setFaults(host, { dynamodb: "ok" });
    const refused = [newComplaint(), complaintWithFile(), automaticMail()];
    for (const letter of refused) expect(await bring(host, letter, "smtp")).toBe(451);
    for (const letter of refused) expect(await bring(host, letter, "http")).toBe(500);
    await untilTriedInVain();
    // Some may have been read before the bucket went down, no more than are worked on at once.
    expect(await queue.count()).toBeGreaterThanOrEqual(queued.length - 5);
    await setFaults(host, { s3: "ok" });
    // Nobody brings again what was refused: it may not be anywhere.
    await expectInPlace(host, "Bucket down", letters);
  }, 60_000);

  it("the queues: SMTP's mail is refused, HTTP's is taken in, and both are acknowledged afterwards", async () => {
    await setFaults(host, { sqs: "down" });
    const [refused, taken] = [newComplaint(), newComplaint()];
    expect(await bring(host, refused, "smtp")).toBe(451);
    expect(await bring(host, taken, "http")).toBe(202);
    keep(taken);
    await setFaults(host, { sqs: "ok" });
    await expectInPlace(host, "Queues down", letters);
    await bringUntilTaken(host, refused, "smtp");
    keep(refused);
    await expectInPlace(host, "Queues up again", letters);
  }, 60_000);

  it("the mail service: mail is taken in, and acknowledged later", async () => {
    const mailed = await mailbox(host).count();
    await setFaults(host, { ses: "down" });
    const taken = keep(...many(3, newComplaint), complaintWithFile(), automaticMail());
    await bringAll(
      host,
      taken.map((letter, place) => [letter, place % 2 === 0 ? "smtp" : "http"]),
    ).done;
    await eventually("all are taken in", async () => (await queue.count()) === 0);
    expect(await mailbox(host).count()).toBe(mailed);
    await setFaults(host, { ses: "ok" });
    const { mostMails } = await expectInPlace(host, "SES down", letters);
    expect(mostMails).toBe(1);
  }, 60_000);
});

it("what fails each time is among the dead letters after five tries, and holds up nobody", async ({
  onTestFinished,
}) => {
  onTestFinished(killLocalHosts);
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
  expect(countFailures(host)).toBe(2 * TRIES);
  await putAway(host);
}, 120_000);

it("what became a complaint, and comes again after the mail that it cites, stays that complaint", async () => {
  const mailIn = await startTakeIn();
  const first = newComplaint();
  const followUp = followUpOf(first);
  await mailIn.dieBeforeNote(followUp);
  expect(await mailIn.takeIn(first)).toMatchObject({ outcome: "accepted" });
  const again = await mailIn.takeIn(followUp);
  expect(again).toEqual({ outcome: "duplicate", of: { reference: expect.any(String) } });
  expect(await mailIn.takeIn(followUp)).toEqual(again);
  await mailIn.stop();
}, 60_000);
