import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import type { About, Origin } from "../domain/complaint.ts";
import type { ChatId, Reference } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import { fromItem, type Item, isErased, toItem } from "./item.ts";
import { chatKey, connectionKey, frameKey } from "./keys.ts";
import { retryUnprocessed } from "./retry-unprocessed.ts";

/** What is known of a chat beside its complaint: whom it is with, and where it is open. Nothing here is a complaint's only copy. */
export interface StoredChat {
  id: ChatId;
  /** When nobody can go on with it any more. */
  expires: Instant;
  /** The number of the frame that began it: the next one is its first. */
  base: number;
  /** By another name than the index by customer has. */
  person: { email?: string; phone?: string; name?: string; language?: string; timeZone?: string };
  about: About;
  metadata?: Record<string, string>;
  /** Of a conversation elsewhere, and by that one's name for them who began it, where it says. */
  origin?: Origin;
  author?: string;
  /** The complaint that its first message made. */
  reference?: Reference;
  /** Where it is open, by API Gateway's name for it. */
  connection?: string;
  /** Its client says what it has; of any other, what was written to it counts as had. */
  confirms?: boolean;
  /** When the customer last was writing something. */
  typingAt?: Instant;
}

/** Of the client's frames: one without a text only takes its number. */
export interface Frame {
  seq: number;
  id?: string;
  text?: string;
}

export interface ChatStore {
  load(id: ChatId): Promise<StoredChat | undefined>;
  /** Unless there is one: gives which there is then. One that was erased isn't opened again, but for whoever asks now. `forget`: when it may be deleted, unless a complaint comes of it. */
  open(chat: StoredChat, forget: Instant): Promise<StoredChat>;
  /** It is open there from now on. Gives the chat as it was before; `undefined` where there is none. */
  attach(id: ChatId, connection: string, confirms: boolean): Promise<StoredChat | undefined>;
  /** It isn't open there any more; where it is open elsewhere by now it stays so. */
  detach(id: ChatId, connection: string): Promise<void>;
  /** Both give the chat as it is then. */
  nameComplaint(id: ChatId, reference: Reference): Promise<StoredChat | undefined>;
  giveContact(id: ChatId, contact: { email: string; name?: string }): Promise<StoredChat | undefined>;
  noteTyping(id: ChatId, at: Instant): Promise<void>;
  /** Which chat a connection is of. Gives which one it was of before. */
  connect(connection: string, chat: ChatId, until: Instant): Promise<ChatId | undefined>;
  chatOf(connection: string): Promise<ChatId | undefined>;
  disconnect(connection: string): Promise<void>;
  /** Keeps a frame until those before it have come. */
  hold(id: ChatId, frame: Frame, until: Instant): Promise<void>;
  /** The first of those that are held from that number on, in order. */
  listHeld(id: ChatId, from: number): Promise<Frame[]>;
  drop(id: ChatId, frames: readonly Frame[]): Promise<void>;
}

/** Frames at once: BatchWriteItem takes no more, and each may be 32 KB. */
const MOST_WRITES = 25;

