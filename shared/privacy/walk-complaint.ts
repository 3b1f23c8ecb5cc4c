import { addressIdOf } from "../access/identity.ts";
import type { Complaint } from "../domain/complaint.ts";
import type { Entry, Fact } from "../domain/entry.ts";
import type { Instant } from "../domain/time.ts";
import type { FileEraser } from "../files/file-eraser.ts";
import { attachmentKey, prefixes } from "../files/keys.ts";
import { attachmentIdOf } from "../files/upload-id.ts";
import { type Item, isErased } from "../storage/item.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import { addressKey, complaintKey, memberKey, orderKey } from "../storage/keys.ts";
import { placeOf } from "../storage/member-store.ts";
import { readEntry } from "../storage/row-items.ts";
import type { Key, Rows } from "../storage/rows.ts";
import type { ListEndpoints } from "../webhooks/list-endpoints.ts";
import { type Found, type FoundObject, rowOf } from "./found.ts";
import { chatsOf } from "./walk-chats.ts";
import { mailsOf } from "./walk-mails.ts";
import { toldOf } from "./walk-told.ts";

export interface Walking {
  rows: Pick<Rows, "get" | "list">;
  files: Pick<FileEraser, "list">;
  keyRing: () => Promise<KeyRing>;
  listEndpoints: ListEndpoints;
  now: () => Instant;
}

/** One complaint as it lies in the table, with entries that no state names as well. */
export interface Walked {
  complaint: Complaint;
  entries: readonly Entry[];
  /** All that ever happened, wherever it is kept. */
  facts: readonly Fact[];
}

/** Longer than an upload is kept. */
const UPLOADED_WITHIN = 3 * 86_400_000;

/**
 * All that there is of one complaint, and the one place that knows: an export shows it, and an erasure takes it away. A new kind
 * of row that names a customer belongs here, which `test/wire/privacy-inventory.test.ts` holds against the whole table. What is
 * needed to find the rest comes last.
 */
export const walkComplaint = async (walking: Walking, complaint: Complaint): Promise<Found[]> => {
  const { reference } = complaint;
  const items = (await walking.rows.list(complaintKey(reference).pk, "entry#")) as Item[];
  const entries = items.filter((item) => !isErased(item)).map(readEntry);
  const walked = { complaint, entries, facts: [...entries.flatMap(({ facts }) => facts), ...complaint.facts] };
  const ring = await walking.keyRing();
  const parts = await Promise.all([
    filesOf(walking, walked),
    mailsOf(walking.rows, walked),
    chatsOf(walking.rows, ring, walked),
    toldOf(walking, walked),
    lookUpsOf(walking.rows, ring, complaint),
  ]);
  return [...distinct(parts.flat()), ...items.map((item) => rowOf("said", item, reference))];
};

/** Its own, however they came there, and those of which they are copies. */
const filesOf = async ({ files, now }: Walking, { complaint, entries }: Walked): Promise<FoundObject[]> => {
  const { reference } = complaint;
  const attachments = entries.flatMap(({ at, body }) =>
    "attachments" in body ? (body.attachments ?? []).map((one) => ({ ...one, at })) : [],
  );
  const named = new Map(attachments.map(({ id, filename }) => [attachmentKey(reference, id), filename]));
  const kept = (await files.list(attachmentKey(reference, ""))).map(({ key, size }): FoundObject => {
    const filename = named.get(key) ?? "file";
    return { kind: "file", reference, object: key, filename, size };
  });
  const recent = new Set(attachments.filter(({ at }) => at > now() - UPLOADED_WITHIN).map(({ id }) => id));
  if (recent.size === 0) return kept;
  const uploads = await files.list(prefixes.uploads);
  const theirs = uploads.filter(({ key }) => recent.has(attachmentIdOf(key.slice(prefixes.uploads.length))));
  return [
    ...kept,
    ...theirs.map(
      ({ key, size }): FoundObject => ({ kind: "upload", reference, object: key, filename: "upload", size }),
    ),
  ];
};

/** Under which it is found, or remembered, beside its own name. */
const lookUpsOf = async (
  { get }: Walking["rows"],
  { identity }: KeyRing,
  { reference, about, customer, incident }: Complaint,
): Promise<Found[]> => {
  const find = async (kind: "order" | "address" | "incident-member", key: Key | undefined) => {
    const item = key && (await get(key));
    return item === undefined ? [] : [rowOf(kind, item, reference)];
  };
  const found = await Promise.all([
    find(
      "order",
      about.orderId === undefined ? undefined : { pk: orderKey(about.orderId), sk: complaintKey(reference).pk },
    ),
    find("address", customer.email === undefined ? undefined : addressKey(addressIdOf(identity, customer.email))),
    find("incident-member", incident && memberKey(incident.id, placeOf(reference, incident.since))),
  ]);
  return found.flat();
};

/** Several ways may lead to one. */
const distinct = (found: readonly Found[]): Found[] => [
  ...new Map(found.map((one) => ["object" in one ? one.object : `${one.key.pk} ${one.key.sk}`, one])).values(),
];
