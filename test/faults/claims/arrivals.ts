import { eventually } from "../../support/eventually.ts";
import { call } from "../pipeline/call.ts";
import type { Random } from "../pipeline/random.ts";
import { TEAMS } from "./fixtures/host-plan.ts";
import type { Wait } from "./judge-order.ts";

/** Customers who complain, some of them about a fire. */
export interface Arrivals {
  /** What is urgent, and since when. */
  waits: Wait[];
  /** `urgent`: how many of them are, 0 to 1. */
  complain(count: number, urgent: number): Promise<void>;
}

const AT_ONCE = 16;

export const openArrivals = (url: string, random: Random): Arrivals => {
  const waits: Wait[] = [];
  const complainOnce = async (urgent: boolean): Promise<void> => {
    const message = urgent ? "It caught fire." : "It came broken.";
    // Nobody is mailed whose address isn't known, so that the queue is all that there is to do.
    const phone = `+4940${random.integer(1_000_000, 9_999_999)}`;
    const body = { phone, message, category: random.oneOf(TEAMS) };
    const headers = { "idempotency-key": `storm-${random.integer(0, 2 ** 31)}-${performance.now()}` };
    const { text } = await eventually("a complaint is taken", async () => {
      const answer = await call("POST", `${url}/v1/complaints`, { body, headers }).catch(() => undefined);
      return answer?.status === 202 ? answer : undefined;
    });
    if (urgent) waits.push({ reference: JSON.parse(text).reference, since: performance.now(), leases: 0 });
  };
  return {
    waits,
    complain: async (count, urgent) => {
      const numbers = Array.from({ length: count }).values();
      const customer = async () => {
        for (const _ of numbers) await complainOnce(random.chance(urgent));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, customer));
    },
  };
};
