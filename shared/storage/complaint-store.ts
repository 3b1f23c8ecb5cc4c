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

/** A place in a list, behind which it goes on. It is made of keys, so nobody outside gets to see it. */
export type Position = string;

export interface Page {
  references: Reference[];
  /** Of each of them. */
  positions: Position[];
  next?: Position;
}

/** Where complaints live. Throws only what is worth another try; a lost race is an answer, not an error. */
export interface ComplaintStore {
  /** Consistent: what a decision may rest on. */
  load(reference: Reference): Promise<Loaded | undefined>;
  /** Tells what is erased from what never was, as `load` doesn't. Consistent. */
  find(reference: Reference): Promise<"there" | "erased" | "nowhere">;
  /** With the newest entry as well, for one request: what is owed is mostly about that one. Consistent. */
  loadWithLatest(reference: Reference): Promise<LoadedWithLatest | undefined>;
  save(change: Change): Promise<WriteResult>;
  /** The complaint with all that was said, oldest first; entries that no state names are left out. */
  loadTimeline(reference: Reference): Promise<(Loaded & { entries: Entry[] }) | undefined>;
  loadEntry(reference: Reference, id: EntryId): Promise<Entry | undefined>;
  /**
   * Several complaints at once, in the order asked for; those that don't exist are left out. Eventually consistent, unless
   * that is asked for, at twice the units.
   */
  loadMany(references: readonly Reference[], consistency?: { consistent: boolean }): Promise<Complaint[]>;
  /**
   * Who waits in a lane, in the order in which they should be served. Eventually consistent. That order changes: whoever is
   * raised in line, or comes back, goes ahead, and so may pass the place where a reader is and be missed by them.
   */
  listLane(lane: LaneId, limit: number, from?: Position): Promise<Page>;
  /** The first of those, apart: who goes before all that wait for the first time, and the others. One request. */
  lookInLane(lane: LaneId, limit: number): Promise<{ ahead: Reference[]; others: Reference[] }>;
  /** Since when the first of those who wait for the first time has waited; `undefined` if nobody does. */
  frontOfLane(lane: LaneId): Promise<Instant | undefined>;
  /** All of a team that aren't closed, oldest first: nobody moves in it. Eventually consistent. */
  listOpen(team: string, limit: number, from?: Position): Promise<Page>;
  /** Newest first: nobody moves in it. Eventually consistent. */
  listOfCustomer(customer: CustomerId, limit: number, from?: Position): Promise<Page>;
  /** By reference: nobody moves in it. Eventually consistent. */
  listOfOrder(orderId: string, limit: number, from?: Position): Promise<Page>;
  /** Every complaint, in an order of DynamoDB's own, in which nobody moves. Reads an index of keys alone, so it costs little for each. */
  listAll(limit: number, from?: Position): Promise<Page>;
}
