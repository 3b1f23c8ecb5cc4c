import type { AddressId, AgentId, ChatId, CustomerId, EntryId, IncidentId, LaneId, Reference } from "../domain/ids.ts";
import type { IncidentStatus } from "../domain/incident/incident.ts";
import { type Instant, iso } from "../domain/time.ts";
import { type Hour, utcDayOf } from "../figures/hour.ts";

/** Keys of what is in the table, and of its indexes. How items are laid out is in `state-items.ts` and `row-items.ts`. */

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
export const closedOrder = (since: Instant, reference: Reference): string => `${iso(since)}#${reference}`;
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

/** Which item a kick, a ticket or the sweep names, of those that have a life of their own. */
export const namedBy = (pk: string): { complaint: Reference } | { address: AddressId } | { incident: IncidentId } => {
  const [kind, id = ""] = pk.split("#");
  if (kind === "incident") return { incident: id as IncidentId };
  return kind === "address" ? { address: id as AddressId } : { complaint: id as Reference };
};
