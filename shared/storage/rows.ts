import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { type Item, toItem } from "./item.ts";
import { unlessConditionFails } from "./unless-condition-fails.ts";

export interface Key {
  pk: string;
  sk: string;
}

/** Items of any kind by their keys, as only whoever shows or erases all that there is of somebody needs them. Consistent. */
export interface Rows {
  get(key: Key): Promise<Item | undefined>;
  /** Of one partition, those whose sort key begins so. */
  list(pk: string, beginning?: string): Promise<Item[]>;
  put(item: Item): Promise<void>;
  /** Unless it was changed since; gives whether it wasn't. */
  replace(item: Item, version: number): Promise<boolean>;
  /** What isn't there stays so, and what a condition of its own doesn't fit. */
  update(
    key: Key,
    change: Pick<UpdateItemCommandInput, "UpdateExpression" | "ExpressionAttributeNames" | "ConditionExpression"> &
      Values,
  ): Promise<void>;
  remove(key: Key): Promise<void>;
  /** As `replace`. */
  removeVersion(key: Key, version: number): Promise<boolean>;
}

interface Values {
  values: Record<string, unknown>;
}

const versionIs = (version: number) => ({
  ConditionExpression: "version = :version",
  ExpressionAttributeValues: { ":version": { N: String(version) } },
});

export const createRows = (client: DynamoDBClient, TableName: string): Rows => ({
  get: async (key) =>
    (await client.send(new GetItemCommand({ TableName, Key: toItem({ ...key }), ConsistentRead: true }))).Item,

  list: async (pk, beginning) => {
    const condition = beginning === undefined ? "pk = :pk" : "pk = :pk AND begins_with(sk, :beginning)";
    const values = { ":pk": pk, ...(beginning === undefined ? {} : { ":beginning": beginning }) };
    const items: Item[] = [];
    let from: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: condition,
          ExpressionAttributeValues: toItem(values),
          ConsistentRead: true,
          ExclusiveStartKey: from,
        }),
      );
      items.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return items;
  },

  put: async (item) => {
    await client.send(new PutItemCommand({ TableName, Item: item }));
  },

  replace: (item, version) =>
    unlessConditionFails(client.send(new PutItemCommand({ TableName, Item: item, ...versionIs(version) }))),

  update: async (key, { values, ...change }) => {
    const command = new UpdateItemCommand({
      TableName,
      Key: toItem({ ...key }),
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: toItem(values),
      ...change,
    });
    await unlessConditionFails(client.send(command));
  },

  remove: async (key) => {
    await client.send(new DeleteItemCommand({ TableName, Key: toItem({ ...key }) }));
  },

  removeVersion: (key, version) =>
    unlessConditionFails(
      client.send(new DeleteItemCommand({ TableName, Key: toItem({ ...key }), ...versionIs(version) })),
    ),
});
