import * as z from "zod";
import type { Reference } from "../domain/ids.ts";
import type { Page } from "./complaint-store.ts";
import { fromItem, type Item, referenceOf, toItem } from "./keys.ts";

/** A cursor that nobody was given, or that was cut on its way. The caller's mistake, so it has a name. */
export class BadCursor extends Error {}

const position = z.record(z.string().max(20), z.string().max(300));

/**
 * Where the next page starts: the last key that was read, opaque to the client. It names no offset, so pages neither
 * repeat nor skip what stayed where it was while others came and went.
 */
const readCursor = (cursor: string | undefined): { ExclusiveStartKey?: Item } => {
  if (cursor === undefined) return {};
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return { ExclusiveStartKey: toItem(position.parse(json)) };
  } catch (cause) {
    throw new BadCursor("the cursor is not one that was given out", { cause });
  }
};

interface Answer {
  Items?: Item[] | undefined;
  LastEvaluatedKey?: Item | undefined;
}

/** A cursor of another list has a key that DynamoDB refuses to start from: the caller's mistake as well. */
export const readPage = async (
  cursor: string | undefined,
  read: (from: { ExclusiveStartKey?: Item }) => Promise<Answer>,
): Promise<Page> => {
  const from = readCursor(cursor);
  try {
    return toPage(await read(from));
  } catch (error) {
    const isRefused = cursor !== undefined && error instanceof Error && error.name === "ValidationException";
    throw isRefused ? new BadCursor("the cursor is of another list", { cause: error }) : error;
  }
};

const toPage = (answer: Answer): Page => {
  const references = (answer.Items ?? []).flatMap(referenceIn);
  if (answer.LastEvaluatedKey === undefined) return { references };
  return { references, next: Buffer.from(JSON.stringify(fromItem(answer.LastEvaluatedKey))).toString("base64url") };
};

/** A complaint's own key in an index, or what a look-up row names. */
const referenceIn = ({ pk, sk }: Item): Reference[] => {
  const key = [sk?.S, pk?.S].find((value) => value?.startsWith("complaint#"));
  return key === undefined ? [] : [referenceOf(key)];
};
