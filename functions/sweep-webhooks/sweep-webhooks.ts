import type { Instant } from "../../shared/domain/time.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import type { PostWebhookWake } from "../../shared/queue/post-webhook-wake.ts";
import type { WebhookLineStore } from "../../shared/storage/webhook-line-store.ts";
import type { ListEndpoints } from "../../shared/webhooks/list-endpoints.ts";

export interface Dependencies {
  listEndpoints: ListEndpoints;
  lines: Pick<WebhookLineStore, "listDue">;
  wake: PostWebhookWake;
  now: () => Instant;
}

const AT_ONCE = 4;

/** Wakes a worker for each endpoint for which something is due: whatever got lost on the way is sent within a minute. */
export const sweepWebhooks = async ({ listEndpoints, lines, wake, now }: Dependencies): Promise<{ posted: number }> => {
  const woken = await inParallel(AT_ONCE, await listEndpoints(), async ({ id }) => {
    const due = await lines.listDue(id, now(), 1);
    if (due.length > 0) await wake({ endpoint: id });
    return due.length;
  });
  return { posted: woken.filter((due) => due > 0).length };
};
