import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Address } from "../domain/address/address.ts";
import type { Agent } from "../domain/agent.ts";
import { type Complaint, laneOf, waitsInLane } from "../domain/complaint.ts";
import type { CustomerFacts } from "../domain/customer-facts.ts";
import type { Entry } from "../domain/entry.ts";
import type { AddressId, AgentId, ChatId, CustomerId, EntryId, IncidentId, LaneId, Reference } from "../domain/ids.ts";
import type { Incident, IncidentEntry, IncidentStatus } from "../domain/incident/incident.ts";
import type { MailFigures } from "../domain/reputation/mail-figures.ts";
import type { Reputation } from "../domain/reputation/reputation.ts";
import { type Instant, iso } from "../domain/time.ts";
import type { Watch } from "../domain/watch/watch.ts";
import type { EventRow } from "../figures/event-row.ts";
import { type Hour, hourOf, startOf, utcDayOf } from "../figures/hour.ts";
import type { SheetTexts } from "../figures/sheet-text.ts";
import { fromStored, type StoredComplaint, toStored } from "./complaint-state.ts";

/** Everything that knows how items are laid out: keys, index attributes, and the way in and out of the table. */

export type Item = Record<string, AttributeValue>;

/** Raised when the layout changes; a reader refuses what is newer than itself instead of guessing. */
const SHAPE = 1;
const COMPLAINT_SHAPE = 2;

const DUE_SHARDS = 16;

const DAY = 86_400_000;
/** A year can be counted again, and one month on top of it. */
export const EVENTS_KEPT = 400 * DAY;
/** So long a mail is known again, and one that was set aside can be taken back. */
export const MAIL_KEPT = 400 * DAY;
/** Longer than the window in which they count. */
const MAIL_EVENTS_KEPT = 10 * DAY;
const SENT_MAIL_KEPT = 400 * DAY;
export const PROOFS_KEPT = 400 * DAY;
/** So long what was erased is known to be: longer than anybody brings the same again. */
const ERASED_KEPT = 400 * DAY;
const SHEETS_KEPT = 5 * 366 * DAY;

export const dueShards: readonly string[] = Array.from({ length: DUE_SHARDS }, (_, shard) => `due#${shard}`);

