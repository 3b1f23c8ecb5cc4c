import { setTimeout as pause } from "node:timers/promises";
import type { Instant } from "../../shared/domain/time.ts";
import { type Endpoint, isAlarming, isFailing, isPaused } from "../../shared/domain/webhook/endpoint.ts";
import { TRIED_FOR } from "../../shared/domain/webhook/line.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import { log } from "../../shared/log.ts";
import type { WebhookWake } from "../../shared/queue/messages.ts";
import type { WebhookLineStore } from "../../shared/storage/webhook-line-store.ts";
import type { ListEndpoints } from "../../shared/webhooks/list-endpoints.ts";
import { type Dependencies as Delivering, deliverLine, giveUpOldest } from "./deliver-line.ts";
import { type EndpointLease, type Dependencies as Leasing, leaseEndpoint } from "./endpoint-lease.ts";

export interface Dependencies extends Delivering, Leasing {
  lines: WebhookLineStore;
  listEndpoints: ListEndpoints;
  tellFailing: (endpoint: Endpoint, since: Instant) => Promise<void>;
  /** Whether a last try, however slow, would still be over in time. */
  isTimeLeft: () => boolean;
}

const PAGE = 25;
/** Of an endpoint that is switched off, in one go. */
const MOST_GIVEN_UP = 500;
/** Of one endpoint at a time, each about something else. */
const AT_ONCE = 8;
/** The index shows a write within less than this. */
const INDEX_LAG_MS = 1_100;

/**
 * Sends one endpoint what waits for it. It is the only one that does, so a slow endpoint holds up nothing but itself; what it
 * doesn't get done the sweep brings again within a minute.
 */
export const deliverEvents = async (
  dependencies: Dependencies,
  { endpoint: id, subject }: WebhookWake,
): Promise<void> => {
  const endpoint = (await dependencies.listEndpoints()).find((one) => one.id === id);
  if (endpoint === undefined) return;
  const { health } = await dependencies.endpoints.loadHealth(id);
  if (health.disabled !== undefined && !(await hasOld(dependencies, endpoint))) return;
  const lease = await leaseEndpoint(dependencies, id);
  if (lease === undefined) return;
  try {
    if (lease.health.disabled !== undefined) await giveUpOld(dependencies, endpoint);
    do {
      await deliverDue(dependencies, endpoint, lease, subject);
      await raise(dependencies, endpoint, lease);
    } while (!isOver(dependencies) && (await isMore(lease)));
  } catch (error) {
    await lease.drop().catch(() => undefined);
    throw error;
  }
  await lease.drop();
};

const isMore = async (lease: EndpointLease): Promise<boolean> => {
  if ((await lease.release()) === "released") return false;
  await pause(INDEX_LAG_MS);
  return true;
};

/** Even where an endpoint is switched off nothing waits there for ever without a word. */
const giveUpOld = async (dependencies: Dependencies, endpoint: Endpoint): Promise<void> => {
  const found = await dependencies.lines.listDue(endpoint.id, dependencies.now() - TRIED_FOR, MOST_GIVEN_UP);
  await inParallel(AT_ONCE, found, ({ subject }) =>
    giveUpOldest(dependencies, endpoint, subject).catch((error: unknown) =>
      log.warn("debt-failed", { kind: endpoint.id, reason: "give-up", error }),
    ),
  );
};

const hasOld = async ({ lines, now }: Dependencies, { id }: Endpoint): Promise<boolean> =>
  (await lines.listDue(id, now() - TRIED_FOR, 1)).length > 0;

const isOver = ({ isTimeLeft }: Dependencies): boolean => !isTimeLeft();

/**
 * Each line once for each time that it fell due: the index may show for a while what is done already, and not yet what somebody
 * was woken for. A line that breaks holds up no other, and the endpoint is kept until all have ended: whoever had it next would
 * send beside them.
 */
const deliverDue = async (
  dependencies: Dependencies,
  endpoint: Endpoint,
  lease: EndpointLease,
  woken: string | undefined,
): Promise<void> => {
  const { lines, now } = dependencies;
  const isToStop = () => isOver(dependencies) || isPaused(lease.health, now());
  const done = new Set<string>();
  const failures: unknown[] = [];
  for (let unseen = woken === undefined ? [] : [{ subject: woken, place: "" }]; ; unseen = []) {
    const found = await lines.listDue(endpoint.id, now(), PAGE + done.size);
    const due = eachOnce([...unseen, ...found.filter(({ place }) => !done.has(place))]);
    if (due.length === 0) break;
    await inParallel(isFailing(lease.health) ? 1 : AT_ONCE, due, async ({ subject, place }) => {
      if (isToStop()) return;
      done.add(place);
      await deliverLine(dependencies, endpoint, lease, subject, () => isOver(dependencies)).catch((error: unknown) => {
        failures.push(error);
      });
    });
    if (isToStop()) break;
  }
  if (failures.length > 0) throw failures[0];
};

/** Two at work on one line would send it out of order. */
const eachOnce = <Due extends { subject: string }>(due: readonly Due[]): Due[] => [
  ...new Map(due.map((one) => [one.subject, one])).values(),
];

const raise = async ({ tellFailing, now }: Dependencies, endpoint: Endpoint, lease: EndpointLease): Promise<void> => {
  const { failingSince } = lease.health;
  if (failingSince === undefined || !isAlarming(lease.health, now())) return;
  log.error("alarm-raised", { kind: "webhook-failing", reason: endpoint.id });
  await tellFailing(endpoint, failingSince);
  lease.health = { ...lease.health, alarmed: true };
};
