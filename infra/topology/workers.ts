import { prefixes } from "../../shared/files/keys.ts";
import type { FunctionPlan } from "./model.ts";
import type { Parts } from "./parts.ts";

/** A worker has a debt to itself for longer, so that no two pay one. */
export const ADVANCE_TIMEOUT_SECONDS = 12;

/** What nobody calls: debts, checks, news of mails, and the watch over all of them. */
export const workers = ({
  table,
  common,
  texts,
  pushes,
  wakes,
  links,
  hints,
  bucket,
  changeStates,
  readMany,
  writeMany,
  listItems,
  updateItems,
  deleteItems,
  listIndex,
  sendTickets,
  readFiles,
  sendKicks,
  sendPushes,
  sendWebhookWakes,
}: Parts): Record<string, FunctionPlan> => ({
  advance: {
    room: "advance",
    memoryMb: 512,
    timeoutSeconds: ADVANCE_TIMEOUT_SECONDS,
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
      ...wakes,
      LANE_QUEUE_URLS: hints.LANE_QUEUE_URLS,
      CONFIGURATION_SET: { configurationSet: true },
    },
    permissions: [
      changeStates,
      writeMany,
      listItems,
      updateItems,
      readFiles(prefixes.complaints),
      { on: "mail", may: "send" },
      ...sendTickets,
      sendPushes,
      sendWebhookWakes,
    ],
  },
  "record-delivery": {
    room: "record-delivery",
    memoryMb: 256,
    timeoutSeconds: 10,
    triggers: [{ kind: "queue", queue: "deliveries", batchSize: 10, maximumConcurrency: 2 }],
    environment: { ...common, ...hints },
    permissions: [changeStates, readMany, writeMany, listItems, sendKicks],
  },
  "sweep-due": {
    room: "sweep-due",
    memoryMb: 256,
    timeoutSeconds: 50,
    triggers: [{ kind: "schedule", everySeconds: 60 }],
    environment: { ...table, OVERDUE_QUEUE_URL: { queueUrl: "overdue" } },
    permissions: [
      updateItems,
      listIndex("by-due"),
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
    environment: {
      ...table,
      SETTINGS_FILE: common.SETTINGS_FILE,
      ...texts,
      ...wakes,
      CONFIGURATION_SET: { configurationSet: true },
    },
    permissions: [
      changeStates,
      writeMany,
      listItems,
      deleteItems,
      listIndex("by-lane"),
      { on: "mail", may: "send" },
      sendWebhookWakes,
    ],
  },
});
