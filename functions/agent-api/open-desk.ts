import type { Execution } from "../../shared/complaints/execution.ts";
import { createSegmentReading } from "../../shared/complaints/read-segment.ts";
import type { LaneId } from "../../shared/domain/ids.ts";
import { openLaneFronts } from "../../shared/queue/lane-fronts.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { CustomerStore } from "../../shared/storage/customer-store.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { WritingDesk } from "./write-down.ts";

interface Dependencies {
  execution: Execution;
  settings: Settings;
  customers: CustomerStore;
  keyRing: () => Promise<KeyRing>;
  lanes: readonly LaneId[];
}

/** What it takes to sort a complaint: triage's words in fourteen languages, and how long each lane is. */
export const openDesk = async (dependencies: Dependencies): Promise<WritingDesk> => {
  const { execution, settings, customers, keyRing, lanes } = dependencies;
  const { withTriage } = await import("../../shared/settings/default-triage.ts");
  const { policy } = withTriage(settings);
  const [ring, fronts] = await Promise.all([keyRing(), openLaneFronts(execution.store, lanes, execution.now)]);
  const readSegment = createSegmentReading(customers, policy);
  return { execution: { ...execution, policy }, keyRing: ring, readSegment, fronts };
};
