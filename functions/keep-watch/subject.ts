import type { Subject } from "../../shared/domain/early-warning/watch-rises.ts";
import { keyOf, LONGEST_NAME, nameOf } from "../../shared/figures/dimension.ts";
import type { EventRow } from "../../shared/figures/event-row.ts";

type Dimension = Subject["dimension"];

/**
 * By what one look knows a subject again that another one saw: the key of all spellings, since which of them is read first
 * changes with each hour, and the same event would be told again.
 */
export const subjectOf = (row: EventRow, dimension: Dimension): string | undefined => {
  const name = nameOf(row, dimension);
  return name === undefined ? undefined : keyOf(name, dimension);
};

/** Some characters are many once they are normalised. What grows that much is nobody's product, and would fill the item. */
export const isNameable = (value: string): boolean => value.length <= 2 * LONGEST_NAME;
