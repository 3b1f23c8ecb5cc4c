import type { Complaint } from "../domain/complaint.ts";
import type { Entry } from "../domain/entry.ts";
import type { CustomerId, EntryId, LaneId, Reference, WriteId } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import type { DueItem } from "./due-store.ts";
import type { WriteResult } from "./write-state.ts";

/** A complaint as it was read, with the version that a change of it must still find. */
export interface Loaded {
  complaint: Complaint;
  version: number;
}

export interface LoadedWithLatest extends Loaded {
  latest: Entry | undefined;
  /** Its place in the due index, where it isn't at rest. */
  due: DueItem | undefined;
}

export interface Change {
  complaint: Complaint;
  /** Written before the state that names them. */
  entries: Entry[];
  /** The version this change was decided on; absent for a new complaint. */
  before?: number;
  writeId: WriteId;
  /** When the complaint must be looked at again; absent at rest. */
  due?: Instant;
}

export interface Page {
  references: Reference[];
  next?: string;
}

/** Where complaints live. Throws only what is worth another try; a lost race is an answer, not an error. */
export interface ComplaintStore {
  /** Consistent: what a decision may rest on. */
  load(reference: Reference): Promise<Loaded | undefined>;
  /** With the newest entry as well, for one request: what is owed is mostly about that one. Consistent. */
  loadWithLatest(reference: Reference): Promise<LoadedWithLatest | undefined>;
  save(change: Change): Promise<WriteResult>;
  /** The complaint with all that was said, oldest first; entries that no state names are left out. */
  loadTimeline(reference: Reference): Promise<(Loaded & { entries: Entry[] }) | undefined>;
  loadEntry(reference: Reference, id: EntryId): Promise<Entry | undefined>;
  /** Several complaints at once, in the order asked for; those that don't exist are left out. Eventually consistent. */
  loadMany(references: readonly Reference[]): Promise<Complaint[]>;
  /** Who waits in a lane, in the order in which they should be served. Eventually consistent. */
  listLane(lane: LaneId, limit: number, cursor?: string): Promise<Page>;
  /** Of those, the ones who go before all that wait for the first time. */
  listAhead(lane: LaneId, limit: number): Promise<Reference[]>;
  /** Since when the first of those who wait for the first time has waited; `undefined` if nobody does. */
  frontOfLane(lane: LaneId): Promise<Instant | undefined>;
  /** Newest first. Eventually consistent. */
  listOfCustomer(customer: CustomerId, limit: number, cursor?: string): Promise<Page>;
  listOfOrder(orderId: string, limit: number, cursor?: string): Promise<Page>;
  /** Every complaint, in no order. Reads an index of keys alone, so it costs little for each. */
  listAll(limit: number, cursor?: string): Promise<Page>;
}