export const complaintKey = (reference: Reference) => ({ pk: `complaint#${reference}`, sk: "state" });
export const entryKey = (reference: Reference, id: EntryId) => ({
  pk: complaintKey(reference).pk,
  sk: `entry#${id}`,
});
export const agentKey = (id: AgentId) => ({ pk: `agent#${id}`, sk: "state" });
/** Whoever was ever entered, a row each; whether they still are, their item says. */
export const DIRECTORY = "directory";
export const addressKey = (id: AddressId) => ({ pk: `address#${id}`, sk: "state" });
export const incidentKey = (id: IncidentId) => ({ pk: `incident#${id}`, sk: "state" });
export const incidentEntryKey = (id: IncidentId, entry: EntryId) => ({ pk: incidentKey(id).pk, sk: `entry#${entry}` });
/** Sorts by when they joined: `<time>#<reference>`. */
export const memberKey = (id: IncidentId, place: string) => ({ pk: incidentKey(id).pk, sk: `member#${place}` });
/** As the index by lane lists them, by when they were opened. */
export const incidentsKey = (status: IncidentStatus): string => `incidents#${status}`;
export const chatKey = (id: ChatId) => ({ pk: `chat#${id}`, sk: "state" });
/** Sorts by its number. */
export const frameKey = (id: ChatId, seq: number) => ({
  pk: chatKey(id).pk,
  sk: `frame#${String(seq).padStart(10, "0")}`,
});
/** Of a message in a company's own chat; `message` is a hash of its name. */
export const saidKey = (id: ChatId, message: string) => ({ pk: chatKey(id).pk, sk: `said#${message}` });
/** By API Gateway's name for it. */
export const connectionKey = (id: string) => ({ pk: `connection#${id}`, sk: "state" });
export const orderKey = (orderId: string) => `order#${orderId.toLowerCase()}`;
/** How often something happened within one window of time. */
export const meterKey = (what: string, window: number) => ({ pk: `meter#${what}#${window}`, sk: "count" });
export const reputationKey = { pk: "reputation", sk: "state" };
/** What became of mail within one hour: a row for each that was sent, bounced or called spam. */
export const mailHourKey = (hour: Hour): string => `mail#${hour}`;
export const watchKey = { pk: "watch", sk: "state" };
/** What was found of one UTC day. */
export const proofKey = (day: string) => ({ pk: `proof#${day}`, sk: "state" });
/** Which days aren't proven, or lack something. */
export const openProofsKey = { pk: "proofs", sk: "state" };
/** What supervisors are still to be told, oldest first. */
export const NOTICES = "notices";
export const keyRingKey = { pk: "key-ring", sk: "state" };
/** Of a mail that went out, by SES's own id for it. */
export const sentMailKey = (sesId: string) => ({ pk: `sent#${sesId}`, sk: "mail" });
/** Mails that came in under one Message-ID; what is in the key is a hash of it. */
export const messageIdKey = (hash: string): string => `message-id#${hash}`;
/** Mail that was set aside. */
export const parkedKey = (id: string) => ({ pk: `parked#${id}`, sk: "state" });
/** As the index by lane lists it: it waits for a person's look, as complaints do. */
export const PARKED_LANE = "parked";
export const customerKey = (id: CustomerId): string => `customer#${id}`;
/** Whether a customer's data is held or being erased, and who asked for it. */
export const privacyKey = (id: CustomerId) => ({ pk: `privacy#${id}`, sk: "state" });
/** As the index by lane lists what is being erased, by when somebody has to look at it. */
export const ERASURES = "erasures";
/** As the same index lists complaints that are kept no longer: of their own, so that no customer waits behind thousands of those. */
export const RETIRED = "retired";
export const retiredOrder = (due: Instant, pk: string): string => `${iso(due)}#${pk}`;
/** As the same index lists complaints that are closed, by since when. Those that were merged go with the one in which they went on. */
export const CLOSED = "closed";
/** What the company's own systems say of a customer. */
export const customerFactsKey = (id: CustomerId) => ({ pk: customerKey(id), sk: "facts" });
export const laneKey = (lane: LaneId): string => `lane#${lane}`;
export const teamKey = (team: string): string => `team#${team}`;
/** What happened within one hour, in order. */
export const eventsKey = (hour: Hour): string => `events#${hour}`;
/** Hours that must be counted again, all under one key: there are few, and none when nobody complains. */
export const STALE_HOURS = "stale-hours";
export const staleHourKey = (hour: Hour) => ({ pk: STALE_HOURS, sk: hour });
export const sheetsKey = (utcDay: string): string => `sheets#${utcDay}`;
export const sheetKey = (hour: Hour) => ({ pk: sheetsKey(utcDayOf(hour)), sk: hour });

export const referenceOf = (pk: string): Reference => pk.slice("complaint#".length) as Reference;

/** Which item a partition key names, of those that have a life of their own. */
export const namedBy = (pk: string): { complaint: Reference } | { address: AddressId } | { incident: IncidentId } => {
  const [kind, id = ""] = pk.split("#");
  if (kind === "incident") return { incident: id as IncidentId };
  return kind === "address" ? { address: id as AddressId } : { complaint: id as Reference };
};

/** What a kick, a ticket and the sweep name: which item, whatever its kind. */
export interface StoredState<State> {
  state: State;
  version: number;
  writeId: string;
}

/** The second option is for metadata with a field named `constructor`, which looks like an instance of something. */
export const toItem = (value: Record<string, unknown>): Item =>
  marshall(value, { removeUndefinedValues: true, convertClassInstanceToMap: true });
export const fromItem = (item: Item): Record<string, unknown> => unmarshall(item);

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
    ? { lane: CLOSED, laneOrder: `${iso(stage.since)}#${reference}` }
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

/** What is left of something: that it is erased. So nothing brings it back that comes again, and nobody calls it missing. */
export const tombstone = ({ pk, sk }: { pk: string; sk: string }, now: Instant): Item =>
  toItem({ pk, sk, erasedAt: now, expires: Math.ceil((now + ERASED_KEPT) / 1000) });

export const isErased = ({ erasedAt }: Item): boolean => erasedAt !== undefined;

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

export const incidentEntryItem = (id: IncidentId, entry: IncidentEntry): Item =>
  toItem({ ...incidentEntryKey(id, entry.id), entry });

export const readIncidentEntry = (item: Item): IncidentEntry => fromItem(item).entry as IncidentEntry;

