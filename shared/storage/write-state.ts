import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { type Item, readState, type StoredState, toItem } from "./keys.ts";

export type WriteResult = "written" | "conflict";

/** Reads one state item, consistently: the only kind of read that a decision may rest on. */
export const loadState = async <State>(
  client: DynamoDBClient,
  table: string,
  key: { pk: string; sk: string },
): Promise<StoredState<State> | undefined> => {
  const { Item: item } = await client.send(
    new GetItemCommand({ TableName: table, Key: toItem(key), ConsistentRead: true }),
  );
  return item === undefined ? undefined : readState<State>(item);
};

/**
 * Puts a state item if nobody else wrote it since `before` (or at all, where there is none). The SDK sends a request again
 * when its answer got lost, and then the first one's success looks like a conflict: the write id tells the two apart.
 */
export const writeState = async (
  client: DynamoDBClient,
  table: string,
  item: Item,
  before: number | undefined,
): Promise<WriteResult> => {
  const condition =
    before === undefined
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : { ConditionExpression: "version = :before", ExpressionAttributeValues: { ":before": { N: String(before) } } };
  try {
    await client.send(new PutItemCommand({ TableName: table, Item: item, ...condition }));
    return "written";
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const { pk, sk, writeId } = item;
    if (pk?.S === undefined || sk?.S === undefined) throw error;
    const stored = await loadState(client, table, { pk: pk.S, sk: sk.S });
    return stored?.writeId === writeId?.S ? "written" : "conflict";
  }
};
