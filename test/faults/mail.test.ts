import { describe, expect, it } from "vitest";
import { readArrivals, setFaults } from "./pipeline/local-door.ts";
import { minutesUntilAcknowledged, passInVain } from "./pipeline/minutes.ts";
import { hireAgents } from "./reconcile/agents.ts";
import { areSettled } from "./reconcile/stored.ts";
import { openScene } from "./scene.ts";

/** Minutes: after five minutes without mail, a debt's pause is less than one, so the next sweep finds them all. */
const ONE_SWEEP = 1;

describe("a mail service that fails", () => {
  it.each(["down", "throttle"] as const)(
    "when it is %s for five minutes, everybody is acknowledged afterwards, once",
    async (ses) => {
      const scene = await openScene();
      await setFaults(scene.host, { ses });
      await scene.complain(30);
      const tries = await passInVain(scene.host, 5, 30);
      expect(await readArrivals(scene.host)).toHaveLength(0);
      expect(tries).toBeGreaterThan(30);
      await setFaults(scene.host, { ses: "ok" });
      await scene.complain(10);
      const minutes = await minutesUntilAcknowledged(scene.host, scene.ledger, ONE_SWEEP);
      expect(minutes).toBeLessThanOrEqual(ONE_SWEEP);
      const { mailedTwice } = await scene.count(`SES ${ses} for 5 min, then acknowledged within ${minutes} min`);
      expect(mailedTwice).toBe(0);
    },
    120_000,
  );

  it("when its answers get lost, everybody is acknowledged once: SES's own word that it was sent is enough", async () => {
    const scene = await openScene();
    await setFaults(scene.host, { ses: "lose-answers" });
    await scene.complain(30);
    const [supervisor] = await hireAgents(scene.host, ["dee"]);
    if (supervisor === undefined) throw new Error("Nobody was hired.");
    const references = scene.ledger.map(({ reference }) => reference);
    expect(await areSettled(supervisor, references, 30_000)).toBe(true);
    await setFaults(scene.host, { ses: "ok" });
    await passInVain(scene.host, 1, 30);
    expect((await scene.count("SES loses its answers")).mailedTwice).toBe(0);
  }, 120_000);
});
