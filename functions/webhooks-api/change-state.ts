import { setTimeout as pause } from "node:timers/promises";
import { writeId } from "../../shared/domain/ids.ts";
import type { EndpointId } from "../../shared/domain/webhook/endpoint.ts";
import type { Health } from "../../shared/domain/webhook/health.ts";
import type { EndpointStore, Registry } from "../../shared/storage/endpoint-store.ts";
import type { WriteResult } from "../../shared/storage/write-state.ts";

export interface Dependencies {
  endpoints: EndpointStore;
  newId: () => string;
}

const ATTEMPTS = 10;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 200;

/** Changes which endpoints were made by calls, and what is known of their changes. The same again costs no write. */
export const changeRegistry = <Result>(
  { endpoints, newId }: Dependencies,
  change: (registry: Registry) => { registry: Registry; result: Result },
): Promise<Result> =>
  untilWritten(async () => {
    const { registry, version } = await endpoints.loadRegistry();
    const { registry: changed, result } = change(registry);
    if (changed === registry) return { written: "written", result };
    return { written: await endpoints.saveRegistry(changed, version, writeId(newId())), result };
  });

/** Changes how an endpoint does, beside the worker that may be sending to it. */
export const changeHealth = (
  { endpoints, newId }: Dependencies,
  id: EndpointId,
  change: (health: Health) => Health,
): Promise<Health> =>
  untilWritten(async () => {
    const { health, version } = await endpoints.loadHealth(id);
    const result = change(health);
    if (result === health) return { written: "written", result };
    return { written: await endpoints.saveHealth(result, version, writeId(newId())), result };
  });

const untilWritten = async <Result>(
  attempt: () => Promise<{ written: WriteResult; result: Result }>,
): Promise<Result> => {
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const { written, result } = await attempt();
    if (written === "written") return result;
    await pause(Math.random() * Math.min(FIRST_PAUSE_MS * 2 ** count, LONGEST_PAUSE_MS));
  }
  throw new Error(`${ATTEMPTS} attempts at a webhook's endpoint met other writers`);
};
