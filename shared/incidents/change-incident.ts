import { setTimeout as pause } from "node:timers/promises";
import { type IncidentId, type WriteId, writeId } from "../domain/ids.ts";
import { nextIncidentCheck } from "../domain/incident/advance-incident.ts";
import type { Incident, IncidentEntry } from "../domain/incident/incident.ts";
import type { Policy } from "../domain/policy.ts";
import type { IncidentStore, LoadedIncident } from "../storage/incident-store.ts";

export interface Dependencies {
  incidents: IncidentStore;
  policy: Policy;
  newId: () => string;
}

const ATTEMPTS = 10;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 200;

interface Changed {
  incident: Incident | undefined;
  entry?: IncidentEntry;
}

/** Decides about an incident and writes it, and decides again when somebody else wrote first. What stays the same costs no write. */
export const changeIncident = async <Result extends Changed>(
  { incidents, policy, newId }: Dependencies,
  id: IncidentId,
  change: (incident: Incident | undefined, writing: WriteId) => Result,
  known?: LoadedIncident,
): Promise<{ result: Result; loaded: LoadedIncident | undefined }> => {
  let found = known ?? (await incidents.load(id));
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const writing = writeId(newId());
    const result = change(found?.incident, writing);
    const { incident, entry } = result;
    if (incident === undefined || incident === found?.incident) return { result, loaded: found };
    const saved = await incidents.save({
      incident,
      ...(entry === undefined ? {} : { entry }),
      before: found?.version,
      writeId: writing,
      due: nextIncidentCheck(incident, policy),
    });
    if (saved === "written") return { result, loaded: { incident, version: (found?.version ?? 0) + 1 } };
    if (attempt > 0) await pause(Math.random() * Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS));
    found = await incidents.load(id);
  }
  throw new Error(`${ATTEMPTS} attempts at an incident met other writers`);
};
