import { prefixes } from "../../shared/files/keys.ts";
import type { Config } from "../config.ts";
import type { EnvironmentValue, IndexName, Permission, TableOperation } from "./model.ts";

type Environment = Record<string, EnvironmentValue>;

export const lanesOf = ({ teams }: Pick<Config, "teams">): string[] =>
  teams.flatMap((team) => [`${team}-urgent`, `${team}-standard`]);
export const laneQueue = (lane: string): string => `lane-${lane}`;

/** What functions are told and allowed, by what it is for, so that each function's plan is a choice among these. */
export const partsOf = (config: Config) => {
  const lanes = lanesOf(config);
  const { texts, settings } = config;
  const table = { TABLE_NAME: { tableName: true } } satisfies Environment;
  const onTable = (...may: TableOperation[]): Permission => ({ on: "table", may });
  const readFiles = (prefix: string): Permission => ({ on: "bucket", prefix, may: "read" });
  const writeFiles = (prefix: string): Permission => ({ on: "bucket", prefix, may: "write" });
  return {
    table,
    common: { ...table, SETTINGS_FILE: { file: "settings" } } satisfies Environment,
    texts: (Object.keys(texts).length === 0 ? {} : { TEXTS_FILE: { file: "texts" } }) as Environment,
    wakes: { WEBHOOKS_QUEUE_URL: { queueUrl: "webhooks" } } satisfies Environment,
    pushes: { PUSHES_QUEUE_URL: { queueUrl: "pushes" } } satisfies Environment,
    links: { PUBLIC_URL: { publicUrl: true } } satisfies Environment,
    hints: {
      FRESH_QUEUE_URL: { queueUrl: "fresh" },
      LANE_QUEUE_URLS: { queueUrls: { prefix: laneQueue(""), names: lanes } },
    } satisfies Environment,
    bucket: { BUCKET_NAME: { bucket: true } } satisfies Environment,
    captcha: (settings.guard.captcha === undefined ? {} : { CAPTCHA_SECRET: { secret: "captcha" } }) as Environment,
    readStates: onTable("GetItem"),
    /** What is decided on is read, and put if nobody else put it meanwhile. */
    changeStates: onTable("GetItem", "PutItem"),
    readMany: onTable("BatchGetItem"),
    /** Puts and deletes. */
    writeMany: onTable("BatchWriteItem"),
    /** What lies under one key, such as a timeline. */
    listItems: onTable("Query"),
    /** Without reading it: a count, a place, a time. */
    updateItems: onTable("UpdateItem"),
    deleteItems: onTable("DeleteItem"),
    listIndex: (index: IndexName): Permission => ({ on: "index", index, may: "Query" }),
    /** All of it, whoever it is of. */
    scanIndex: (index: IndexName): Permission => ({ on: "index", index, may: "Scan" }),
    sendTickets: lanes.map((lane): Permission => ({ on: "queue", queue: laneQueue(lane), may: "send" })),
    takeTickets: lanes.map((lane): Permission => ({ on: "queue", queue: laneQueue(lane), may: "receive" })),
    readFiles,
    writeFiles,
    attachUploads: [readFiles(prefixes.uploads), writeFiles(prefixes.complaints)],
    sendKicks: { on: "queue", queue: "fresh", may: "send" } as Permission,
    sendWebhookWakes: { on: "queue", queue: "webhooks", may: "send" } as Permission,
    sendPushes: { on: "queue", queue: "pushes", may: "send" } as Permission,
    postToChats: { on: "connections", may: "post" } as Permission,
    writeToChats: { on: "connections", may: "write" } as Permission,
  };
};

export type Parts = ReturnType<typeof partsOf>;
