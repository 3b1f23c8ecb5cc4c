import { randomBytes } from "node:crypto";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Dependencies } from "../../../functions/chat/dependencies.ts";
import { sayInTurn } from "../../../functions/chat/say-in-turn.ts";
import { loadConversation } from "../../../shared/chat/conversation.ts";
import type { Execution } from "../../../shared/complaints/execution.ts";
import { chatId } from "../../../shared/domain/ids.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { createChatStore, type Frame } from "../../../shared/storage/chat-store.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import { createTexts } from "../../../shared/texts/texts.ts";
import { DAY, NOON } from "../../support/complaints.ts";
import { ringOf } from "../../support/key-rings.ts";
import { policyForTests as policy } from "../../support/policy.ts";

/** Chats on a real table, of which nobody is told anything. */
export const chatsOn = (client: DynamoDBClient, table: string) => {
  const store = createComplaintStore(client, table);
  const chats = createChatStore(client, table);
  const newId = () => randomBytes(12).toString("base64url");
  const execution: Execution = { store, policy, now: () => NOON, newId };
  const dependencies: Dependencies = {
    execution,
    chats,
    connections: { post: async () => "gone", close: async () => {} },
    keyRing: async () => ringOf(1),
    readSegment: async () => undefined,
    postHints: async () => {},
    fronts: { known: () => ({}), look: async () => {} },
    assess: async () => ({ caution: undefined, counted: undefined }),
    textsFor: createTexts({ company: "Haus", tone: "formal", overrides: {} }),
    settings: settingsSchema.parse({}),
    publicUrl: "https://care.example",
  };
  const chatNamed = (id: ReturnType<typeof chatId>) => ({
    hold: async (...frames: Frame[]) => {
      for (const frame of frames) await chats.hold(id, frame, NOON + DAY);
    },
    held: async () => (await chats.listHeld(id, 0)).map(({ seq }) => seq),
    /** By the numbers of the frames. */
    sayInTurn: async (first?: Frame) => {
      const known = first === undefined ? undefined : await chats.load(id);
      const beginning = known === undefined || first === undefined ? {} : { first, known: { chat: known } };
      const { said, ...more } = await sayInTurn(dependencies, id, { sourceIp: "192.0.2.1", ...beginning });
      return { said: said.map(({ frame }) => frame.seq), ...more };
    },
    shown: async () => {
      const reference = (await chats.load(id))?.reference;
      const conversation = reference && (await loadConversation(store, reference, id));
      return (conversation?.shown ?? []).map(({ chat: { of, place } }) => ({ of, place }));
    },
  });
  const newName = () => chatId(`cht_${newId()}`);
  return {
    open: async (base = 0) => {
      const id = newName();
      const person = { language: "en" };
      await chats.open({ id, expires: NOON + DAY, base, person, about: {} }, NOON + DAY);
      return chatNamed(id);
    },
    unknown: () => chatNamed(newName()),
  };
};

export type Chats = ReturnType<typeof chatsOn>;
