import type { EndpointId } from "../../shared/domain/webhook/endpoint.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import type { ComplaintStore } from "../../shared/storage/complaint-store.ts";
import type { LogRow, WebhookLog } from "../../shared/storage/webhook-log.ts";
import { putEvents } from "../../shared/webhooks/put-events.ts";
import { findRows, type Wanted } from "./find-rows.ts";
import type { Dependencies as Sending } from "./send-test.ts";

export interface Dependencies extends Sending {
  log: WebhookLog;
  store: Pick<ComplaintStore, "loadMany">;
}

const AT_ONCE = 8;

/** Puts what was told, or given up, behind whatever waits now, under the same ids. Each line gets its own in their order. */
export const replay = async (
  dependencies: Dependencies,
  endpoint: EndpointId,
  wanted: Wanted,
): Promise<{ replayed: number; skipped: number; next: string | undefined }> => {
  const { log, wake } = dependencies;
  const { rows, next } = await findRows(log, endpoint, wanted);
  const known = await knownAmong(dependencies, rows);
  const lines = Object.entries(Object.groupBy(rows.filter(known), ({ event }) => event.subject));
  const put = await inParallel(AT_ONCE, lines, ([subject, ofLine = []]) => {
    const again = ofLine.toSorted(bySequence).map((row) => ({ event: row.event, row }));
    return putEvents(dependencies, endpoint, subject, again);
  });
  const replayed = put.reduce((sum, count) => sum + count, 0);
  const [subject] = lines.at(-1) ?? [];
  if (subject !== undefined) await wake({ endpoint, subject });
  return { replayed, skipped: rows.length - replayed, next };
};

/** Of a complaint that is erased nothing is told any more. */
const knownAmong = async ({ store }: Dependencies, rows: readonly LogRow[]): Promise<(row: LogRow) => boolean> => {
  const references = new Set(
    rows.flatMap(({ event: { about } }) => ("announcement" in about ? [about.reference] : [])),
  );
  const there = new Set((await store.loadMany([...references])).map(({ reference }) => reference));
  return ({ event: { about } }) => !("announcement" in about) || there.has(about.reference);
};

/** Of what came about in one moment the log's own order isn't the right one. */
const bySequence = (one: LogRow, other: LogRow): number => sequenceOf(one) - sequenceOf(other);
const sequenceOf = ({ event: { about } }: LogRow): number =>
  "announcement" in about ? about.announcement.sequence : 0;
