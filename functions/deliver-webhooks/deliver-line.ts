import { setTimeout as pause } from "node:timers/promises";
import { writeId } from "../../shared/domain/ids.ts";
import type { Instant } from "../../shared/domain/time.ts";
import type { Endpoint } from "../../shared/domain/webhook/endpoint.ts";
import type { OutgoingEvent } from "../../shared/domain/webhook/event.ts";
import { hasFailedSince, heard, isFailing } from "../../shared/domain/webhook/health.ts";
import { isGivenUp, type Line, park, postpone, shift, type Waiting } from "../../shared/domain/webhook/line.ts";
import { log } from "../../shared/log.ts";
import type { WebhookLineStore } from "../../shared/storage/webhook-line-store.ts";
import type { LogRow, WebhookLog } from "../../shared/storage/webhook-log.ts";
import type { PostOutcome } from "../../shared/webhooks/sending/post-webhook.ts";
import { afterMiss, isRefusal, retryAfterIn } from "./after-miss.ts";
import type { EndpointLease } from "./endpoint-lease.ts";
import { switchOff, type Dependencies as Telling, tellOfLost } from "./give-word.ts";
import type { NoteAnswer } from "./note-answer.ts";
import type { SendEvent } from "./send-event.ts";

export interface Dependencies extends Telling {
  lines: Pick<WebhookLineStore, "load" | "save">;
  webhookLog: Pick<WebhookLog, "load" | "update">;
  send: SendEvent;
  noteAnswer: NoteAnswer;
  newId: () => string;
}

/** HTTP's word for "not here any more, and never again". */
const GONE = 410;
const ATTEMPTS = 10;

/** Sends what waits in one line, in order, until one fails, nothing is left, or it is to stop. */
export const deliverLine = async (
  dependencies: Dependencies,
  lease: EndpointLease,
  subject: string,
  isOver: () => boolean,
): Promise<void> => {
  const { lines, now } = dependencies;
  while (!isOver()) {
    await lease.lookAgain();
    if (lease.isClosed()) return;
    const { line } = await lines.load(lease.endpoint.id, subject);
    const [first] = line.waiting;
    if (first === undefined || line.notBefore > now()) return;
    const change = await tryFirst(dependencies, lease, line, first);
    await changeLine(dependencies, lease.endpoint, subject, first, change.by);
    if (!change.goOn) return;
  }
};

/** What has waited in a line for too long, whether it was ever tried or not. The rest is parked. */
export const giveUpOldest = async (
  dependencies: Dependencies,
  lease: EndpointLease,
  subject: string,
): Promise<void> => {
  const { lines, webhookLog, now } = dependencies;
  const { endpoint } = lease;
  for (;;) {
    const { line } = await lines.load(endpoint.id, subject);
    const [first] = line.waiting;
    if (first === undefined) return;
    if (!isGivenUp(first, now())) {
      if (park(line) !== line) await changeLine(dependencies, endpoint, subject, first, park);
      return;
    }
    const row = await webhookLog.load(endpoint.id, { ...first, subject });
    if (row !== undefined) await giveUp(dependencies, lease, row);
    await changeLine(dependencies, endpoint, subject, first, (next) => park(shift(next, now())));
  }
};

const giveUp = async (dependencies: Dependencies, lease: EndpointLease, row: LogRow): Promise<void> => {
  const { webhookLog, now } = dependencies;
  const { endpoint } = lease;
  await tellOfLost(dependencies, lease, row.event.at);
  log.error("webhook-lost", { kind: endpoint.id, reason: "given-up", count: row.attempts });
  await webhookLog.update(endpoint.id, { ...row, outcome: "given-up" }, now());
  await tellComplaint(dependencies, endpoint, row.event, "unheard");
};

/**
 * Where its complaint can't be told the event is done with all the same: sent again, an answer would stand there twice. A
 * complaint that hears nothing takes its answer for unheard in the end.
 */
const tellComplaint = async (
  { noteAnswer }: Dependencies,
  endpoint: Endpoint,
  event: OutgoingEvent,
  outcome: "taken" | "unheard",
): Promise<void> => {
  try {
    await noteAnswer(endpoint, event, outcome);
  } catch (error) {
    log.warn("debt-failed", { kind: "note-answer", reason: outcome, error });
  }
};

interface Change {
  by: (line: Line) => Line;
  goOn: boolean;
}

const tryFirst = async (
  dependencies: Dependencies,
  lease: EndpointLease,
  { subject, attempts }: Line,
  first: Waiting,
): Promise<Change> => {
  const { webhookLog, send, now } = dependencies;
  const { endpoint } = lease;
  const done: Change = { by: (line) => shift(line, now()), goOn: true };
  const row = await webhookLog.load(endpoint.id, { ...first, subject });
  if (row === undefined) {
    log.error("webhook-lost", { kind: endpoint.id, reason: "not-written-down" });
    return done;
  }
  const { event } = row;
  const isTried = attempts > 0 || hasFailedSince(lease.health, first.since);
  if (isTried && isGivenUp(first, now())) {
    await giveUp(dependencies, lease, row);
    return done;
  }
  const outcome = await send(endpoint, lease.health, event);
  const isTaken = outcome.outcome === "answered" && outcome.status >= 200 && outcome.status < 300;
  const tried = triedNow(outcome, now());
  const next: LogRow = { ...row, outcome: "waiting", attempts: row.attempts + 1, tried };
  if (isTaken) {
    lease.health = heard(lease.health);
    await tellComplaint(dependencies, endpoint, event, "taken");
    await webhookLog.update(endpoint.id, { ...next, outcome: "delivered" }, now());
    return done;
  }
  lease.health = afterMiss(lease.health, subject, outcome, now());
  await webhookLog.update(endpoint.id, next, now());
  if (outcome.outcome === "answered" && outcome.status === GONE) await switchOff(dependencies, lease);
  const endpointFails = !isRefusal(outcome) && (isFailing(lease.health) || lease.health.disabled !== undefined);
  return { by: (line) => postpone(line, now(), endpointFails, retryAfterIn(outcome)), goOn: false };
};

const triedNow = (outcome: PostOutcome, at: Instant): NonNullable<LogRow["tried"]> => ({
  at,
  millis: outcome.millis,
  ...(outcome.outcome === "answered" ? { status: outcome.status } : { reason: outcome.reason }),
});

/** Others only ever put something behind; the first one stays the first until it is done with. */
const changeLine = async (
  { lines, now, newId }: Dependencies,
  { id }: Endpoint,
  subject: string,
  first: OutgoingEvent | Waiting,
  change: (line: Line) => Line,
): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { line, version } = await lines.load(id, subject);
    if (line.waiting[0]?.id !== first.id) return;
    if ((await lines.save(id, change(line), version, writeId(newId()), now())) === "written") return;
    await pause(Math.random() * 20);
  }
  throw new Error(`${ATTEMPTS} attempts at an endpoint's line met other writers`);
};
