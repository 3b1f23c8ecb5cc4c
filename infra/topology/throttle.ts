import type { HttpTrigger, Throttle } from "./model.ts";

/**
 * How much of each route API Gateway lets through, for all callers together: what is above is answered 429 and costs nothing.
 * Far above a busy day, and far below what a flood could cost. One machine has a gate of its own.
 */
const byCaller = {
  /** The form, and what each page of the company's site loads. The day of an outage brings everybody at once. */
  visitors: { rateLimit: 100, burstLimit: 200 },
  /** Behind a mailed link: nobody but who wrote to the company has one. */
  customers: { rateLimit: 50, burstLimit: 100 },
  /** A whole desk whose screens look for work each few seconds. */
  agents: { rateLimit: 100, burstLimit: 200 },
  /** Machines, which come in batches; and not every one tries again what was refused, so they wait for it in the burst. */
  integrations: { rateLimit: 50, burstLimit: 500 },
} satisfies Record<string, Throttle>;

const callerOf = ({ route, access }: HttpTrigger): keyof typeof byCaller => {
  if (access === "agents") return "agents";
  const [, path = ""] = route.split(" ");
  if (path.startsWith("/v1/inbound/")) return "integrations";
  return path.startsWith("/c/") ? "customers" : "visitors";
};

export const throttleOf = (trigger: HttpTrigger): Throttle => trigger.throttle ?? byCaller[callerOf(trigger)];
