/** The vocabulary of the topology: what a host must be able to build. Plain data, no AWS and no local types. */

export interface Topology {
  functions: Record<string, FunctionPlan>;
  queues: Record<string, QueuePlan>;
  table: TablePlan;
  bucket: BucketPlan;
  /** The queue in which SES tells of mails that came back, or were called spam. */
  mailEvents?: string;
  mailDoor?: MailDoorPlan;
}

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

/** What a company sets and an environment has no room for: its own wording, and its calendars' days off. */
export const companyFiles = ["texts", "holidays"] as const;
export type CompanyFile = (typeof companyFiles)[number];
/** `chat-box`: the script that a company's page loads, bundled for browsers. */
export type FileName = CompanyFile | "chat-box";

/** What only the host knows is named here and filled in by it. */
export type EnvironmentValue =
  | string
  | { tableName: true }
  | { bucket: true }
  | { queueUrl: string }
  /** A JSON object from each key to the URL of the queue it names. */
  | { queueUrls: Record<string, string> }
  /** Where customers reach the front door, without a slash at the end. */
  | { publicUrl: true }
  /** What names SES where to tell of a mail. */
  | { configurationSet: true }
  /** Where a browser opens a chat: `wss://…`. */
  | { socketUrl: true }
  /** Where a function writes to open chats: API Gateway's management endpoint, without `/@connections`. */
  | { connectionsUrl: true }
  /** The path of a file that lies beside the function, as JSON. */
  | { file: FileName }
  /** A secret that the company puts in place itself, by its name within the stage. */
  | { secret: string };

export type Permission =
  | { on: "table"; may: "read" | "write" }
  | { on: "queue"; queue: string; may: "send" | "receive" | "measure" }
  /** On what lies under one of the bucket's prefixes. */
  | { on: "bucket"; prefix: string; may: "read" | "write" }
  | { on: "mail"; may: "send" }
  /** To the chat's open connections. */
  | { on: "connections"; may: "write" };

export interface QueuePlan {
  visibilitySeconds: number;
  /** Receives before a message is set aside; absent for lanes, where each look of an agent counts as a receive. */
  deadLetterAfter?: number;
  /** What it means for customers when a message was set aside. Becomes the alarm's text. */
  deadLetterMeans?: string;
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
