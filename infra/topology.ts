import { expiryDays, prefixes } from "../shared/files/keys.ts";
import { tableShape } from "../shared/storage/table.ts";
import type { Config } from "./config.ts";
import type { EnvironmentValue, Permission, Topology } from "./topology/model.ts";

/** What there is. Both hosts build this and nothing else, so what exists in one exists in the other. */
export const topology = (config: Config): Topology => {
  const lanes = config.teams.flatMap((team) => [`${team}-urgent`, `${team}-standard`]);
  const laneQueue = (lane: string) => `lane-${lane}`;
  const holidays: Record<string, EnvironmentValue> =
    Object.keys(config.holidays).length === 0 ? {} : { HOLIDAYS_FILE: { file: "holidays" } };
  const table = { TABLE_NAME: { tableName: true } } satisfies Record<string, EnvironmentValue>;
  const common = { ...table, SETTINGS: JSON.stringify(config.settings), ...holidays };
  const texts: Record<string, EnvironmentValue> =
    Object.keys(config.texts).length === 0 ? {} : { TEXTS_FILE: { file: "texts" } };
  const pushes = { PUSHES_QUEUE_URL: { queueUrl: "pushes" } } satisfies Record<string, EnvironmentValue>;
  const links = { PUBLIC_URL: { publicUrl: true } } satisfies Record<string, EnvironmentValue>;
  const hints = {
    FRESH_QUEUE_URL: { queueUrl: "fresh" },
    LANE_QUEUE_URLS: { queueUrls: Object.fromEntries(lanes.map((lane) => [lane, laneQueue(lane)])) },
  } satisfies Record<string, EnvironmentValue>;
  const bucket = { BUCKET_NAME: { bucket: true } } satisfies Record<string, EnvironmentValue>;
  const captcha: Record<string, EnvironmentValue> =
    config.settings.guard?.captcha === undefined ? {} : { CAPTCHA_SECRET: { secret: "captcha" } };
  const readTable: Permission = { on: "table", may: "read" };
  const writeTable: Permission = { on: "table", may: "write" };
  const sendTickets: Permission[] = lanes.map((lane) => ({ on: "queue", queue: laneQueue(lane), may: "send" }));
  const takeTickets: Permission[] = lanes.map((lane) => ({ on: "queue", queue: laneQueue(lane), may: "receive" }));
  const readFiles = (prefix: string): Permission => ({ on: "bucket", prefix, may: "read" });
  const writeFiles = (prefix: string): Permission => ({ on: "bucket", prefix, may: "write" });
  const attachUploads = [readFiles(prefixes.uploads), writeFiles(prefixes.complaints)];
  const sendKicks: Permission = { on: "queue", queue: "fresh", may: "send" };
  const sendPushes: Permission = { on: "queue", queue: "pushes", may: "send" };
  const writeToChats: Permission = { on: "connections", may: "write" };

  return {
    functions: {
      "receive-form": {
        room: "receive-form",
        memoryMb: 512,
        timeoutSeconds: 10,
        triggers: [{ kind: "http", route: "POST /v1/complaints", access: "public" }],
        environment: { ...common, ...bucket, ...hints, ...links, ...texts, ...captcha },
        permissions: [readTable, writeTable, ...attachUploads, sendKicks, ...sendTickets],
      },
      uploads: {
        room: "uploads",
        memoryMb: 512,
        timeoutSeconds: 10,
        triggers: [{ kind: "http", route: "POST /v1/uploads", access: "public" }],
        environment: { ...table, ...bucket, SETTINGS: common.SETTINGS },
        permissions: [readTable, writeTable, writeFiles(prefixes.uploads)],
      },
      /** A mail of 40 MB, read in memory. */
      "receive-email": {
        room: "receive-email",
        memoryMb: 1_024,
        timeoutSeconds: 30,
        triggers: [{ kind: "queue", queue: "inbound", batchSize: 1, maximumConcurrency: 5 }],
        environment: { ...common, ...hints, ...bucket },
        permissions: [
          readTable,
          writeTable,
          readFiles(prefixes.inbound),
          writeFiles(prefixes.complaints),
          sendKicks,
          ...sendTickets,
        ],
      },
      "inbound-api": {
        room: "inbound-api",
        memoryMb: 1_024,
        timeoutSeconds: 29,
        triggers: [
          { kind: "http", route: "POST /v1/inbound/email", access: "public" },
          { kind: "http", route: "GET /v1/agent/parked", access: "agents" },
          { kind: "http", route: "POST /v1/agent/parked/{id}/accept", access: "agents" },
        ],
        environment: { ...common, ...hints, ...bucket, INBOUND_SECRET: { secret: "inbound" } },
        permissions: [
          readTable,
          writeTable,
          readFiles(prefixes.inbound),
          writeFiles(prefixes.inbound),
          readFiles(prefixes.uploads),
          writeFiles(prefixes.complaints),
          sendKicks,
          ...sendTickets,
        ],
      },
      "customer-facts": {
        room: "customer-facts",
        memoryMb: 256,
        timeoutSeconds: 10,
        triggers: [{ kind: "http", route: "PUT /v1/inbound/customers/{id}/facts", access: "public" }],
        environment: { ...table, SETTINGS: common.SETTINGS, INBOUND_SECRET: { secret: "inbound" } },
        permissions: [readTable, writeTable],
      },
      advance: {
        room: "advance",
        memoryMb: 512,
        timeoutSeconds: 12,
        triggers: [
          { kind: "queue", queue: "fresh", batchSize: 10, maximumConcurrency: 10 },
          // Few at a time, so that a backlog, however large, takes little from new complaints.
          { kind: "queue", queue: "overdue", batchSize: 1, maximumConcurrency: 2 },
        ],
        environment: {
          ...common,
          ...bucket,
          ...links,
          ...texts,
          ...pushes,
          LANE_QUEUE_URLS: hints.LANE_QUEUE_URLS,
          CONFIGURATION_SET: { configurationSet: true },
        },
        permissions: [
          readTable,
          writeTable,
          readFiles(prefixes.complaints),
          { on: "mail", may: "send" },
          ...sendTickets,
          sendPushes,
        ],
      },
      "record-delivery": {
        room: "record-delivery",
        memoryMb: 256,
        timeoutSeconds: 10,
        triggers: [{ kind: "queue", queue: "deliveries", batchSize: 10, maximumConcurrency: 2 }],
        environment: { ...common, ...hints },
        permissions: [readTable, writeTable, sendKicks, ...sendTickets],
      },
      "sweep-due": {
        room: "sweep-due",
        memoryMb: 256,
        timeoutSeconds: 50,
        triggers: [{ kind: "schedule", everySeconds: 60 }],
        environment: { ...table, OVERDUE_QUEUE_URL: { queueUrl: "overdue" } },
        permissions: [
          readTable,
          writeTable,
          { on: "queue", queue: "overdue", may: "send" },
          { on: "queue", queue: "overdue", may: "measure" },
        ],
      },
      /** A whole core: on a busy day it adds up figures for seconds. A notice's lease is longer than its timeout. */
      "keep-watch": {
        room: "keep-watch",
        memoryMb: 1_769,
        timeoutSeconds: 120,
        triggers: [{ kind: "schedule", everySeconds: 300 }],
        environment: { ...table, SETTINGS: common.SETTINGS, ...texts, CONFIGURATION_SET: { configurationSet: true } },
        permissions: [readTable, writeTable, { on: "mail", may: "send" }],
      },
      "agent-api": {
        room: "agent-api",
        memoryMb: 512,
        timeoutSeconds: 29,
        triggers: [
          { kind: "http", route: "POST /v1/agent/queue/claim", access: "agents" },
          { kind: "http", route: "GET /v1/agent/complaints", access: "agents" },
          { kind: "http", route: "POST /v1/agent/complaints", access: "agents" },
          { kind: "http", route: "GET /v1/agent/complaints/{reference}", access: "agents" },
          { kind: "http", route: "POST /v1/agent/complaints/{reference}/{action}", access: "agents" },
          { kind: "http", route: "POST /v1/agent/complaints/{reference}/typing", access: "agents" },
          { kind: "http", route: "GET /v1/agent/complaints/{reference}/attachments/{id}", access: "agents" },
          { kind: "http", route: "GET /v1/agent/reports/summary", access: "agents" },
        ],
        environment: { ...common, ...bucket, ...hints, ...pushes },
        permissions: [
          readTable,
          writeTable,
          ...attachUploads,
          readFiles(prefixes.complaints),
          readFiles(prefixes.inbound),
          sendKicks,
          sendPushes,
          ...sendTickets,
          ...takeTickets,
        ],
      },
      directory: {
        room: "directory",
        memoryMb: 512,
        timeoutSeconds: 29,
        triggers: [
          { kind: "http", route: "GET /v1/agent/me", access: "agents" },
          { kind: "http", route: "PATCH /v1/agent/me", access: "agents" },
          { kind: "http", route: "GET /v1/agent/agents", access: "agents" },
          { kind: "http", route: "GET /v1/agent/agents/{id}", access: "agents" },
          { kind: "http", route: "PUT /v1/agent/agents/{id}", access: "agents" },
          { kind: "http", route: "DELETE /v1/agent/agents/{id}", access: "agents" },
        ],
        environment: { ...common, LANE_QUEUE_URLS: hints.LANE_QUEUE_URLS },
        permissions: [readTable, writeTable, ...sendTickets],
      },
      incidents: {
        room: "incidents",
        memoryMb: 512,
        timeoutSeconds: 29,
        triggers: [
          { kind: "http", route: "POST /v1/agent/incidents", access: "agents" },
          { kind: "http", route: "GET /v1/agent/incidents", access: "agents" },
          { kind: "http", route: "GET /v1/agent/incidents/{id}", access: "agents" },
          { kind: "http", route: "POST /v1/agent/incidents/{id}/reply", access: "agents" },
          { kind: "http", route: "POST /v1/agent/incidents/{id}/resolve", access: "agents" },
          { kind: "http", route: "POST /v1/agent/incidents/{id}/close", access: "agents" },
          { kind: "http", route: "POST /v1/agent/incidents/{id}/reopen", access: "agents" },
        ],
        environment: { ...table, SETTINGS: common.SETTINGS, FRESH_QUEUE_URL: hints.FRESH_QUEUE_URL },
        permissions: [readTable, writeTable, sendKicks],
      },
      "customer-api": {
        room: "customer-api",
        memoryMb: 512,
        timeoutSeconds: 10,
        triggers: [
          { kind: "http", route: "GET /v1/health", access: "public" },
          { kind: "http", route: "GET /c/{token}", access: "public" },
          { kind: "http", route: "POST /c/{token}/messages", access: "public" },
          { kind: "http", route: "POST /c/{token}/follow-up", access: "public" },
          { kind: "http", route: "POST /c/{token}/rating", access: "public" },
          { kind: "http", route: "POST /c/{token}/not-you", access: "public" },
        ],
        environment: { ...common, ...hints, ...texts },
        permissions: [readTable, writeTable, sendKicks, ...sendTickets],
      },
      chat: {
        room: "chat",
        memoryMb: 512,
        timeoutSeconds: 10,
        triggers: [{ kind: "socket" }],
        environment: { ...common, ...hints, ...links, ...texts, CONNECTIONS_URL: { connectionsUrl: true } },
        permissions: [readTable, writeTable, sendKicks, ...sendTickets, writeToChats],
      },
      "push-chat": {
        room: "push-chat",
        memoryMb: 256,
        timeoutSeconds: 10,
        triggers: [{ kind: "queue", queue: "pushes", batchSize: 10, maximumConcurrency: 5 }],
        environment: { ...common, ...texts, CONNECTIONS_URL: { connectionsUrl: true } },
        permissions: [readTable, writeTable, writeToChats],
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
          SETTINGS: common.SETTINGS,
          ...texts,
          SOCKET_URL: { socketUrl: true },
          CHAT_BOX_FILE: { file: "chat-box" },
        },
        permissions: [],
      },
      "receive-chat": {
        room: "receive-chat",
        memoryMb: 512,
        timeoutSeconds: 10,
        triggers: [{ kind: "http", route: "POST /v1/inbound/chat", access: "public" }],
        environment: { ...common, ...hints, INBOUND_SECRET: { secret: "inbound" } },
        permissions: [readTable, writeTable, sendKicks, ...sendTickets],
      },
      "describe-api": {
        room: "describe-api",
        memoryMb: 512,
        timeoutSeconds: 10,
        triggers: [
          { kind: "http", route: "GET /v1/openapi.json", access: "public" },
          { kind: "http", route: "GET /v1/docs", access: "public" },
        ],
        environment: { SETTINGS: common.SETTINGS, ...links },
        permissions: [],
      },
    },
    queues: {
      fresh: {
        visibilitySeconds: 72,
        deadLetterAfter: 5,
        deadLetterMeans:
          "New complaints may be acknowledged a minute late: the sweep pays what these messages did not.",
      },
      overdue: {
        visibilitySeconds: 72,
        deadLetterAfter: 5,
        deadLetterMeans: "A complaint's check fails again and again: its mail, follow-up or closing is held up.",
      },
      inbound: {
        visibilitySeconds: 180,
        deadLetterAfter: 5,
        deadLetterMeans:
          "A customer's mail came in and is no complaint yet: nobody answers it. The mail itself is kept.",
      },
      pushes: {
        visibilitySeconds: 60,
        deadLetterAfter: 5,
        deadLetterMeans:
          "What an agent said isn't shown in a chat that is open: its customer gets it by mail, or by coming back.",
      },
      deliveries: {
        visibilitySeconds: 60,
        deadLetterAfter: 5,
        deadLetterMeans:
          "A mail came back and that is not recorded: its address may be mailed again, and SES counts that.",
      },
      ...Object.fromEntries(lanes.map((lane) => [laneQueue(lane), { visibilitySeconds: 30 }])),
    },
    table: tableShape,
    bucket: { expiryDays, origins: config.allowedOrigins },
    mailEvents: "deliveries",
    mailDoor: { prefix: prefixes.inbound, queue: "inbound", recipients: config.mailDoors },
  };
};
