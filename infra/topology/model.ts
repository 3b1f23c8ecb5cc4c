import type { tableShape } from "../../shared/storage/table.ts";

/** The vocabulary of the topology: what a host must be able to build. Plain data, no AWS and no local types. */

export interface Topology {
  functions: Record<string, FunctionPlan>;
  queues: Record<string, QueuePlan>;
  table: TablePlan;
  bucket: BucketPlan;
  /** The queue in which SES tells of mails that came back, or were called spam. */
  mailEvents?: string;
  mailDoor?: MailDoorPlan;
  /** Beside those of what is set aside from queues. */
  alarms?: Record<string, AlarmPlan>;
}

/** Something that somebody has to know of. Its page in `docs/runbook.md` has its name. */
export interface AlarmPlan {
  of: MetricPlan;
  /** What of a period's values counts. */
  each: "Sum" | "Maximum" | "SampleCount";
  when: { atLeast: number } | { below: number };
  /** The last so many periods of so many seconds are looked at: one at fault is enough, and where silence is the fault, all. */
  seconds: number;
  periods: number;
  /** What a period without any value is. */
  without: "fine" | "at-fault" | "as-before";
  /** What it means for customers, and what to do: a sentence each. They become the alarm's text. */
  means: string;
  remedy: string;
}

export type MetricPlan =
  /** That functions write into their logs: one of `shared/metrics`. */
  | { from: "functions"; metric: string }
  /** That Lambda measures: of one function, or of all of the account in this region. */
  | { from: "lambda"; metric: "Invocations" | "Throttles"; function?: string }
  /** Runs that failed, of a group of functions. */
  | { from: "failures"; group: FailureGroup }
  /** Messages that were set aside. */
  | { from: "dead-letters"; queue: string }
  /** What the gateway answers. */
  | { from: "gateway"; metric: "5xx" | "429" }
  | { from: "ses"; metric: "Reputation.BounceRate" | "Reputation.ComplaintRate" };

/** Functions whose failures mean the same for somebody. */
export const failureGroups = ["doors", "agents", "work", "integrations"] as const;
export type FailureGroup = (typeof failureGroups)[number];

export interface FunctionPlan {
  /** The folder under `functions/` whose `handler.ts` exports `handler`. */
  room: string;
  memoryMb: number;
  /** Lambda's own limit. A debt's lease is longer than this, a triggering queue's visibility six times as long. */
  timeoutSeconds: number;
  triggers: Trigger[];
  environment: Record<string, EnvironmentValue>;
  permissions: Permission[];
}

export type Trigger = HttpTrigger | QueueTrigger | ScheduleTrigger | SocketTrigger;

export interface HttpTrigger {
  kind: "http";
  /** As API Gateway's HTTP APIs write it: `POST /v1/complaints`, `GET /c/{token}`. */
  route: string;
  /** `agents`: the gateway verifies a JWT before the function runs. `public`: anybody may call. */
  access: "public" | "agents";
  /** What it accepts is a part of a complaint from then on, to which each day is held. */
  takesIn?: true;
  /** Where it isn't the one of its kind of caller (`throttle.ts`). */
  throttle?: Throttle;
}

/** Calls a second, and how many of them at once. */
export interface Throttle {
  rateLimit: number;
  burstLimit: number;
}

export interface QueueTrigger {
  kind: "queue";
  queue: string;
  batchSize: number;
  /** Batches in work at once; keeps one kind of work from taking the account's whole concurrency. */
  maximumConcurrency: number;
}

export interface ScheduleTrigger {
  kind: "schedule";
  everySeconds: number;
}

/** Every connection of the chat, each of its frames and its end. One function has it, or none. */
export interface SocketTrigger {
  kind: "socket";
}

/** What a company sets, for which an environment has no room: its settings, and its own wording. */
export const companyFiles = ["settings", "texts"] as const;
export type CompanyFile = (typeof companyFiles)[number];
/** `chat-box`: the script that a company's page loads, bundled for browsers. */
export type FileName = CompanyFile | "chat-box";

/** What only the host knows is named here and filled in by it. */
export type EnvironmentValue =
  | string
  | { tableName: true }
  | { bucket: true }
  | { queueUrl: string }
  /** A JSON list of their URLs up to where they differ, and of what follows there, since Lambda has 4 KB for all variables together. */
  | { queueUrls: { prefix: string; names: readonly string[] } }
  /** Where customers reach the front door, without a slash at the end. */
  | { publicUrl: true }
  /** What names SES where to tell of a mail. */
  | { configurationSet: true }
  /** Where a browser opens a chat: `wss://…`. */
  | { socketUrl: true }
  /** Where a function writes to open chats: API Gateway's management endpoint, without `/@connections`. */
  | { connectionsUrl: true }
  /** Whom webhooks may reach: anybody on the public net, and on one machine also what is beside the host. */
  | { webhookTargets: true }
  /** The path of a file that lies beside the function, as JSON. */
  | { file: FileName }
  /** A secret that the company puts in place itself, by its name within the stage. */
  | { secret: string }
  /** The name of the log with the gateway's requests. */
  | { accessLog: true }
  /** A JSON list of the names of these functions' logs. */
  | { logsOf: readonly string[] };

export type Permission =
  /** On items, by their keys or their partition. Nobody may scan the table. */
  | { on: "table"; may: readonly TableOperation[] }
  /** On one of the table's indexes: to list what is together in it, or all of what is in it. */
  | { on: "index"; index: IndexName; may: "Query" | "Scan" }
  | { on: "queue"; queue: string; may: "send" | "receive" | "measure" }
  /** On what lies under one of the bucket's prefixes. `list-below`: what lies under a longer one, a complaint's. */
  | { on: "bucket"; prefix: string; may: "read" | "write" | "list" | "list-below" | "erase" }
  /** The gateway's log, and those of these functions. */
  | { on: "logs"; of: readonly string[]; may: "read" }
  | { on: "mail"; may: "send" }
  /** To the chat's open connections; `write`: and to end them. */
  | { on: "connections"; may: "post" | "write" };

export type IndexName = keyof typeof tableShape.indexes;

/** As IAM names them. */
export type TableOperation =
  | "GetItem"
  | "BatchGetItem"
  | "Query"
  | "PutItem"
  | "UpdateItem"
  | "DeleteItem"
  | "BatchWriteItem";

export interface QueuePlan {
  visibilitySeconds: number;
  /** Receives before a message is set aside; absent for lanes, where each look of an agent counts as a receive. */
  deadLetterAfter?: number;
  /** What it means for customers when a message was set aside. Becomes the alarm's text. */
  deadLetterMeans?: string;
  /** What is in it came from outside and goes on coming, so it is there before the functions are, and after. */
  kept?: true;
}

export interface BucketPlan {
  /** Days after which what lies under a prefix is deleted; `undefined` for never. Nothing lies under any other one. */
  expiryDays: Readonly<Record<string, number | undefined>>;
  /** Of pages that may send a file to an address that was signed for it, and read the answer. */
  origins: readonly string[];
}

/** Where mail for the company arrives. */
export interface MailDoorPlan {
  /** Under which prefix of the bucket each mail is put. */
  prefix: string;
  /** The queue in which it is told, with envelope and verdicts. */
  queue: string;
  /** Addresses and `@domains` whose mail is taken. */
  recipients: readonly string[];
}

export interface TablePlan {
  partitionKey: string;
  sortKey: string;
  expiry: string;
  /** Keys only, all of them: a text that an index carried would be paid for again in each. */
  indexes: Record<string, { partitionKey: string; sortKey: string }>;
}
