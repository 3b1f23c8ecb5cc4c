import * as z from "zod/mini";
import type { Reference } from "../domain/ids.ts";
import type { Page, Position } from "./complaint-store.ts";
import { fromItem, type Item, toItem } from "./item.ts";
import { referenceOf } from "./keys.ts";

const keys = z.record(z.string(), z.string());

/**
 * A row of keys alone is its own position: DynamoDB goes on behind it, even where it is no longer. It names no offset, so
 * pages neither repeat nor skip what stayed where it was while others came and went.
 */
const positionOf = (row: Item): Position => JSON.stringify(fromItem(row));

export const startBehind = (position: Position | undefined): { ExclusiveStartKey?: Item } =>
  position === undefined ? {} : { ExclusiveStartKey: toItem(keys.parse(JSON.parse(position))) };

interface Answer {
  Items?: Item[] | undefined;
  LastEvaluatedKey?: Item | undefined;
}

export const toPage = ({ Items: rows = [], LastEvaluatedKey: last }: Answer): Page => {
  const found = rows.flatMap((row) => referenceIn(row).map((reference) => ({ reference, position: positionOf(row) })));
  return {
    references: found.map(({ reference }) => reference),
    positions: found.map(({ position }) => position),
    ...(last === undefined ? {} : { next: positionOf(last) }),
  };
};

/** A complaint's own key in an index, or what a look-up row names. */
const referenceIn = ({ pk, sk }: Item): Reference[] => {
  const key = [sk?.S, pk?.S].find((value) => value?.startsWith("complaint#"));
  return key === undefined ? [] : [referenceOf(key)];
};
