import { afterEach, expect, it } from "vitest";
import { killLocalHosts } from "./pipeline/local-host.ts";
import { newSeed } from "./pipeline/random.ts";
import { lineOf, storm } from "./webhooks/storm.ts";

afterEach(killLocalHosts);

const seed = Number(process.env.HEARD_SEED ?? newSeed());

it("receivers that are down, slow, failing or lying are told everything in order, and nobody else waits for them", async () => {
  const day = ["PT2H", "PT10H", "PT13H"];
  const report = await storm({ complaints: 6, agents: 3, seed, slowAnswers: 2, day });
  console.log(`HEARD_SEED=${seed}: ${lineOf(report)}`);
  expect(report).toMatchObject({ kills: 1, wrong: [] });
  expect(report.events).toBeGreaterThan(report.complaints * 6);
}, 400_000);
