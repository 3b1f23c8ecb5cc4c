import type { Reference } from "../domain/ids.ts";
import type { Item } from "../storage/item.ts";
import type { Key } from "../storage/rows.ts";

/** Something that is stored of a customer: what an export shows, and an erasure takes away. */
export type Found = FoundRow | FoundObject;

export const rowKinds = [
  "complaint",
  "said",
  "facts",
  "address",
  "chat",
  "chat-frame",
  "chat-message-known",
  "chat-connection",
  "parked-mail",
  "mail-known",
  "mail-sent",
  "order",
  "incident-member",
  "figure",
  "webhook-line",
  "webhook-log",
] as const;
export type RowKind = (typeof rowKinds)[number];

export const objectKinds = ["file", "mail", "upload"] as const;
export type ObjectKind = (typeof objectKinds)[number];

export interface FoundRow {
  kind: RowKind;
  /** Of which complaint, where it is one's. */
  reference?: Reference;
  key: Key;
  item: Item;
}

export interface FoundObject {
  kind: ObjectKind;
  reference?: Reference;
  /** Its key in the bucket. */
  object: string;
  filename: string;
  size: number;
}

export const isObject = (found: Found): found is FoundObject => "object" in found;

/** By what one is known again that was seen before. */
export const nameOf = (found: Found): string => (isObject(found) ? found.object : `${found.key.pk} ${found.key.sk}`);

export const rowOf = (kind: RowKind, item: Item, reference?: Reference): FoundRow => ({
  kind,
  key: { pk: item.pk?.S ?? "", sk: item.sk?.S ?? "" },
  item,
  ...(reference === undefined ? {} : { reference }),
});
