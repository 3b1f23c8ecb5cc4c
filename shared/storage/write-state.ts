import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { type Item, isErased, toItem } from "./item.ts";
import { readState, type StoredState } from "./state-items.ts";

export type WriteResult = "written" | "conflict";

/** Reads one state item, consistently: the only kind of read that a decision may rest on. What is erased isn't there. */
export const loadState = async <State>(
  client: DynamoDBClient,
  table: string,
  key: { pk: string; sk: string },
): Promise<StoredState<State> | undefined> => {
  const { Item: item } = await client.send(
    new GetItemCommand({ TableName: table, Key: toItem(key), ConsistentRead: true }),
  );
  return item === undefined || isErased(item) ? undefined : readState<State>(item);
};

/**
 * Puts a state item if nobody else wrote it since `before` (or at all, where there is none); otherwise gives what is stored.
 * The SDK sends a request again when its answer got lost, and then the first one's success looks like a conflict: the write
 * id tells the two apart.
 */
export const putState = async <State>(
  client: DynamoDBClient,
  table: string,
  item: Item,
  before: number | undefined,
): Promise<"written" | { stored: StoredState<State> | undefined }> => {
  const condition =
    before === undefined
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : { ConditionExpression: "version = :before", ExpressionAttributeValues: { ":before": { N: String(before) } } };
  const input = { TableName: table, Item: item, ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const, ...condition };
  try {
    await client.send(new PutItemCommand(input));
    return "written";
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const stored = error.Item && !isErased(error.Item) ? readState<State>(error.Item) : undefined;
    return stored !== undefined && stored.writeId === item.writeId?.S ? "written" : { stored };
  }
};

/** `putState` where what is stored is of no use. */
export const writeState = async (
  client: DynamoDBClient,
  table: string,
  item: Item,
  before: number | undefined,
): Promise<WriteResult> => ((await putState(client, table, item, before)) === "written" ? "written" : "conflict");