export const watchItem = (state: Watch, version: number, writeId: string): Item =>
  toItem({ ...watchKey, shape: SHAPE, version, writeId, state });

export const reputationItem = (state: Reputation, version: number, writeId: string): Item =>
  toItem({ ...reputationKey, shape: SHAPE, version, writeId, state });

export const agentItem = (state: Agent, version: number, writeId: string): Item =>
  toItem({ ...agentKey(state.id), shape: SHAPE, version, writeId, state });

/** Facts are one text: DynamoDB's numbers are others than JSON's, and names are anybody's. */
export const customerFactsItem = (id: CustomerId, { facts, asOf, ...rest }: CustomerFacts): Item =>
  toItem({ ...customerFactsKey(id), shape: SHAPE, facts: JSON.stringify(facts), asOf: iso(asOf), ...rest });

export const readCustomerFacts = (item: Item): CustomerFacts => {
  const { facts, segment, asOf } = fromItem(item);
  const said: CustomerFacts["facts"] = JSON.parse(String(facts));
  return {
    facts: said,
    asOf: Date.parse(String(asOf)),
    ...(segment === undefined ? {} : { segment: String(segment) }),
  };
};

export const directoryRow = (id: AgentId): Item => toItem({ pk: DIRECTORY, sk: `agent#${id}` });

export const readDirectoryRow = ({ sk }: Item): AgentId => (sk?.S ?? "").slice("agent#".length) as AgentId;

export const entryItem = (reference: Reference, entry: Entry): Item =>
  toItem({ ...entryKey(reference, entry.id), entry });

/** A look-up row: `order#…` → reference. Written idempotently, and verified by whoever reads it. */
export const orderRow = (orderId: string, reference: Reference): Item =>
  toItem({ pk: orderKey(orderId), sk: `complaint#${reference}` });

/** A look-up row: `sent#…` → reference. Kept for as long as people answer old mails. */
export const sentMailItem = (sesId: string, reference: Reference, at: Instant): Item =>
  toItem({ ...sentMailKey(sesId), reference, expires: Math.ceil((at + SENT_MAIL_KEPT) / 1000) });

/** Of one event of one mail, however often it is told: written again, it is the same row. */
export const mailEventItem = (kind: keyof MailFigures, sesId: string, at: Instant): Item =>
  toItem({
    pk: mailHourKey(hourOf(at)),
    sk: `${kind}#${sesId}`,
    expires: Math.ceil((at + MAIL_EVENTS_KEPT) / 1000),
  });

export const readSentMail = (item: Item): Reference => fromItem(item).reference as Reference;

/** An event that is written again, with the same content or another, is one event. */
export const eventItem = (row: EventRow): Item =>
  toItem({
    pk: eventsKey(hourOf(row.at)),
    sk: `${iso(row.at)}#${row.reference}#${row.id}`,
    row,
    expires: Math.ceil((row.at + EVENTS_KEPT) / 1000),
  });

export const readEvent = (item: Item): EventRow => fromItem(item).row as EventRow;

export const staleHourItem = (hour: Hour, token: string, markedAt: Instant): Item =>
  toItem({ ...staleHourKey(hour), token, markedAt });

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

export const readEntry = (item: Item): Entry => fromItem(item).entry as Entry;

/** A lane's order: those who were here before, then those who wait for the first time; in both whoever has waited longest. */
export const AHEAD = "0#";
export const FIRST_TIMERS = "1#";

/** Since when whoever has this place in a lane has waited. */
export const waitingSinceIn = (item: Item): Instant => Date.parse(item.laneOrder?.S?.split("#")[1] ?? "");

const laneOrder = ({ stage, waitingSince, reference }: Complaint): string =>
  `${stage.status === "queued" && stage.ahead ? AHEAD : FIRST_TIMERS}${iso(waitingSince)}#${reference}`;

/** Of nothing that changes, so that whoever pages through a team's complaints neither misses nor repeats one. */
const teamOrder = ({ receivedAt, reference }: Complaint): string => `${iso(receivedAt)}#${reference}`;

/** Spread by the id, which is a keyed hash and so as good as random. */
const shardOf = (id: Reference | AddressId | IncidentId): string =>
  `due#${[...id].reduce((sum, character) => sum + character.charCodeAt(0), 0) % DUE_SHARDS}`;
