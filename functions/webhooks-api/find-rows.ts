import { MOST_REPLAYED } from "../../shared/api/webhooks.ts";
import type { EndpointId } from "../../shared/domain/webhook/endpoint.ts";
import { logRowKey } from "../../shared/storage/webhook-keys.ts";
import type { LogRow, WebhookLog } from "../../shared/storage/webhook-log.ts";

export interface Wanted {
  /** Their ids; without them `only` says which. */
  events?: readonly string[];
  only?: "given-up" | "all";
  /** UTC. */
  day: string;
  after: string | undefined;
}

const PAGE = 500;
/** More of a busy day is for the next call. */
const MOST_PAGES = 20;

/** What is wanted of one day, the oldest first, as far as one call looks: `next` where there may be more. */
export const findRows = async (
  log: Pick<WebhookLog, "listFrom">,
  endpoint: EndpointId,
  { events, only = "given-up", day, after }: Wanted,
): Promise<{ rows: LogRow[]; next?: string }> => {
  const ids = events && new Set(events);
  const isWanted = ({ event, outcome }: LogRow): boolean =>
    ids === undefined ? only === "all" || outcome === "given-up" : ids.has(event.id);
  const found: LogRow[] = [];
  let last = after;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { rows, next } = await log.listFrom(endpoint, day, PAGE, last);
    for (const row of rows) {
      if (found.length === MOST_REPLAYED) return { rows: found, ...(last === undefined ? {} : { next: last }) };
      last = logRowKey(endpoint, row.event).sk;
      if (isWanted(row)) found.push(row);
    }
    if (next === undefined || found.length === ids?.size) return { rows: found };
    last = next;
  }
  return { rows: found, ...(last === undefined ? {} : { next: last }) };
};
