import { setTimeout as pause } from "node:timers/promises";
import { writeId } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import type { EndpointId } from "../domain/webhook/endpoint.ts";
import type { OutgoingEvent } from "../domain/webhook/event.ts";
import { bounded, put, type Waiting } from "../domain/webhook/line.ts";
import { log as report } from "../log.ts";
import type { WebhookLineStore } from "../storage/webhook-line-store.ts";
import type { WebhookLog } from "../storage/webhook-log.ts";

export interface Dependencies {
  lines: Pick<WebhookLineStore, "load" | "save">;
  log: Pick<WebhookLog, "add" | "load" | "write">;
  now: () => Instant;
  newId: () => string;
}

/** A line is changed by whoever puts something in, and by the one worker that sends from it. */
const ATTEMPTS = 10;
const LONGEST_PAUSE_MS = 100;

/** Events with the sequence that each has in its line, where the line has one. */
export interface Numbered {
  event: OutgoingEvent;
  sequence?: number;
}

/**
 * Puts events of one subject into an endpoint's line: each is written down first, and then named. Done again it changes nothing,
 * as the line remembers how far it was filled.
 */
export const putEvents = async (
  { lines, log, now, newId }: Dependencies,
  endpoint: EndpointId,
  subject: string,
  events: readonly Numbered[],
): Promise<void> => {
  let written = false;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { line, version } = await lines.load(endpoint, subject);
    const fresh = events.filter(({ sequence }) => sequence === undefined || sequence > line.taken);
    if (fresh.length === 0) return;
    const at = now();
    if (!written) {
      await Promise.all(fresh.map((one) => writeDown(log, endpoint, one, at)));
      written = true;
    }
    const taken = Math.max(line.taken, ...fresh.map(({ sequence = 0 }) => sequence));
    const filled = put(
      line,
      fresh.map(({ event }) => event),
      at,
      taken,
    );
    if (filled === line) return;
    const { line: next, dropped } = bounded(filled);
    if ((await lines.save(endpoint, next, version, writeId(newId()), at)) === "written") {
      await giveUp(log, endpoint, subject, dropped, at);
      return;
    }
    await pause(Math.random() * Math.min(5 * 2 ** attempt, LONGEST_PAUSE_MS));
  }
  throw new Error(`${ATTEMPTS} attempts at an endpoint's line met other writers`);
};

/** What is sent again begins anew; what is new is written down by whoever comes first. */
const writeDown = (
  log: Dependencies["log"],
  endpoint: EndpointId,
  { event, sequence }: Numbered,
  at: Instant,
): Promise<void> =>
  sequence === undefined
    ? log.write(endpoint, { event, outcome: "waiting", attempts: 0 }, at)
    : log.add(endpoint, event, at);

const giveUp = async (
  log: Dependencies["log"],
  endpoint: EndpointId,
  subject: string,
  dropped: readonly Waiting[],
  at: Instant,
): Promise<void> => {
  for (const one of dropped) {
    report.error("webhook-lost", { kind: endpoint, reason: "too-many-wait" });
    const row = await log.load(endpoint, { ...one, subject });
    if (row !== undefined) await log.write(endpoint, { ...row, outcome: "given-up" }, at);
  }
};
