import { type Instant, iso } from "../domain/time.ts";
import type { EndpointId } from "../domain/webhook/endpoint.ts";
import type { Health } from "../domain/webhook/health.ts";
import { dueOf, type Line } from "../domain/webhook/line.ts";
import { type Item, toItem } from "./item.ts";

/** How the items of webhooks are laid out. */

const SHAPE = 1;
const DAY = 86_400_000;
/** What was sent, or wasn't, is known for so long and can be sent again. */
const LOG_KEPT = 40 * DAY;

export const registryKey = { pk: "webhooks", sk: "state" };
export const healthKey = (id: EndpointId) => ({ pk: `webhook#${id}`, sk: "state" });
export const lineKey = (endpoint: EndpointId, subject: string) => ({
  pk: `webhook-line#${endpoint}#${subject}`,
  sk: "state",
});
/** As the index by lane lists those of an endpoint in which something waits: by when it is to be tried. */
export const linesKey = (endpoint: EndpointId): string => `webhooks#${endpoint}`;

/** What an endpoint was told of on one UTC day, in order. */
export const logKey = (endpoint: EndpointId, utcDay: string): string => `webhook-log#${endpoint}#${utcDay}`;
export const logRowKey = (endpoint: EndpointId, { at, subject, id }: { at: Instant; subject: string; id: string }) => ({
  pk: logKey(endpoint, iso(at).slice(0, 10)),
  sk: `${iso(at)}#${subject}#${id}`,
});

export const expiryOf = (now: Instant): number => Math.ceil((now + LOG_KEPT) / 1000);

export const healthItem = (state: Health, version: number, writeId: string): Item =>
  toItem({ ...healthKey(state.id), shape: SHAPE, version, writeId, state });

/** A line at rest is forgotten when nothing of it can come again. */
export const lineItem = (
  endpoint: EndpointId,
  state: Line,
  { version, writeId, now }: { version: number; writeId: string; now: Instant },
): Item => {
  const due = dueOf(state);
  return toItem({
    ...lineKey(endpoint, state.subject),
    shape: SHAPE,
    version,
    writeId,
    state,
    expires: expiryOf(now),
    ...(due === undefined ? {} : { lane: linesKey(endpoint), laneOrder: `${iso(due)}#${state.subject}` }),
  });
};

/** Which line an item of the index is. */
export const subjectIn = (laneOrder: string): string => laneOrder.slice(laneOrder.indexOf("#") + 1);
