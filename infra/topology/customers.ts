import type { FunctionPlan } from "./model.ts";
import type { Parts } from "./parts.ts";

/** What customers see and talk to, and the description of all calls. */
export const customers = ({
  common,
  texts,
  links,
  hints,
  changeStates,
  writeMany,
  listItems,
  updateItems,
  deleteItems,
  listIndex,
  sendTickets,
  sendKicks,
  postToChats,
  writeToChats,
}: Parts): Record<string, FunctionPlan> => ({
  "customer-api": {
    room: "customer-api",
    memoryMb: 512,
    timeoutSeconds: 10,
    triggers: [
      { kind: "http", route: "GET /v1/health", access: "public" },
      { kind: "http", route: "GET /c/{token}", access: "public" },
      { kind: "http", route: "POST /c/{token}/messages", access: "public", takesIn: true },
      { kind: "http", route: "POST /c/{token}/follow-up", access: "public", takesIn: true },
      { kind: "http", route: "POST /c/{token}/rating", access: "public", takesIn: true },
      { kind: "http", route: "POST /c/{token}/not-you", access: "public", takesIn: true },
    ],
    environment: { ...common, ...hints, ...texts },
    permissions: [changeStates, listItems, sendKicks, ...sendTickets],
  },
  chat: {
    room: "chat",
    memoryMb: 512,
    timeoutSeconds: 10,
    triggers: [{ kind: "socket" }],
    environment: { ...common, ...hints, ...links, ...texts, CONNECTIONS_URL: { connectionsUrl: true } },
    permissions: [
      changeStates,
      writeMany,
      listItems,
      updateItems,
      deleteItems,
      listIndex("by-lane"),
      sendKicks,
      ...sendTickets,
      writeToChats,
    ],
  },
  "push-chat": {
    room: "push-chat",
    memoryMb: 256,
    timeoutSeconds: 10,
    triggers: [{ kind: "queue", queue: "pushes", batchSize: 10, maximumConcurrency: 5 }],
    environment: { ...common, ...texts, CONNECTIONS_URL: { connectionsUrl: true } },
    permissions: [changeStates, listItems, updateItems, deleteItems, listIndex("by-lane"), postToChats],
  },
  "chat-box": {
    room: "chat-box",
    memoryMb: 256,
    timeoutSeconds: 10,
    triggers: [
      { kind: "http", route: "GET /v1/chat.js", access: "public" },
      { kind: "http", route: "GET /v1/chat.json", access: "public" },
    ],
    environment: {
      SETTINGS_FILE: common.SETTINGS_FILE,
      ...texts,
      SOCKET_URL: { socketUrl: true },
      CHAT_BOX_FILE: { file: "chat-box" },
    },
    permissions: [],
  },
  "describe-api": {
    room: "describe-api",
    memoryMb: 512,
    timeoutSeconds: 10,
    triggers: [
      { kind: "http", route: "GET /v1/openapi.json", access: "public" },
      { kind: "http", route: "GET /v1/docs", access: "public" },
    ],
    environment: { SETTINGS_FILE: common.SETTINGS_FILE, ...links },
    permissions: [],
  },
});
