import { setTimeout as pause } from "node:timers/promises";
import { isFailing } from "../../shared/domain/webhook/health.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import type { WebhookWake } from "../../shared/queue/messages.ts";
import { deliverLine } from "./deliver-line.ts";
import { type EndpointLease, type Dependencies as Leasing, leaseEndpoint } from "./endpoint-lease.ts";
import { type Dependencies as GivingUp, giveUpOld, hasOld } from "./give-up-old.ts";
import { tellOfFailing } from "./give-word.ts";

export type Dependencies = GivingUp & Leasing;

const PAGE = 25;
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
  if (health.disabled !== undefined && !(await hasOld(dependencies, { endpoint, health }))) return;
  const lease = await leaseEndpoint(dependencies, endpoint);
  if (lease === undefined) return;
  try {
    if (lease.health.disabled !== undefined) await giveUpOld(dependencies, lease);
    do {
      await deliverDue(dependencies, lease, subject);
      if (!lease.isDeleted) await tellOfFailing(dependencies, lease);
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

const isOver = ({ isTimeLeft }: Dependencies): boolean => !isTimeLeft();

/**
 * Each line once for each time that it fell due: the index may show for a while what is done already, and not yet what somebody
 * was woken for. A line that breaks holds up no other, and the endpoint is kept until all have ended: whoever had it next would
 * send beside them.
 */
const deliverDue = async (
  dependencies: Dependencies,
  lease: EndpointLease,
  woken: string | undefined,
): Promise<void> => {
  const { lines, now } = dependencies;
  const isToStop = () => isOver(dependencies) || lease.isClosed();
  const done = new Set<string>();
  const failures: unknown[] = [];
  for (let unseen = woken === undefined ? [] : [{ subject: woken, place: "" }]; ; unseen = []) {
    const found = await lines.listDue(lease.endpoint.id, now(), PAGE + done.size);
    const due = eachOnce([...unseen, ...found.filter(({ place }) => !done.has(place))]);
    if (due.length === 0) break;
    await inParallel(isFailing(lease.health) ? 1 : AT_ONCE, due, async ({ subject, place }) => {
      if (isToStop()) return;
      done.add(place);
      await deliverLine(dependencies, lease, subject, () => isOver(dependencies)).catch((error: unknown) => {
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
