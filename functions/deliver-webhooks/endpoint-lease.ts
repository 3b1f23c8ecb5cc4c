import { writeId } from "../../shared/domain/ids.ts";
import type { Instant, Millis } from "../../shared/domain/time.ts";
import { asSupervisorsHaveIt } from "../../shared/domain/webhook/as-supervisors-have-it.ts";
import { type Endpoint, revisionOf } from "../../shared/domain/webhook/endpoint.ts";
import { type Health, isLeased, isPaused, released, takenBy } from "../../shared/domain/webhook/health.ts";
import type { EndpointStore } from "../../shared/storage/endpoint-store.ts";
import type { ListEndpoints } from "../../shared/webhooks/list-endpoints.ts";

export interface Dependencies {
  endpoints: Pick<EndpointStore, "loadHealth" | "saveHealth">;
  listEndpoints: ListEndpoints;
  /** What supervisors want of an endpoint is known for so long, by the machine's own clock. */
  lookAgainAfterMs: number;
  now: () => Instant;
  newId: () => string;
}

/** Longer than the function's timeout: whoever has an endpoint is the only one to send to it. */
const LEASE: Millis = 200_000;
const ATTEMPTS = 10;

/** An endpoint, and how it does, as its one worker has it. */
export interface EndpointLease {
  endpoint: Endpoint;
  health: Health;
  isDeleted: boolean;
  /** Whether it is left alone by now. */
  isClosed(): boolean;
  /** Learns what supervisors changed: one read at most each time that so long is over, and another where they did. */
  lookAgain(): Promise<void>;
  /** Writes down how the endpoint does, and keeps it. */
  save(): Promise<void>;
  /** Gives it back; `more` where something came in meanwhile that may not have been seen, and it is kept. */
  release(): Promise<"released" | "more">;
  /** Gives it back whatever came in, if it wasn't yet: the sweep brings that again. */
  drop(): Promise<void>;
}

/** `undefined` where the endpoint is left alone for now, or another worker has it: that one is told that there is more. */
export const leaseEndpoint = async (
  { endpoints, listEndpoints, lookAgainAfterMs, now, newId }: Dependencies,
  endpoint: Endpoint,
): Promise<EndpointLease | undefined> => {
  const { id } = endpoint;
  const worker = newId();
  const write = (health: Health, version: number | undefined) =>
    endpoints.saveHealth(health, version, writeId(newId()));

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { health, version } = await endpoints.loadHealth(id);
    if (health.disabled === undefined && isPaused(health, now())) return undefined;
    if (isLeased(health, now())) {
      if (health.more || (await write({ ...health, more: true }, version)) === "written") return undefined;
      continue;
    }
    const taken = takenBy(health, worker, now() + LEASE);
    if ((await write(taken, version)) === "written") return hold(taken, (version ?? 0) + 1);
  }
  throw new Error(`${ATTEMPTS} attempts at an endpoint met other writers`);

  function hold(health: Health, firstVersion: number): EndpointLease {
    let version = firstVersion;
    let isHeld = true;
    /** As it was written down when last seen. */
    let stored = health;
    let nextLook = performance.now() + lookAgainAfterMs;
    const held: EndpointLease = {
      endpoint,
      health,
      isDeleted: false,
      isClosed: () => held.isDeleted || isPaused(held.health, now()),
      lookAgain: async () => {
        if (performance.now() < nextLook) return;
        nextLook = performance.now() + lookAgainAfterMs;
        const found = (await listEndpoints()).find((one) => one.id === id);
        held.isDeleted = found === undefined;
        if (found === undefined || revisionOf(found) === revisionOf(endpoint)) return;
        held.endpoint = found;
        learn((await endpoints.loadHealth(id)).health);
      },
      save: async () => void (await settle("keep")),
      release: async () => {
        isHeld = await settle("offer");
        return isHeld ? "more" : "released";
      },
      drop: async () => {
        if (isHeld) isHeld = await settle("drop");
      },
    };
    const learn = (theirs: Health): void => {
      held.health = asSupervisorsHaveIt(held.health, stored, theirs);
      stored = theirs;
    };
    /** Gives whether there is more, and it is kept for that. */
    const settle = async (how: "keep" | "offer" | "drop"): Promise<boolean> => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const next = how === "keep" ? held.health : released(held.health);
        if ((await write(next, version)) === "written") {
          version += 1;
          stored = next;
          return false;
        }
        const found = await endpoints.loadHealth(id);
        if (found.health.lease?.worker !== worker) return false;
        version = found.version ?? 0;
        learn(found.health);
        if (how === "offer" && found.health.more) {
          held.health = takenBy(held.health, worker, now() + LEASE);
          await settle("keep");
          return true;
        }
      }
      throw new Error(`${ATTEMPTS} attempts at an endpoint met other writers`);
    };
    return held;
  }
};
