import { MOST_ENDPOINTS } from "../../shared/settings/webhooks.ts";
import type { FunctionPlan } from "./model.ts";
import type { Parts } from "./parts.ts";

/** What tells other systems of the company what happens to complaints. */
export const webhooks = ({
  table,
  common,
  hints,
  wakes,
  readStates,
  changeStates,
  readMany,
  listItems,
  listIndex,
  sendWebhookWakes,
}: Parts): Record<string, FunctionPlan> => ({
  /**
   * Mostly it waits for receivers. One message is one endpoint's, and there is a place for each: by calls as many as may be made,
   * and by a later configuration as many again.
   */
  "deliver-webhooks": {
    room: "deliver-webhooks",
    memoryMb: 256,
    timeoutSeconds: 180,
    triggers: [{ kind: "queue", queue: "webhooks", batchSize: 1, maximumConcurrency: 2 * MOST_ENDPOINTS }],
    environment: {
      ...common,
      LANE_QUEUE_URLS: hints.LANE_QUEUE_URLS,
      WEBHOOK_TARGETS: { webhookTargets: true },
    },
    permissions: [changeStates, listIndex("by-lane")],
  },
  "sweep-webhooks": {
    room: "sweep-webhooks",
    memoryMb: 256,
    timeoutSeconds: 20,
    triggers: [{ kind: "schedule", everySeconds: 60 }],
    environment: { ...table, SETTINGS_FILE: common.SETTINGS_FILE, ...wakes },
    permissions: [readStates, listIndex("by-lane"), sendWebhookWakes],
  },
  "webhooks-api": {
    room: "webhooks-api",
    memoryMb: 512,
    timeoutSeconds: 29,
    triggers: routes.map((route) => ({ kind: "http", route, access: "agents" })),
    environment: { ...table, SETTINGS_FILE: common.SETTINGS_FILE, ...wakes, WEBHOOK_TARGETS: { webhookTargets: true } },
    permissions: [changeStates, readMany, listItems, sendWebhookWakes],
  },
});

const routes = [
  "GET /v1/agent/webhooks",
  "POST /v1/agent/webhooks",
  "GET /v1/agent/webhooks/{id}",
  "PUT /v1/agent/webhooks/{id}",
  "DELETE /v1/agent/webhooks/{id}",
  "GET /v1/agent/webhooks/{id}/secret",
  "POST /v1/agent/webhooks/{id}/secret",
  "POST /v1/agent/webhooks/{id}/test",
  "GET /v1/agent/webhooks/{id}/log",
  "POST /v1/agent/webhooks/{id}/replay",
];
