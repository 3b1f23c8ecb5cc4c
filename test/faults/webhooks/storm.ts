import { readConfig } from "../../../infra/config.ts";
import { openIssuer } from "../../../infra/local/issuer.ts";
import { eventually, waitAtMost } from "../../support/eventually.ts";
import { failsSometimes, lies, slowFor } from "../../support/webhook-receiver/conducts.ts";
import type { Delivery, WebhookReceiver } from "../../support/webhook-receiver/receiver.ts";
import { openDesk } from "../claims/desk.ts";
import { createRandom } from "../pipeline/random.ts";
import { answerUntilOver, type Office } from "./agent.ts";
import { readAnnounced } from "./books.ts";
import { type Complainant, openComplainants } from "./complainants.ts";
import { latenciesOf, readAcknowledgements, type Spread, spreadOf } from "./figures.ts";
import { readPlan } from "./fixtures/host-plan.ts";
import { startHostOfWebhooks } from "./host-of-webhooks.ts";
import { missingAt, toldAgain, wrongAt } from "./judge.ts";
import { openReceivers } from "./receivers.ts";

export interface StormPlan {
  /** In each of the phases that are held against each other. */
  complaints: number;
  agents: number;
  seed: number;
  /** Answers that take half a minute of real time. */
  slowAnswers: number;
  /** In which the day passes during which one receiver is down, each with a new complaint: ISO 8601 durations. */
  day: readonly string[];
}

export interface StormReport {
  complaints: number;
  events: number;
  kills: number;
  /** From a complaint to its acknowledgement at SES, ms: told to nobody, to receivers that take everything, to bad ones. */
  acknowledgedUntold: Spread;
  acknowledgedCalm: Spread;
  acknowledged: Spread;
  /** From a happening to its arrival at the one receiver that takes everything, ms. */
  heardCalm: Spread;
  heard: Spread;
  latestHeard: number;
  /** The longest time without a request at the slow one while something waited for it, ms. */
  slowIdle: number;
  /** Requests at each receiver, and how many of them were for what it had taken before. */
  requests: Record<string, string>;
  wrong: string[];
}

const SLOW_MS = 30_000;
/** Complaints after a start, of which nobody takes the time. */
const WARMING = 3;
/** A message that woke nobody waits for the sweep; the rest is for a busy machine. */
const LATEST_MS = 60_000 + 30_000;
/** As above where a worker died as well: nobody else sends before its lease is over. */
const HEARD_AT_LAST_MS = 200_000 + LATEST_MS;
/** Of one receiver's events so many are under way. More slow answers than this are waited for. */
const AT_ONCE = 8;
/** For what the longest pause of a line has put off. */
const ROUNDS = ["PT4M", "PT16M", ...Array.from({ length: 10 }, () => "PT1H")];
const ROUND_MS = 10_000;
/** After so many in which nobody is sent anything nobody will be. */
const QUIET_ROUNDS = 4;

/**
 * A company with five systems, four of which fail as systems do, while complaints come, are answered and resolved; and what
 * each of the five was told of it. First the same without anybody to tell, and with nobody who fails.
 */
