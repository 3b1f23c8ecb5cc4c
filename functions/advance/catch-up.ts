import type { Complaint } from "../../shared/domain/complaint.ts";
import type { IncidentId } from "../../shared/domain/ids.ts";
import type { IncidentStore } from "../../shared/storage/incident-store.ts";
import { broadcastIn, type Dependencies as Telling, tellMember } from "./tell-member.ts";

export interface Dependencies extends Telling {
  incidents: Pick<IncidentStore, "load" | "loadEntries">;
}

export type CatchUp = (complaint: Complaint, incident: IncidentId) => Promise<void>;

/**
 * Whoever looks for the members of a broadcast may have passed a complaint that was about to join. By now its state says that
 * it belongs, so every later broadcast finds it; what was said before this moment and after its sender looked is told here.
 */
export const createCatchingUp =
  (dependencies: Dependencies): CatchUp =>
  async ({ reference, incident: membership }, id) => {
    if (membership?.id !== id) return;
    const found = await dependencies.incidents.load(id);
    if (found === undefined || found.incident.broadcasts <= membership.told) return;
    for (const entry of await dependencies.incidents.loadEntries(found.incident)) {
      const broadcast = broadcastIn(id, entry);
      if (broadcast === undefined || broadcast.number <= membership.told) continue;
      await tellMember(dependencies, { ...broadcast, catchingUp: true }, { reference, joinedAt: membership.since });
    }
  };
