import { eventually } from "../../support/eventually.ts";
import type { Desk } from "./desk.ts";

/**
 * One agent claims until they are full. Says what is wrong with that: it is exactly the cap, all at once, whatever was lost or
 * left behind before.
 */
export const fillHands = async (desk: Desk, cap: number): Promise<string[]> => {
  const held = new Set<string>();
  const refusal = await eventually(
    `${desk.agent} has their hands full`,
    async () => {
      const { status, text } = await desk.claim({ wait: 1 });
      if (status === 409) return text;
      if (status !== 200) return undefined;
      const { reference } = JSON.parse(text);
      held.add(reference);
      await desk.look(reference);
      return held.size > cap && "never";
    },
    60_000,
  );
  const told: unknown = refusal === "never" ? "nothing" : JSON.parse(refusal).held?.toSorted();
  const own = [...held].sort();
  return own.length === cap && JSON.stringify(told) === JSON.stringify(own)
    ? []
    : [`${desk.agent} could take ${own.length} in all, and was told of ${JSON.stringify(told)}`];
};
