import { rmSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { killLocalHosts } from "./pipeline/local-host.ts";
import { createRandom, newSeed } from "./pipeline/random.ts";
import { lineOf } from "./reconcile/reconcile.ts";
import { type RunPlan, run } from "./run.ts";

afterEach(killLocalHosts);

const plain = { harsh: false, answeredBefore: [5, 60] } satisfies Partial<RunPlan>;
const NEVER_LOST = { missing: 0, wrong: [] };
const seed = Number(process.env.HEARD_SEED ?? newSeed());

const passes = async (name: string, plan: RunPlan, ownSeed: number) => {
  const { dataDir, result } = run(plan, createRandom(ownSeed));
  const found = await result;
  console.log(lineOf(`${name}, HEARD_SEED=${seed}`, found));
  expect(found, `${name} with HEARD_SEED=${seed}; its data is in ${dataDir}`).toMatchObject(NEVER_LOST);
  expect(found.claimable).toBe(found.answered);
  rmSync(dataDir, { recursive: true });
  return found;
};

describe("a host that ends under load", () => {
  it.each([
    ["killed while writes are slow", { ...plain, ends: ["SIGKILL"], faults: { dynamodb: "slow" } }],
    ["killed twice while mails hang", { ...plain, ends: ["SIGKILL", "SIGKILL"], faults: { ses: "hang" } }],
    ["killed in harsh mode", { ...plain, ends: ["SIGKILL"], harsh: true }],
  ] satisfies [string, RunPlan][])(
    "loses nothing when it is %s",
    async (name, plan) => {
      const { mostMails } = await passes(name, plan, seed + plan.ends.length + Number(plan.harsh) * 100);
      expect(mostMails, "one more mail a kill").toBeLessThanOrEqual(1 + plan.ends.length);
    },
    120_000,
  );

  it("loses nothing and mails nobody twice when it is stopped", async () => {
    const plan: RunPlan = { ...plain, ends: ["SIGTERM"] };
    expect((await passes("stopped", plan, seed)).mailedTwice).toBe(0);
  }, 120_000);
});
