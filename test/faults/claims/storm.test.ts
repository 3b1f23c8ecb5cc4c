import { afterEach, expect, it } from "vitest";
import { killLocalHosts } from "../pipeline/local-host.ts";
import { newSeed } from "../pipeline/random.ts";
import { lineOf, type StormPlan, storm } from "./storm.ts";

afterEach(killLocalHosts);

const seed = Number(process.env.HEARD_SEED ?? newSeed());

it.each<[string, Omit<StormPlan, "seed">]>([
  ["on a host that is killed meanwhile", { complaints: 120, agents: 16, harsh: false, kills: 1 }],
])(
  "many agents at one queue hold each complaint alone, none too many, and serve everybody, %s",
  async (name, plan) => {
    const report = await storm({ ...plan, seed });
    console.log(`${name}, HEARD_SEED=${seed}: ${lineOf(report)}`);
    expect(report).toMatchObject({ complaints: plan.complaints, unserved: [], wrong: [] });
    // Each agent's every tenth claim takes whoever has waited longest.
    expect(report.mostPassedBy).toBeLessThan(10 * plan.agents);
  },
  180_000,
);
