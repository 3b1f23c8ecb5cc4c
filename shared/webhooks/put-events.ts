import { setTimeout as pause } from "node:timers/promises";
import { writeId } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import type { EndpointId } from "../domain/webhook/endpoint.ts";
import type { OutgoingEvent } from "../domain/webhook/event.ts";
import { bounded, type Line, put, type Waiting } from "../domain/webhook/line.ts";
import { inParallel } from "../in-parallel.ts";
import { log as report } from "../log.ts";
import type { WebhookLineStore } from "../storage/webhook-line-store.ts";
import type { LogRow, WebhookLog } from "../storage/webhook-log.ts";

export interface Dependencies {
  lines: Pick<WebhookLineStore, "load" | "save">;
  log: Pick<WebhookLog, "add" | "load" | "replace">;
  now: () => Instant;
  newId: () => string;
}

/** A line is changed by whoever puts something in, and by the one worker that sends from it. */
const ATTEMPTS = 10;
const LONGEST_PAUSE_MS = 100;
const AT_ONCE = 8;

export interface Outgoing {
  event: OutgoingEvent;
  /** In its line, where the line has one. */
  sequence?: number;
  /** Of one that is sent again. */
  row?: LogRow;
}

/**
 * Puts events of one subject into an endpoint's line: each is written down first, and then named. Done again it changes nothing,
 * as the line remembers how far it was filled and what waits in it. Gives how many were put there.
 *
 * The log never says that something waits which whoever died in between left in no line: what is sent again is said to wait only
 * once it does, and what there is no room for is said to be given up before it goes.
 */
export const putEvents = async (
  { lines, log, now, newId }: Dependencies,
  endpoint: EndpointId,
  subject: string,
  events: readonly Outgoing[],
): Promise<number> => {
  let written = false;
  const over = new Set<string>();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { line, version } = await lines.load(endpoint, subject);
    const fresh = events.filter((one) => isFresh(line, one));
    if (fresh.length === 0) return 0;
    const at = now();
    if (!written) {
      await Promise.all(fresh.map(({ event, row }) => row ?? log.add(endpoint, event, at)));
      written = true;
    }
    const taken = Math.max(line.taken, ...fresh.map(({ sequence = 0 }) => sequence));
    const filled = put(
      line,
      fresh.map(({ event }) => event),
      at,
      taken,
    );
    if (filled === line) return 0;
    const { line: next, dropped } = bounded(filled);
    await giveUp(log, endpoint, subject, dropped, over, at);
    if ((await lines.save(endpoint, next, version, writeId(newId()), at)) === "written") {
      for (const _lost of dropped) report.error("webhook-lost", { kind: endpoint, reason: "too-many-wait" });
      await beginAnew(log, endpoint, fresh, at);
      return filled.waiting.length - line.waiting.length;
    }
    await pause(Math.random() * Math.min(5 * 2 ** attempt, LONGEST_PAUSE_MS));
  }
  throw new Error(`${ATTEMPTS} attempts at an endpoint's line met other writers`);
};

const isFresh = ({ taken, waiting }: Line, { event, sequence }: Outgoing): boolean =>
  sequence === undefined ? waiting.every(({ id }) => id !== event.id) : sequence > taken;

/** What is sent again counts its tries from the first, unless it was sent by now. */
const beginAnew = async (
  log: Dependencies["log"],
  endpoint: EndpointId,
  events: readonly Outgoing[],
  at: Instant,
): Promise<void> => {
  const rows = events.flatMap(({ row }) => row ?? []);
  await inParallel(AT_ONCE, rows, (row) =>
    log.replace(endpoint, row, { event: row.event, outcome: "waiting", attempts: 0 }, at),
  );
};

/** `done`: those that an attempt before this one gave up. One that is sent after all says so itself. */
const giveUp = async (
  log: Dependencies["log"],
  endpoint: EndpointId,
  subject: string,
  dropped: readonly Waiting[],
  done: Set<string>,
  at: Instant,
): Promise<void> => {
  const left = dropped.filter(({ id }) => !done.has(id));
  await inParallel(AT_ONCE, left, async (one) => {
    const row = await log.load(endpoint, { ...one, subject });
    if (row?.outcome === "waiting") await log.replace(endpoint, row, { ...row, outcome: "given-up" }, at);
    done.add(one.id);
  });
};
