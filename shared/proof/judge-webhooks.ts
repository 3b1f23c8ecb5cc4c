import { PATIENCE } from "../domain/daily-proof/judge-complaint.ts";
import type { Missing } from "../domain/daily-proof/missing.ts";
import type { Instant } from "../domain/time.ts";
import { isLeased, isPaused } from "../domain/webhook/health.ts";
import type { EndpointStore } from "../storage/endpoint-store.ts";
import type { WebhookLineStore } from "../storage/webhook-line-store.ts";
import type { ListEndpoints } from "../webhooks/list-endpoints.ts";

export interface Dependencies {
  listEndpoints: ListEndpoints;
  endpoints: Pick<EndpointStore, "loadHealth">;
  lines: Pick<WebhookLineStore, "listDue">;
  now: () => Instant;
  isTimeLeft: () => boolean;
}

const PAGE = 100;

/** What an endpoint should have been told by now, while nobody is at it, and nothing says that it fails or was switched off: its own alarm covers that. */
export const judgeWebhooks = async (dependencies: Dependencies): Promise<Missing[]> => {
  const { listEndpoints, endpoints, lines, now, isTimeLeft } = dependencies;
  const missing: Missing[] = [];
  if (!isTimeLeft()) return missing;
  for (const { id } of await listEndpoints()) {
    if (!isTimeLeft()) break;
    const overdue = await lines.listDue(id, now() - PATIENCE, PAGE);
    if (overdue.length === 0) continue;
    const { health } = await endpoints.loadHealth(id);
    if (isPaused(health, now() - PATIENCE) || isLeased(health, now()) || health.failingSince !== undefined) continue;
    missing.push(
      ...overdue.map(({ subject }) => ({ kind: "debt-unpaid" as const, id: `${id} ${subject}`, detail: "webhook" })),
    );
  }
  return missing;
};
