import { describe, expect, it } from "vitest";
import { setFaults } from "./pipeline/local-door.ts";
import { minutesUntilAcknowledged } from "./pipeline/minutes.ts";
import { percentile } from "./pipeline/percentile.ts";
import { type Agent, expectStatus, hireAgents } from "./reconcile/agents.ts";
import { openScene } from "./scene.ts";

const COMPLAINTS = 100;
const LEAST_CLAIMS = 60;

/** Claims and gives back as long as `isOver` says no, and notes how long each claim took, in ms. */
const claimMeanwhile = async (agent: Agent, isOver: () => boolean): Promise<number[]> => {
  const claims: number[] = [];
  while (!isOver() || claims.length < LEAST_CLAIMS / 2) {
    const answer = expectStatus(await agent.claim(), 200, 204);
    claims.push(answer.millis);
    if (answer.status === 204) continue;
    const { reference } = JSON.parse(answer.text) as { reference: string };
    expectStatus(await agent.act(reference, "release"), 200);
  }
  return claims;
};

describe("a mail service that hangs for 30 s a call", () => {
  it("slows neither customers' complaints nor agents' claims", async () => {
    const scene = await openScene();
    const agents = await hireAgents(scene.host, ["dee", "eve"]);
    const measure = async () => {
      let over = false;
      const claiming = Promise.all(agents.map((agent) => claimMeanwhile(agent, () => over)));
      const posts = (await scene.complain(COMPLAINTS)).map(({ millis }) => millis);
      over = true;
      const claims = (await claiming).flat();
      return { posts: percentile(posts, 0.99), claims: percentile(claims, 0.99), count: claims.length };
    };
    await scene.complain(20);
    const normal = await measure();
    await setFaults(scene.host, { ses: "hang" });
    const hanging = await measure();
    const told = [normal, hanging].map(
      ({ posts, claims, count }) => `POST p99 ${Math.round(posts)} ms, claim p99 ${Math.round(claims)} ms of ${count}`,
    );
    expect(hanging.posts).toBeLessThan(Math.max(1_000, normal.posts * 3));
    expect(hanging.claims).toBeLessThan(1_000);
    await setFaults(scene.host, { ses: "ok" });
    await minutesUntilAcknowledged(scene.host, scene.ledger, 5);
    await scene.count(`SES hangs: ${told.join(" normally; ")} while it hangs`);
  }, 120_000);
});
