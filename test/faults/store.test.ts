import { describe, expect, it } from "vitest";
import { setFaults } from "./pipeline/local-door.ts";
import { watchUntilStalled } from "./reconcile/acknowledged.ts";
import { openScene } from "./scene.ts";

describe("a table that fails", () => {
  it.each([false, true])(
    "when the answers of writes get lost, nothing is lost, stored twice or mailed twice (harsh: %s)",
    async (harsh) => {
      const scene = await openScene({ harsh });
      await setFaults(scene.host, { dynamodb: "lose-answers" });
      await scene.complain(harsh ? 30 : 80);
      await watchUntilStalled(scene.host, scene.ledger);
      await setFaults(scene.host, { dynamodb: "ok" });
      const { mailedTwice } = await scene.count(`DynamoDB loses answers${harsh ? ", harsh" : ""}`);
      expect(mailedTwice).toBe(0);
    },
    120_000,
  );
});
