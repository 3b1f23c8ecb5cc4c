import { messageId } from "../../mail/message-ids.ts";
import { MOST_IDS } from "./bounds.ts";

/** Every fit id in the values, once each, in their order; where they are many, the first and the latest. */
export const readIds = (values: readonly string[]): readonly string[] => {
  const written = values.flatMap((value) => value.match(/<[^<>]{1,1000}>/g) ?? []);
  const ids = [...new Set(written.map((id) => messageId(id.replace(/\s+/g, ""))).filter((id) => id !== undefined))];
  return ids.length <= MOST_IDS ? ids : [...ids.slice(0, 1), ...ids.slice(1 - MOST_IDS)];
};
