import type { Execution } from "../../shared/complaints/execution.ts";
import { createSegmentReading } from "../../shared/complaints/read-segment.ts";
import type { LaneId } from "../../shared/domain/ids.ts";
import { openLaneFronts } from "../../shared/queue/lane-fronts.ts";
import type { CustomerStore } from "../../shared/storage/customer-store.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { WritingDesk } from "./write-down.ts";

interface Dependencies {
  execution: Execution;
  customers: CustomerStore;
  keyRing: () => Promise<KeyRing>;
  lanes: readonly LaneId[];
}

/** What it takes to sort a complaint: above all how long each lane is. */
export const openDesk = async (dependencies: Dependencies): Promise<WritingDesk> => {
  const { execution, customers, keyRing, lanes } = dependencies;
  const [ring, fronts] = await Promise.all([keyRing(), openLaneFronts(execution.store, lanes, execution.now)]);
  const readSegment = createSegmentReading(customers, execution.policy);
  return { execution, keyRing: ring, readSegment, fronts };
};
