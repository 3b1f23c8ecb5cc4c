import type { CustomerFacts } from "../domain/customer-facts.ts";
import type { Entry } from "../domain/entry.ts";
import type { AgentId, CustomerId, IncidentId, Reference } from "../domain/ids.ts";
import type { IncidentEntry } from "../domain/incident/incident.ts";
import type { MailFigures } from "../domain/reputation/mail-figures.ts";
import { type Instant, iso } from "../domain/time.ts";
import type { EventRow } from "../figures/event-row.ts";
import { type Hour, hourOf } from "../figures/hour.ts";
import { fromItem, type Item, toItem } from "./item.ts";
import { EVENTS_KEPT, MAIL_EVENTS_KEPT, SENT_MAIL_KEPT } from "./kept.ts";
import {
  customerFactsKey,
  DIRECTORY,
  entryKey,
  eventsKey,
  incidentEntryKey,
  mailHourKey,
  orderKey,
  sentMailKey,
  staleHourKey,
} from "./keys.ts";
import { SHAPE } from "./state-items.ts";

/** Rows that are written once, or over and over with the same: what was said, what happened, what leads to a complaint. */

export const incidentEntryItem = (id: IncidentId, entry: IncidentEntry): Item =>
  toItem({ ...incidentEntryKey(id, entry.id), entry });

export const readIncidentEntry = (item: Item): IncidentEntry => fromItem(item).entry as IncidentEntry;

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

export const readEntry = (item: Item): Entry => fromItem(item).entry as Entry;

/** A look-up row: `order#…` → reference. Written idempotently, and verified by whoever reads it. */
export const orderRow = (orderId: string, reference: Reference): Item =>
  toItem({ pk: orderKey(orderId), sk: `complaint#${reference}` });

/** A look-up row: `sent#…` → reference. Kept for as long as people answer old mails. */
export const sentMailItem = (sesId: string, reference: Reference, at: Instant): Item =>
  toItem({ ...sentMailKey(sesId), reference, expires: Math.ceil((at + SENT_MAIL_KEPT) / 1000) });

export const readSentMail = (item: Item): Reference => fromItem(item).reference as Reference;

/** Of one event of one mail, however often it is told: written again, it is the same row. */
export const mailEventItem = (kind: keyof MailFigures, sesId: string, at: Instant): Item =>
  toItem({
    pk: mailHourKey(hourOf(at)),
    sk: `${kind}#${sesId}`,
    expires: Math.ceil((at + MAIL_EVENTS_KEPT) / 1000),
  });

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