export const storm = async (plan: StormPlan): Promise<StormReport> => {
  const random = createRandom(plan.seed);
  const receivers = await openReceivers();
  const { good, down, slow, half, liar } = receivers;
  const host = await startHostOfWebhooks();
  const issuer = await openIssuer(host.dataDir, readConfig(readPlan()).agents);
  const supervisor = await issuer.issue({ agent: "supervisor", roles: ["supervisor"] });
  const complainants = openComplainants(host.url, `storm${plan.seed}`);
  const office: Office = { answers: new Map(), served: new Set(), wrong: [], isOver: () => false };
  let isOver = false;
  office.isOver = () => isOver;
  const shift = Array.from({ length: plan.agents }, async (_, index) => {
    const agent = `agent-${index}`;
    const token = await issuer.issue({ agent, roles: ["agent"] });
    const desk = openDesk({ agent, url: host.url, token, random, losing: 0 });
    await answerUntilOver(desk, office, complainants);
  });
  const tired = Promise.all(shift);
  tired.catch(() => undefined);

  /** So many complaints from beginning to end. */
  const pass = async (count: number, during = async () => {}): Promise<Complainant[]> => {
    const [some] = await Promise.all([complainants.complain(count), during()]);
    await eventually("all are served", () => some.every(({ reference }) => office.served.has(reference)), 300_000);
    return some;
  };
  const acknowledged = async (some: readonly Complainant[]) =>
    spreadOf(await eventually("all are acknowledged", () => readAcknowledgements(host.url, some), 120_000));
  const heardBy = ({ deliveries }: WebhookReceiver, some: readonly Complainant[], withinMs: number) =>
    waitAtMost(withinMs, async () => {
      const announced = await readAnnounced(
        host.dataDir,
        some.map(({ reference }) => reference),
      );
      return missingAt(deliveries, announced).length === 0;
    });
  const expectHeard = async (what: string, some: readonly Complainant[], withinMs: number) => {
    if (!(await heardBy(good, some, withinMs))) office.wrong.push(`${what}, the good receiver waits`);
  };

  await pass(WARMING);
  const acknowledgedUntold = await acknowledged(await pass(plan.complaints));

  await host.restartWith(receivers.urls);
  await receivers.learnSecrets(host.url, supervisor);
  await pass(WARMING);
  const calm = await pass(plan.complaints);
  const acknowledgedCalm = await acknowledged(calm);
  await expectHeard("while all is well", calm, LATEST_MS);
  const heardCalm = latenciesOf(good.deliveries, calm, host.offset());

  await down.goDown();
  const stormSince = Date.now();
  slow.behave(slowFor(plan.slowAnswers, SLOW_MS));
  half.behave(failsSometimes(() => random.chance(0.5)));
  liar.behave(lies());
  const stormy = await pass(plan.complaints);
  const acknowledgedInStorm = await acknowledged(stormy);
  await expectHeard("while the others fail", stormy, LATEST_MS);
  const heard = latenciesOf(good.deliveries, stormy, host.offset());
  if (plan.slowAnswers > AT_ONCE) {
    const withinMs = (2 * plan.slowAnswers * SLOW_MS) / AT_ONCE + LATEST_MS;
    if (!(await heardBy(slow, stormy, withinMs))) office.wrong.push("the slow receiver is never done");
  }
  const slowIdle = longestPause(slow.deliveries.filter(({ at }) => at >= stormSince));

  const troubled = await pass(Math.ceil(plan.complaints / 2), async () => {
    await host.fail("lose");
    await waitAtMost(5_000, () => complainants.all.length > 3 * plan.complaints + 3);
    await host.fail("double");
    const until = good.deliveries.length + random.integer(3, 15);
    await waitAtMost(20_000, () => good.deliveries.length >= until);
    await host.kill();
    await host.fail("shuffle");
  });
  await host.fail("ok");
  await host.advance("PT4M");
  await expectHeard("after a kill", troubled, HEARD_AT_LAST_MS);

  for (const duration of plan.day) {
    const some = await complainants.complain(1);
    const isHeard = () => missingAt(good.deliveries, new Map(some.map(({ reference }) => [reference, 2]))).length === 0;
    if (!(await waitAtMost(LATEST_MS, isHeard))) office.wrong.push("during the day, the good receiver waits");
    await host.advance(duration);
  }

  await receivers.recover();
  isOver = true;
  await tired;
  const references = complainants.all.map(({ reference }) => reference);
  let announced = await readAnnounced(host.dataDir, references);
  const missing = () =>
    receivers.all.flatMap(({ id, deliveries }) => missingAt(deliveries, announced).map((one) => `${id}: ${one}`));
  const sent = () => receivers.all.reduce((sum, { deliveries }) => sum + deliveries.length, 0);
  for (let round = 0, quiet = 0; quiet < QUIET_ROUNDS && round < ROUNDS.length; round += 1) {
    const before = sent();
    const isComplete = await waitAtMost(ROUND_MS, async () => {
      announced = await readAnnounced(host.dataDir, references);
      return missing().length === 0;
    });
    if (isComplete) break;
    quiet = sent() === before ? quiet + 1 : 0;
    await host.advance(ROUNDS[round] ?? "PT1H");
  }
  const wrong = [
    ...office.wrong,
    ...missing().map((one) => `never taken by ${one}`),
    ...receivers.all.flatMap(({ deliveries }) => wrongAt(deliveries, announced)),
    ...receivers.all.flatMap((one) => wronglyAgain(one, host.kills)),
    ...late([...heardCalm, ...heard]),
    ...(slowIdle > LATEST_MS + SLOW_MS ? [`the slow receiver was sent nothing for ${slowIdle} ms`] : []),
  ];
  const violations = await host.end(wrong.length === 0);
  await receivers.close();
  return {
    complaints: references.length,
    events: [...announced.values()].reduce((sum, count) => sum + count, 0),
    kills: host.kills.length,
    acknowledgedUntold,
    acknowledgedCalm,
    acknowledged: acknowledgedInStorm,
    heardCalm: spreadOf(heardCalm),
    heard: spreadOf(heard),
    latestHeard: Math.round(Math.max(...heardCalm, ...heard)),
    slowIdle,
    requests: Object.fromEntries(
      receivers.all.map(({ id, deliveries }) => [
        id,
        `${deliveries.length}, ${toldAgain(deliveries, host.kills).excused.length} again`,
      ]),
    ),
    wrong: [...wrong, ...violations],
  };
};

