import type { QueuePlan } from "./model.ts";
import { laneQueue } from "./parts.ts";

/** Each kind of work has a queue of its own, so that none waits for another. */
export const queues = (lanes: readonly string[]): Record<string, QueuePlan> => ({
  fresh: {
    visibilitySeconds: 72,
    deadLetterAfter: 5,
    deadLetterMeans: "New complaints may be acknowledged a minute late: the sweep pays what these messages did not.",
  },
  overdue: {
    visibilitySeconds: 72,
    deadLetterAfter: 5,
    deadLetterMeans: "A complaint's check fails again and again: its mail, follow-up or closing is held up.",
  },
  inbound: {
    kept: true,
    visibilitySeconds: 180,
    deadLetterAfter: 5,
    deadLetterMeans: "A customer's mail came in and is no complaint yet: nobody answers it. The mail itself is kept.",
  },
  pushes: {
    visibilitySeconds: 60,
    deadLetterAfter: 5,
    deadLetterMeans:
      "What an agent said isn't shown in a chat that is open: its customer gets it by mail, or by coming back.",
  },
  webhooks: {
    visibilitySeconds: 1_080,
    deadLetterAfter: 5,
    deadLetterMeans:
      "What other systems are told of complaints may come a minute late: the sweep sends what this didn't.",
  },
  deliveries: {
    visibilitySeconds: 60,
    deadLetterAfter: 5,
    deadLetterMeans: "A mail came back and that is not recorded: its address may be mailed again, and SES counts that.",
  },
  ...Object.fromEntries(lanes.map((lane) => [laneQueue(lane), { visibilitySeconds: 30 }])),
});
