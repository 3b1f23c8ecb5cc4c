import type { AwsSettings } from "../aws-settings.ts";
import type { Topology } from "../topology/model.ts";

/** Throws on a function that doesn't exist, or on fewer invocations than its queues start at once, which would then come back as failed. */
export const checkReserved = (reserved: AwsSettings["reservedConcurrency"], functions: Topology["functions"]): void => {
  for (const [name, count] of Object.entries(reserved)) {
    const at = `heard.aws.reservedConcurrency.${name}`;
    const plan = functions[name];
    if (plan === undefined) {
      throw new Error(
        `${at}: there is no such function (found: ${count}); there are ${Object.keys(functions).join(", ")}`,
      );
    }
    const least = plan.triggers.reduce(
      (sum, trigger) => sum + (trigger.kind === "queue" ? trigger.maximumConcurrency : 0),
      0,
    );
    if (count < least)
      throw new Error(`${at}: must be at least ${least}, which its queues start at once (found: ${count})`);
  }
};