/** A worker who dies leaves no more behind than it had under way. */
const wronglyAgain = ({ id, deliveries }: WebhookReceiver, kills: readonly number[]): string[] => {
  const { excused, others } = toldAgain(deliveries, kills);
  return [
    ...others.map((one) => `${id} was told again of ${one.id}, which it had taken, and nobody had died`),
    ...(excused.length > AT_ONCE * kills.length ? [`${id} was told of ${excused.length} again after a kill`] : []),
  ];
};

const longestPause = (deliveries: readonly Delivery[]): number =>
  Math.max(0, ...deliveries.slice(1).map(({ at }, place) => at - (deliveries[place]?.at ?? at)));

const late = (millis: readonly number[]): string[] =>
  millis.flatMap((one) =>
    one > LATEST_MS ? [`the good receiver heard of something only after ${Math.round(one)} ms`] : [],
  );

const show = (one: Spread, other: Spread): string =>
  `p50 ${one.p50} to ${other.p50} (x${ratio(one.p50, other.p50)}), p99 ${one.p99} to ${other.p99} (x${ratio(one.p99, other.p99)})`;
const ratio = (one: number, other: number): string => (other / one).toFixed(2);

export const lineOf = (report: StormReport): string => {
  const { complaints, events, kills, latestHeard, slowIdle, requests, wrong } = report;
  const arrived = Object.entries(requests).map(([id, counted]) => `${id} ${counted}`);
  const faults = wrong.slice(0, 8).map((one) => `\n  ${one}`);
  return [
    `complaints ${complaints}, events ${events}, kills ${kills}, requests: ${arrived.join("; ")}`,
    `  heard by the good one, ms, all well to others failing: ${show(report.heardCalm, report.heard)}, latest ${latestHeard}`,
    `  acknowledged, ms, without webhooks to bad receivers: ${show(report.acknowledgedUntold, report.acknowledged)}`,
    `  acknowledged, ms, without webhooks to good receivers: ${show(report.acknowledgedUntold, report.acknowledgedCalm)}`,
    `  the slow one was left alone for ${slowIdle} ms at most`,
    `  wrong: ${wrong.length}${faults.join("")}`,
  ].join("\n");
};
