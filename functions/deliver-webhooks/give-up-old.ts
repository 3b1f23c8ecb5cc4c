import { parked } from "../../shared/domain/webhook/health.ts";
import { LONGEST_PAUSE, TRIED_FOR } from "../../shared/domain/webhook/line.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import { log } from "../../shared/log.ts";
import type { WebhookLineStore } from "../../shared/storage/webhook-line-store.ts";
import { type Dependencies as Delivering, giveUpOldest } from "./deliver-line.ts";
import type { EndpointLease } from "./endpoint-lease.ts";

export interface Dependencies extends Delivering {
  lines: WebhookLineStore;
  /** Whether a last try, however slow, would still be over in time. */
  isTimeLeft: () => boolean;
}

const PAGE = 100;
/** Of what is parked, in one go. */
const MOST_GIVEN_UP = 500;
const AT_ONCE = 8;

/**
 * Even where an endpoint is switched off nothing waits there for ever without a word. Its lines stand where they were to be tried
 * next, which says nothing of how long they have waited: once, all of them are looked at and parked.
 */
export const giveUpOld = async (dependencies: Dependencies, lease: EndpointLease): Promise<void> => {
  const { lines, now } = dependencies;
  const { id } = lease.endpoint;
  if (lease.health.disabled?.parked) {
    await giveUpIn(dependencies, lease, await lines.listDue(id, now() - TRIED_FOR, MOST_GIVEN_UP));
  } else if (await giveUpInAll(dependencies, lease)) {
    lease.health = parked(lease.health);
  }
};

/** Whether all were looked at. */
const giveUpInAll = async (dependencies: Dependencies, lease: EndpointLease): Promise<boolean> => {
  const { lines, now, isTimeLeft } = dependencies;
  for (let after: string | undefined; ; ) {
    const found = await lines.listDue(lease.endpoint.id, now() + LONGEST_PAUSE, PAGE, after);
    after = found.at(-1)?.place;
    if (after === undefined) return true;
    if (!(await giveUpIn(dependencies, lease, found)) || !isTimeLeft()) return false;
  }
};

/** Whether none of them broke. */
const giveUpIn = async (
  dependencies: Dependencies,
  lease: EndpointLease,
  found: readonly { subject: string }[],
): Promise<boolean> => {
  let isDone = true;
  await inParallel(AT_ONCE, found, ({ subject }) =>
    giveUpOldest(dependencies, lease, subject).catch((error: unknown) => {
      isDone = false;
      log.warn("debt-failed", { kind: lease.endpoint.id, reason: "give-up", error });
    }),
  );
  return isDone;
};

/** Whether an endpoint that is switched off has anything to be given up, as far as the index knows. */
export const hasOld = async (
  { lines, now }: Pick<Dependencies, "lines" | "now">,
  { endpoint, health }: Pick<EndpointLease, "endpoint" | "health">,
): Promise<boolean> =>
  health.disabled?.parked === undefined || (await lines.listDue(endpoint.id, now() - TRIED_FOR, 1)).length > 0;
