import { createSettled, sweptAtStart } from "../counts/settled.ts";
import { type Count, readUsage, resetUsage } from "../counts/usage.ts";
import { type Quantiles, quantiles } from "../load/quantiles.ts";
import { startBenchHost } from "../start-host.ts";
import { type Desk, fillLane, openDesk } from "./desks.ts";

export interface ClaimStage {
  agents: number;
  claims: number;
  /** A second, each with the look that proves that it arrived and the resolution that makes room for the next. */
  rate: number;
  claim: Quantiles;
}

export interface Claims {
  stages: ClaimStage[];
  /** Of one claim with nobody beside it, and of one look and one resolution. */
  alone: { name: string; count: Count }[];
}

const AGENTS = [1, 10, 50];
const WARM_UP = 20;
const LEFT = 100;

/** How fast agents get work, and what a claim asks of AWS. Nobody is killed and nothing fails here. */
export const runClaims = async (count: number, onStage: (stage: ClaimStage) => void): Promise<Claims> => {
  await using host = await startBenchHost();
  const { url } = host;
  const settled = createSettled(host);
  await sweptAtStart(url);
  await fillLane(url, WARM_UP + count * AGENTS.length + LEFT);
  await settled();
  await serve([await openDesk(host, "warm-up")], WARM_UP);

  const stages: ClaimStage[] = [];
  for (const agents of AGENTS) {
    const names = Array.from({ length: agents }, (_, number) => `agent-${agents}-${number}`);
    const desks = await Promise.all(names.map((name) => openDesk(host, name)));
    const began = performance.now();
    const took = await serve(desks, count);
    const seconds = (performance.now() - began) / 1_000;
    const stage = { agents, claims: took.length, rate: took.length / seconds, claim: quantiles(took) };
    onStage(stage);
    stages.push(stage);
    await settled();
  }

  const desk = await openDesk(host, "alone");
  const alone: Claims["alone"] = [];
  const measure = async (name: string, run: () => Promise<unknown>) => {
    await settled();
    await resetUsage(url);
    await run();
    await settled();
    alone.push({ name, count: await readUsage(url) });
  };
  let reference = "";
  await measure("claimed", async () => {
    reference = (await desk.claim())?.reference ?? "";
  });
  await measure("read", () => desk.look(reference));
  await measure("resolved", () => desk.resolve(reference));
  return { stages, alone };
};

const serve = async (desks: readonly Desk[], count: number): Promise<number[]> => {
  const took: number[] = [];
  const left = Array.from({ length: count }).values();
  const day = async (desk: Desk) => {
    for (const _ of left) {
      const claimed = await desk.claim({ wait: 1 });
      if (claimed === undefined) continue;
      took.push(claimed.tookMs);
      await desk.look(claimed.reference);
      await desk.resolve(claimed.reference);
    }
  };
  await Promise.all(desks.map(day));
  return took;
};
