import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Instant } from "../domain/time.ts";
import { ERASED_KEPT } from "./kept.ts";

/** The way in and out of the table, whatever the item. */

export type Item = Record<string, AttributeValue>;

/** The second option is for metadata with a field named `constructor`, which looks like an instance of something. */
export const toItem = (value: Record<string, unknown>): Item =>
  marshall(value, { removeUndefinedValues: true, convertClassInstanceToMap: true });
export const fromItem = (item: Item): Record<string, unknown> => unmarshall(item);

/** What is left of something: that it is erased. So nothing brings it back that comes again, and nobody calls it missing. */
export const tombstone = ({ pk, sk }: { pk: string; sk: string }, now: Instant): Item =>
  toItem({ pk, sk, erasedAt: now, expires: Math.ceil((now + ERASED_KEPT) / 1000) });

export const isErased = ({ erasedAt }: Item): boolean => erasedAt !== undefined;
