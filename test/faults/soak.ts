import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { setup as buildBundles } from "../infra/bundle-once.ts";
import { lineOf as showChats, storm as stormOfChats } from "./chats/storm.ts";
import { lineOf as showStorm, storm } from "./claims/storm.ts";
import { killLocalHosts } from "./pipeline/local-host.ts";
import { createRandom, newSeed, type Random } from "./pipeline/random.ts";
import { lineOf } from "./reconcile/reconcile.ts";
import { type RunPlan, run } from "./run.ts";
import { slowedBy } from "./webhooks/figures.ts";
import { lineOf as showWebhooks, storm as stormOfWebhooks } from "./webhooks/storm.ts";

/**
 * `npm run soak -- --runs 1000 [--seed 1] [--minutes 60]`: hosts that are killed at random moments while random things
 * fail, until a complaint is lost. Each run has the seed after the one before it, so `--runs 1 --seed …` is that run again.
 * `--claims 1000 [--agents 50] [--seed 1] [--harsh]`: so many agents at one queue of so many complaints instead.
 * `--chats 200 [--messages 20] [--agents 10] [--seed 1]`: so many chats at once on a harsh host instead.
 * `--webhooks 100 [--agents 3] [--seed 1]`: so many complaints at a time of which five systems are told, four of them bad. Only here
 * acknowledgements are timed as well: with so many of them, and nothing else at work, what is slow is no chance.
 */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "1000" },
    seed: { type: "string" },
    minutes: { type: "string" },
    claims: { type: "string" },
    chats: { type: "string" },
    messages: { type: "string", default: "20" },
    webhooks: { type: "string" },
    agents: { type: "string" },
    harsh: { type: "boolean", default: false },
  },
});
const runs = Number(values.runs);
const firstSeed = Number(values.seed ?? newSeed());
const until = performance.now() + Number(values.minutes ?? Number.POSITIVE_INFINITY) * 60_000;

const draw = (random: Random): RunPlan => ({
  harsh: random.chance(0.25),
  ends: Array.from({ length: random.integer(1, 3) }, () => (random.chance(0.85) ? "SIGKILL" : "SIGTERM")),
  faults: {
    ses: random.oneOf(["ok", "ok", "ok", "down", "throttle", "hang", "quota", "lose-answers"]),
    sqs: random.oneOf(["ok", "ok", "ok", "lose", "double", "shuffle", "empty", "down"]),
    dynamodb: random.oneOf(["ok", "ok", "ok", "slow", "lose-answers", "down"]),
  },
  answeredBefore: [1, 60],
});

const total = { runs: 0, sent: 0, answered: 0, mailed: 0, mailedTwice: 0, claimable: 0, missing: 0, swept: 0 };

const soakOnce = async (seed: number): Promise<boolean> => {
  const random = createRandom(seed);
  const plan = draw(random);
  const { ses, sqs, dynamodb } = plan.faults ?? {};
  const name = `seed ${seed}, ${plan.ends.join("+")}${plan.harsh ? ", harsh" : ""}, ses ${ses}, sqs ${sqs}, dynamodb ${dynamodb}`;
  const { dataDir, result } = run(plan, random);
  try {
    const found = await result;
    console.log(lineOf(name, found));
    total.runs += 1;
    for (const key of ["sent", "answered", "mailed", "mailedTwice", "claimable", "missing", "swept"] as const) {
      total[key] += found[key];
    }
    if (found.missing > 0 || found.wrong.length > 0) throw new Error("A complaint was lost or wronged.");
    rmSync(dataDir, { recursive: true });
    return true;
  } catch (error) {
    console.error(`${name}: ${(error as Error).message} The data is in ${dataDir}.`);
    return false;
  }
};

await buildBundles();
if (values.claims !== undefined) {
  const plan = {
    complaints: Number(values.claims),
    agents: Number(values.agents ?? 50),
    seed: firstSeed,
    harsh: values.harsh,
    kills: 2,
  };
  const report = await storm(plan);
  console.log(`seed ${firstSeed}: ${showStorm(report)}`);
  await killLocalHosts();
  process.exit(report.wrong.length + report.unserved.length === 0 ? 0 : 1);
}

if (values.chats !== undefined) {
  const plan = {
    chats: Number(values.chats),
    messages: Number(values.messages),
    agents: Number(values.agents ?? 10),
    seed: firstSeed,
  };
  const report = await stormOfChats(plan).catch(async (error: unknown) => {
    await killLocalHosts();
    throw error;
  });
  console.log(`seed ${firstSeed}: ${showChats(report)}`);
  await killLocalHosts();
  process.exit(report.wrong.length === 0 ? 0 : 1);
}

if (values.webhooks !== undefined) {
  const plan = {
    complaints: Number(values.webhooks),
    agents: Number(values.agents ?? 3),
    seed: firstSeed,
    slowAnswers: 64,
    day: Array.from({ length: 12 }, () => "PT2H10M"),
  };
  const held = await stormOfWebhooks(plan).catch(async (error: unknown) => {
    await killLocalHosts();
    throw error;
  });
  const report = { ...held, wrong: [...held.wrong, ...slowedBy(held.acknowledgedUntold, held.acknowledged)] };
  console.log(`seed ${firstSeed}: ${showWebhooks(report)}`);
  await killLocalHosts();
  process.exit(report.wrong.length === 0 ? 0 : 1);
}

let held = true;
for (let index = 0; held && index < runs && performance.now() < until; index += 1) {
  held = await soakOnce(firstSeed + index);
  await killLocalHosts();
}
console.log(
  Object.entries(total)
    .map(([what, count]) => `${what} ${count}`)
    .join(", "),
);
process.exit(held ? 0 : 1);
