import { rmSync } from "node:fs";
import { expect, it } from "vitest";
import { inParallel } from "../../shared/in-parallel.ts";
import { eventually } from "../support/eventually.ts";
import { advanceClock, readArrivals, setFaults } from "./pipeline/local-door.ts";
import { startLocalHost } from "./pipeline/local-host.ts";
import { countMails, watchAtMost } from "./reconcile/acknowledged.ts";
import { type Agent, expectStatus, hireAgents } from "./reconcile/agents.ts";
import { openScene } from "./scene.ts";

/** More than are told in the time that one worker has, where each request to the table takes 200 ms. */
const MEMBERS = 60;
const WITHIN_MS = 60_000;

interface Shown {
  underWay: number[];
  history: { reached?: { told: number } }[];
}

const toldOf = ({ history }: Shown): number => history.at(-1)?.reached?.told ?? 0;
const show = async (agent: Agent, incident: string): Promise<Shown> =>
  JSON.parse(expectStatus(await agent.get(`incidents/${incident}`), 200).text) as Shown;

it("a host that is killed in the middle of a broadcast tells the other members after it, and nobody twice", async () => {
  const scene = await openScene();
  const { dataDir, url } = scene.host;
  const promised = await scene.complain(MEMBERS);
  expect(await watchAtMost(scene.host, scene.ledger, 30_000)).toHaveLength(0);
  const [alice] = await hireAgents(scene.host, ["alice"]);
  if (alice === undefined) throw new Error("nobody was hired");
  const { id } = JSON.parse(expectStatus(await alice.post("incidents", { title: "Storm" }), 201).text) as {
    id: string;
  };
  await inParallel(4, promised, async ({ reference }) =>
    expectStatus(await alice.act(reference, "link", { incident: id }), 200),
  );
  await setFaults(scene.host, { dynamodb: "slow" });
  expectStatus(await alice.post(`incidents/${id}/reply`, { message: "Your parcels are on their way." }), 202);
  await eventually("some are told", async () => toldOf(await show(alice, id)) > 0, WITHIN_MS);
  await scene.host.end("SIGKILL");

  const host = await startLocalHost({ dataDir, port: Number(new URL(url).port) });
  await setFaults(host, { dynamodb: "ok" });
  const before = await show(alice, id);
  expect(before.underWay, "it was killed in the middle").toEqual([1]);
  expect(toldOf(before)).toBeGreaterThan(0);
  expect(toldOf(before)).toBeLessThan(MEMBERS);
  const everybodyHas = (mails: number) => async () => {
    const counts = countMails(await readArrivals(host));
    return promised.every(({ reference }) => counts.get(reference) === mails);
  };
  await eventually(
    "everybody is told",
    async () => {
      const shown = await show(alice, id);
      if (shown.underWay.length === 0 && toldOf(shown) === MEMBERS) return true;
      await advanceClock(host, "PT1M");
      return false;
    },
    WITHIN_MS,
  );
  await advanceClock(host, "PT2M");
  await eventually("each has an acknowledgement and the news", everybodyHas(2), WITHIN_MS);
  await advanceClock(host, "PT10M");
  await eventually("and no more", everybodyHas(2), WITHIN_MS);
  await host.end("SIGTERM");
  rmSync(dataDir, { recursive: true });
}, 240_000);
