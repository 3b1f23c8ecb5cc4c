import { type Instant, iso } from "../domain/time.ts";
import { hourOf } from "../figures/hour.ts";
import { inParallel } from "../in-parallel.ts";
import { eventsKey } from "../storage/keys.ts";
import type { Rows } from "../storage/rows.ts";
import { lineKey, logKey } from "../storage/webhook-keys.ts";
import type { ListEndpoints } from "../webhooks/list-endpoints.ts";
import { type FoundRow, rowOf } from "./found.ts";
import type { Walked } from "./walk-complaint.ts";

const AT_ONCE = 8;
/** A row is kept for 40 days, and for as long again where it was sent anew on the last of them. */
const LOGGED_FOR = 90 * 86_400_000;

/** What figures are made of, and what other systems were told: rows of their own hour and day, found by when something happened. */
export const toldOf = async (
  { rows, listEndpoints, now }: { rows: Pick<Rows, "get" | "list">; listEndpoints: ListEndpoints; now: () => Instant },
  walked: Walked,
): Promise<FoundRow[]> => {
  const { reference } = walked.complaint;
  const instants = [...momentsOf(walked)];
  const events = await inParallel(AT_ONCE, instants, (at) =>
    rows.list(eventsKey(hourOf(at)), `${iso(at)}#${reference}#`),
  );
  const endpoints = await listEndpoints();
  const lines = await inParallel(AT_ONCE, endpoints, ({ id }) => rows.get(lineKey(id, reference)));
  const logged = instants.filter((at) => at > now() - LOGGED_FOR);
  const places = endpoints.flatMap(({ id }) => logged.map((at) => ({ id, at })));
  const logs = await inParallel(AT_ONCE, places, ({ id, at }) =>
    rows.list(logKey(id, iso(at).slice(0, 10)), `${iso(at)}#${reference}#`),
  );
  return [
    ...events.flat().map((item) => rowOf("figure", item, reference)),
    ...lines.flatMap((item) => (item === undefined ? [] : [rowOf("webhook-line", item, reference)])),
    ...logs.flat().map((item) => rowOf("webhook-log", item, reference)),
  ];
};

/** All of them: whatever is counted or told was decided together with an entry or a fact, but for what is still to be written down. */
const momentsOf = ({ complaint, entries, facts }: Walked): Set<Instant> => {
  const { receivedAt, events, announcements, answer } = complaint;
  return new Set([
    receivedAt,
    ...entries.map(({ at }) => at),
    ...[...facts, ...events, ...announcements].map(({ at }) => at),
    ...events.flatMap(({ changedAt }) => changedAt ?? []),
    ...(answer === undefined ? [] : [answer.at]),
  ]);
};
