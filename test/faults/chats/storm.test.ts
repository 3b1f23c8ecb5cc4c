import { afterEach, expect, it } from "vitest";
import { killLocalHosts } from "../pipeline/local-host.ts";
import { newSeed } from "../pipeline/random.ts";
import { lineOf, storm } from "./storm.ts";

afterEach(killLocalHosts);

const seed = Number(process.env.HEARD_SEED ?? newSeed());

it("what is said in many chats is there once, in order, on both sides, and answers are read or mailed, on a host that is killed meanwhile", async () => {
  const plan = { chats: 12, messages: 8, agents: 3, seed };
  const report = await storm(plan);
  console.log(`HEARD_SEED=${seed}: ${lineOf(report)}`);
  expect(report.wrong).toEqual([]);
  expect(report).toMatchObject({ chats: plan.chats, messages: plan.chats * plan.messages, kills: 1 });
  expect(report.mailed).toBeGreaterThan(0);
  expect(report.takenInTime).toBeGreaterThan(0);
}, 180_000);
