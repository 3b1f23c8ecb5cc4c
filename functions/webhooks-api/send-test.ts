import type { EndpointId } from "../../shared/domain/webhook/endpoint.ts";
import type { OutgoingEvent } from "../../shared/domain/webhook/event.ts";
import type { PostWebhookWake } from "../../shared/queue/post-webhook-wake.ts";
import { type Dependencies as Putting, putEvents } from "../../shared/webhooks/put-events.ts";

export interface Dependencies extends Putting {
  wake: PostWebhookWake;
}

/** A line of its own, so that it waits for no complaint. */
const SUBJECT = "test";

/** Goes the way of all events. Gives its id. */
export const sendTest = async (dependencies: Dependencies, endpoint: EndpointId): Promise<string> => {
  const { wake, now, newId } = dependencies;
  const id = `evt_test_${newId()}`;
  const event: OutgoingEvent = { id, type: "endpoint.test", at: now(), subject: SUBJECT, about: { endpoint } };
  await putEvents(dependencies, endpoint, SUBJECT, [{ event }]);
  await wake({ endpoint, subject: SUBJECT });
  return id;
};
