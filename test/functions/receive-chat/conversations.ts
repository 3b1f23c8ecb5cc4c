import { randomBytes } from "node:crypto";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type * as z from "zod";
import { chatAdapter } from "../../../functions/receive-chat/read-chat.ts";
import type { inboundChatSchema } from "../../../shared/api/inbound-chat.ts";
import { arrivalOf } from "../../../shared/channels/adapter.ts";
import type { Dependencies } from "../../../shared/channels/dependencies.ts";
import { takeIn } from "../../../shared/channels/take-in.ts";
import type { Execution } from "../../../shared/complaints/execution.ts";
import { createChatStore } from "../../../shared/storage/chat-store.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import { createSaidStore } from "../../../shared/storage/said-store.ts";
import { DAY, NOON } from "../../support/complaints.ts";
import { ringOf } from "../../support/key-rings.ts";
import { policyForTests as policy } from "../../support/policy.ts";

export type InboundChat = z.output<typeof inboundChatSchema>;

/** A chat product's webhook on a real table, in whose requests a process may end. */
export const conversationsOn = (client: DynamoDBClient, table: string) => {
  const execution: Execution = {
    store: createComplaintStore(client, table),
    policy,
    now: () => NOON,
    newId: () => randomBytes(9).toString("base64url"),
  };
  const dependencies: Dependencies = {
    execution,
    chats: createChatStore(client, table),
    said: createSaidStore(client, table),
    keyRing: async () => ringOf(1),
    readSegment: async () => undefined,
    postHints: async () => {},
    fronts: { known: () => ({}), look: async () => {} },
    linksLast: 365 * DAY,
  };
  return {
    execution,
    receive: (sent: InboundChat) => takeIn(dependencies, chatAdapter, arrivalOf(chatAdapter, sent)),
    /** What the customer said in a complaint, in order. */
    said: async (reference: Parameters<typeof execution.store.loadTimeline>[0]): Promise<string[]> => {
      const { entries = [] } = (await execution.store.loadTimeline(reference)) ?? {};
      return entries.flatMap(({ body }) => (body.kind === "message" ? [body.text] : []));
    },
  };
};

/** Ends at the n-th request, from 1: before it got there, or once it is done and only its answer is lost. */
export const endingAt = (client: DynamoDBClient, nth: number, when: "before" | "after"): DynamoDBClient => {
  let requests = 0;
  const send = async (...args: Parameters<DynamoDBClient["send"]>) => {
    requests += 1;
    if (requests > nth || (requests === nth && when === "before")) throw new Error("the process ended");
    const answer = await client.send(...args);
    if (requests >= nth) throw new Error("the process ended");
    return answer;
  };
  return { send } as unknown as DynamoDBClient;
};

let conversations = 0;
/** Messages of a conversation that no other test has. */
export const newConversation = () => {
  conversations += 1;
  const conversation = `conversation-${conversations}`;
  return (id: string, more: Partial<InboundChat> = {}): InboundChat => ({
    conversation,
    message: { id, text: id },
    ...more,
  });
};
