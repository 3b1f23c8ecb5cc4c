import { rmSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { killLocalHosts } from "./pipeline/local-host.ts";
import { createRandom, newSeed } from "./pipeline/random.ts";
import { lineOf } from "./reconcile/reconcile.ts";
import { type RunPlan, run } from "./run.ts";

afterEach(killLocalHosts);

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
    ["killed once", { harsh: false, ends: ["SIGKILL"], answeredBefore: [10, 150] }],
    ["killed twice", { harsh: false, ends: ["SIGKILL", "SIGKILL"], answeredBefore: [1, 60] }],
    ["killed in harsh mode", { harsh: true, ends: ["SIGKILL"], answeredBefore: [5, 60] }],
  ] satisfies [string, RunPlan][])(
    "loses nothing when it is %s",
    async (name, plan) => {
      const { mostMails } = await passes(name, plan, seed + plan.ends.length + Number(plan.harsh) * 100);
      expect(mostMails, "one more mail a kill").toBeLessThanOrEqual(1 + plan.ends.length);
    },
    90_000,
  );

  it("loses nothing and mails nobody twice when it is stopped", async () => {
    const plan: RunPlan = { harsh: false, ends: ["SIGTERM"], answeredBefore: [10, 100] };
    expect((await passes("stopped", plan, seed)).mailedTwice).toBe(0);
  }, 60_000);
});
