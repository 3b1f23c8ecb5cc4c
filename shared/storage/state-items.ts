import type { Address } from "../domain/address/address.ts";
import type { Agent } from "../domain/agent.ts";
import { type Complaint, laneOf, waitsInLane } from "../domain/complaint.ts";
import type { AddressId, CustomerId, IncidentId, Reference } from "../domain/ids.ts";
import type { Incident } from "../domain/incident/incident.ts";
import type { Reputation } from "../domain/reputation/reputation.ts";
import { type Instant, iso } from "../domain/time.ts";
import type { Watch } from "../domain/watch/watch.ts";
import { type Hour, startOf } from "../figures/hour.ts";
import type { SheetTexts } from "../figures/sheet-text.ts";
import { fromStored, type StoredComplaint, toStored } from "./complaint-state.ts";
import { fromItem, type Item, toItem } from "./item.ts";
import { SHEETS_KEPT } from "./kept.ts";
import {
  addressKey,
  agentKey,
  CLOSED,
  closedOrder,
  complaintKey,
  customerKey,
  incidentKey,
  incidentsKey,
  laneKey,
  RETIRED,
  referenceOf,
  reputationKey,
  retiredOrder,
  sheetKey,
  teamKey,
  watchKey,
} from "./keys.ts";
import { laneOrder, teamOrder } from "./lane-order.ts";

/** Items that change: by their version, and read again only in the shape in which they were written. */

/** Raised when the layout changes; a reader refuses what is newer than itself instead of guessing. */
export const SHAPE = 1;
const COMPLAINT_SHAPE = 2;

const DUE_SHARDS = 16;
export const dueShards: readonly string[] = Array.from({ length: DUE_SHARDS }, (_, shard) => `due#${shard}`);

/** As it was read: a write has to name its version, and knows its own again by `writeId`. */
export interface StoredState<State> {
  state: State;
  version: number;
  writeId: string;
}

export const complaintItem = (state: Complaint, version: number, writeId: string, due: Instant | undefined): Item =>
  toItem({
    ...complaintKey(state.reference),
    shape: COMPLAINT_SHAPE,
    version,
    writeId,
    state: toStored(state),
    customer: customerKey(state.customer.id),
    receivedAt: iso(state.receivedAt),
    ...(due === undefined ? {} : { dueShard: shardOf(state.reference), due: iso(due) }),
    ...(waitsInLane(state) ? { lane: laneKey(laneOf(state)), laneOrder: laneOrder(state) } : closedPlace(state)),
    ...(state.stage.status === "closed" ? {} : { team: teamKey(state.team), teamOrder: teamOrder(state) }),
  });

const closedPlace = ({ stage, reference }: Complaint) =>
  stage.status === "closed" && stage.because !== "merged"
    ? { lane: CLOSED, laneOrder: closedOrder(stage.since, reference) }
    : {};

/**
 * A complaint that is about to be erased: gone for whoever looks for it, and what it was is there until all that it leads to is
 * erased. Only the customer's list still has it. `due`: where nobody else finds it there.
 */
export const frozenItem = (
  item: Item,
  { at: erasedAt, as, due }: { at: Instant; as: CustomerId; due: Instant | undefined },
): Item => {
  const { pk, sk, shape, state: was, customer, receivedAt } = fromItem(item);
  const place = due === undefined ? {} : { lane: RETIRED, laneOrder: retiredOrder(due, String(pk)) };
  return toItem({ pk, sk, shape, was, customer, receivedAt, erasedAt, as, ...place });
};

/** `forget`: when the item may be deleted, unless it changes before. */
export const addressItem = (
  state: Address,
  version: number,
  writeId: string,
  { due, forget }: { due: Instant | undefined; forget: Instant | undefined },
): Item =>
  toItem({
    ...addressKey(state.id),
    shape: SHAPE,
    version,
    writeId,
    state,
    ...(due === undefined ? {} : { dueShard: shardOf(state.id), due: iso(due) }),
    ...(forget === undefined ? {} : { expires: Math.ceil(forget / 1000) }),
  });

export const incidentItem = (state: Incident, version: number, writeId: string, due: Instant | undefined): Item =>
  toItem({
    ...incidentKey(state.id),
    shape: SHAPE,
    version,
    writeId,
    state,
    lane: incidentsKey(state.status),
    laneOrder: `${iso(state.openedAt)}#${state.id}`,
    ...(due === undefined ? {} : { dueShard: shardOf(state.id), due: iso(due) }),
  });

export const watchItem = (state: Watch, version: number, writeId: string): Item =>
  toItem({ ...watchKey, shape: SHAPE, version, writeId, state });

export const reputationItem = (state: Reputation, version: number, writeId: string): Item =>
  toItem({ ...reputationKey, shape: SHAPE, version, writeId, state });

export const agentItem = (state: Agent, version: number, writeId: string): Item =>
  toItem({ ...agentKey(state.id), shape: SHAPE, version, writeId, state });

export const sheetItem = (hour: Hour, state: SheetTexts, version: number, writeId: string): Item =>
  toItem({
    ...sheetKey(hour),
    shape: SHAPE,
    version,
    writeId,
    state,
    expires: Math.ceil((startOf(hour) + SHEETS_KEPT) / 1000),
  });

export const readState = <State>(item: Item): StoredState<State> => {
  const { pk, shape, state, version, writeId } = fromItem(item);
  const isComplaint = String(pk).startsWith("complaint#");
  if (shape !== (isComplaint ? COMPLAINT_SHAPE : SHAPE)) {
    throw new Error(`an item of shape ${String(shape)} was written by another version of Heard`);
  }
  const whole = isComplaint ? fromStored(state as StoredComplaint, referenceOf(String(pk))) : state;
  return { state: whole as State, version: Number(version), writeId: String(writeId) };
};

/** Of one that is frozen; `undefined` of what is erased altogether. */
export const readFrozen = (item: Item): { complaint: Complaint; at: Instant; as: CustomerId } | undefined => {
  const { pk, shape, was, erasedAt, as } = fromItem(item);
  if (was === undefined || erasedAt === undefined) return undefined;
  const { state: complaint } = readState<Complaint>(toItem({ pk, shape, state: was }));
  return { complaint, at: Number(erasedAt), as: as as CustomerId };
};

/** Spread by the id, which is a keyed hash and so as good as random. */
const shardOf = (id: Reference | AddressId | IncidentId): string =>
  `due#${[...id].reduce((sum, character) => sum + character.charCodeAt(0), 0) % DUE_SHARDS}`;
