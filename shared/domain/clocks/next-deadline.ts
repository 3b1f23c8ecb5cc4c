import type { Complaint } from "../complaint.ts";
import type { Policy } from "../policy.ts";
import { type Instant, NEVER } from "../time.ts";
import { clocksOf } from "./clocks-of.ts";

/** The first of all that we are bound to do for a customer, a regulator's demands included; `NEVER` while nothing is. */
export const nextDeadline = (complaint: Complaint, policy: Policy): Instant => {
  const running = clocksOf(complaint, policy).filter(({ state }) => state === "running");
  return Math.min(NEVER, ...running.map(({ due }) => due));
};