export const createChatStore = (client: DynamoDBClient, table: string): ChatStore => {
  /** `undefined` where the condition didn't hold. */
  const update = async (id: ChatId, change: Omit<UpdateItemCommandInput, "TableName" | "Key">) => {
    const Key = toItem(chatKey(id));
    try {
      const condition = { ConditionExpression: "attribute_exists(chat)" };
      const { Attributes: item } = await client.send(
        new UpdateItemCommand({ TableName: table, Key, ...condition, ...change }),
      );
      return item && readChat(item);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return undefined;
    }
  };

  const load: ChatStore["load"] = async (id) => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem(chatKey(id)), ConsistentRead: true }),
    );
    return item && !isErased(item) ? readChat(item) : undefined;
  };

  return {
    load,

    open: async (chat, forget) => {
      const condition = { ConditionExpression: "attribute_not_exists(pk)" };
      try {
        await client.send(new PutItemCommand({ TableName: table, Item: chatItem(chat, forget), ...condition }));
        return chat;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return (await load(chat.id)) ?? chat;
      }
    },

    attach: (id, connection, confirms) =>
      update(id, {
        UpdateExpression: "SET #connection = :connection, confirms = :confirms",
        ExpressionAttributeNames: { "#connection": "connection" },
        ExpressionAttributeValues: { ":connection": { S: connection }, ":confirms": { BOOL: confirms } },
        ReturnValues: "ALL_OLD",
      }),

    detach: async (id, connection) => {
      await update(id, {
        UpdateExpression: "REMOVE #connection",
        ConditionExpression: "#connection = :connection",
        ExpressionAttributeNames: { "#connection": "connection" },
        ExpressionAttributeValues: { ":connection": { S: connection } },
      });
    },

    nameComplaint: (id, reference) =>
      update(id, {
        UpdateExpression: "SET #reference = :reference, expires = #until",
        ExpressionAttributeNames: { "#reference": "reference", "#until": "until" },
        ExpressionAttributeValues: { ":reference": { S: reference } },
        ReturnValues: "ALL_NEW",
      }),

    giveContact: (id, { email, name }) =>
      update(id, {
        UpdateExpression: `SET person.email = if_not_exists(person.email, :email)${name === undefined ? "" : ", person.#name = if_not_exists(person.#name, :name)"}`,
        ...(name === undefined ? {} : { ExpressionAttributeNames: { "#name": "name" } }),
        ExpressionAttributeValues: toItem({ ":email": email, ":name": name }),
        ReturnValues: "ALL_NEW",
      }),

    noteTyping: async (id, at) => {
      await update(id, {
        UpdateExpression: "SET typingAt = :at",
        ExpressionAttributeValues: { ":at": { N: String(at) } },
      });
    },

    connect: async (connection, chat, until) => {
      const Item = toItem({ ...connectionKey(connection), chat, expires: seconds(until) });
      const put = new PutItemCommand({ TableName: table, Item, ReturnValues: "ALL_OLD" });
      const { Attributes: before } = await client.send(put);
      return before && (fromItem(before).chat as ChatId);
    },

    chatOf: async (connection) => {
      const { Item: item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem(connectionKey(connection)), ConsistentRead: true }),
      );
      return item && (fromItem(item).chat as ChatId);
    },

    disconnect: async (connection) => {
      await client.send(new DeleteItemCommand({ TableName: table, Key: toItem(connectionKey(connection)) }));
    },

    hold: async (id, frame, until) => {
      const Item = toItem({ ...frameKey(id, frame.seq), frame, expires: seconds(until) });
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },

    listHeld: async (id, from) => {
      const { Items: items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :chat AND sk BETWEEN :first AND :last",
          ExpressionAttributeValues: {
            ":chat": { S: chatKey(id).pk },
            ":first": { S: frameKey(id, from).sk },
            ":last": { S: "frame#~" },
          },
          ConsistentRead: true,
          Limit: MOST_WRITES,
        }),
      );
      return items.map((item) => fromItem(item).frame as Frame);
    },

    drop: async (id, frames) => {
      for (let start = 0; start < frames.length; start += MOST_WRITES) {
        const requests: WriteRequest[] = frames
          .slice(start, start + MOST_WRITES)
          .map(({ seq }) => ({ DeleteRequest: { Key: toItem(frameKey(id, seq)) } }));
        await retryUnprocessed(requests, async (waiting) => {
          const command = new BatchWriteItemCommand({ RequestItems: { [table]: waiting } });
          return (await client.send(command)).UnprocessedItems?.[table] ?? [];
        });
      }
    },
  };
};

const seconds = (at: Instant): number => Math.ceil(at / 1000);

const chatItem = ({ id, expires, ...chat }: StoredChat, forget: Instant): Item =>
  toItem({ ...chatKey(id), chat: id, until: seconds(expires), expires: seconds(forget), ...chat });

const readChat = (item: Item): StoredChat => {
  const { pk: _pk, sk: _sk, chat, until, expires: _expires, ...rest } = fromItem(item);
  return { ...rest, id: chat, expires: Number(until) * 1_000 } as StoredChat;
};
