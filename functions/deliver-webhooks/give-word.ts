import { type Instant, utcDay } from "../../shared/domain/time.ts";
import type { Endpoint } from "../../shared/domain/webhook/endpoint.ts";
import { disable, isAlarming, isToldLost, lostTold } from "../../shared/domain/webhook/health.ts";
import { log } from "../../shared/log.ts";
import type { EndpointLease } from "./endpoint-lease.ts";

/** Each is told before it counts as told, and before what follows from it: whoever dies in between tells it again. */
export interface Dependencies {
  tellGone: (endpoint: Endpoint, since: Instant) => Promise<void>;
  tellFailing: (endpoint: Endpoint, since: Instant) => Promise<void>;
  /** `since`: the beginning of the UTC day that they are of. */
  tellLost: (endpoint: Endpoint, since: Instant) => Promise<void>;
  now: () => Instant;
}

const going = new WeakMap<EndpointLease, Promise<void>>();

/** An endpoint that says it is gone. It says so to several events at once, and is told of once. */
export const switchOff = (dependencies: Dependencies, lease: EndpointLease): Promise<void> => {
  const known = going.get(lease);
  if (known !== undefined) return known;
  const off = tellAndSwitchOff(dependencies, lease).finally(() => going.delete(lease));
  going.set(lease, off);
  return off;
};

const tellAndSwitchOff = async ({ tellGone, now }: Dependencies, lease: EndpointLease): Promise<void> => {
  if (lease.health.disabled !== undefined) return;
  const at = now();
  log.error("alarm-raised", { kind: "webhook-disabled", reason: lease.endpoint.id });
  await tellGone(lease.endpoint, at);
  lease.health = disable(lease.health, at, "gone");
  await lease.save();
};

/** An endpoint that has failed for an hour, unless it is switched off by now: nobody waits for that one. */
export const tellOfFailing = async ({ tellFailing, now }: Dependencies, lease: EndpointLease): Promise<void> => {
  const { failingSince, disabled } = lease.health;
  if (failingSince === undefined || disabled !== undefined || !isAlarming(lease.health, now())) return;
  log.error("alarm-raised", { kind: "webhook-failing", reason: lease.endpoint.id });
  await tellFailing(lease.endpoint, failingSince);
  lease.health = { ...lease.health, alarmed: true };
};

/** Events that are given up where others arrive are no failing of their endpoint: once a day for each day that they are of. */
export const tellOfLost = async (
  { tellLost, now }: Dependencies,
  lease: EndpointLease,
  happenedAt: Instant,
): Promise<void> => {
  const day = utcDay(happenedAt);
  if (isToldLost(lease.health, day, now())) return;
  await tellLost(lease.endpoint, Date.parse(day));
  if (!isToldLost(lease.health, day, now())) lease.health = lostTold(lease.health, day, now());
};
