import type { IncomingHttpHeaders, Server } from "node:http";

/** What we need of fauxqs's inside: its own start function listens on every interface. Its version is pinned. */
export interface Message {
  messageId: string;
  approximateReceiveCount: number;
  /** Real time, in ms. */
  delayUntil?: number;
}

export interface Queue {
  name: string;
  messages: Message[];
  delayedMessages: Message[];
  persistence?: Persistence;
  pollWaiters: { resolve(): void; timer: NodeJS.Timeout }[];
  enqueue(message: Message): void;
  dequeue(...wish: unknown[]): unknown[];
  notifyWaiters(): void;
  waitForMessages(seconds: number): Promise<void>;
  setAttributes(attributes: Record<string, string>): void;
}

export interface Queues {
  persistence?: Persistence;
  allQueues(): Iterable<Queue>;
  getQueueByName(name: string): Queue | undefined;
  createQueue(name: string, url: string, arn: string, attributes: Record<string, string>): Queue;
  clearMessages(): void;
}

/** The little of fastify that we touch: it is fauxqs's dependency, not ours. */
export interface App {
  server: Server;
  ready(): PromiseLike<unknown>;
  removeContentTypeParser(contentType: string): void;
  addContentTypeParser(
    contentType: string,
    options: { parseAs: "buffer"; bodyLimit: number },
    parse: (request: unknown, body: Buffer, done: (error: null, body: Buffer) => void) => void,
  ): void;
  addHook(name: "preHandler", hook: (request: Request, reply: Reply) => Promise<unknown>): unknown;
  addHook(name: "onSend", hook: (request: Request, reply: Reply, payload: unknown) => Promise<unknown>): unknown;
}

interface Request {
  url: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

interface Reply {
  statusCode: number;
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  type(contentType: string): Reply;
  send(body: string): Reply;
}

/** S3's buckets. */
export interface Buckets {
  /** Attached where what is put is kept. */
  persistence?: { upsertObject(bucket: string, object: { lastModified: Date }): void };
  createBucket(name: string): void;
  /** Throws where there is none. */
  headObject(bucket: string, key: string): { etag: string };
}

interface Persistence {
  db: { exec(sql: string): void; prepare(sql: string): { run(...values: unknown[]): unknown } };
  load(queues: Queues, topics: object, buckets: object): void;
  updateMessageReady(messageId: string): void;
}

const inside = (path: string) => import(new URL(path, import.meta.resolve("fauxqs")).href);

const { SqsStore, SqsQueue } = (await inside("./sqs/sqsStore.js")) as {
  SqsStore: new () => Queues;
  SqsQueue: { prototype: Queue };
};
const { SnsStore } = (await inside("./sns/snsStore.js")) as { SnsStore: new () => object };
const { S3Store } = (await inside("./s3/s3Store.js")) as { S3Store: new () => Buckets };
const { PersistenceManager } = (await inside("./persistence.js")) as {
  PersistenceManager: new (path: string) => Persistence;
};
const { buildApp } = (await inside("./app.js")) as {
  buildApp(options: { logger: boolean; stores: object }): App;
};

/** Every queue's methods: what is changed here is changed for all of them. */
export const queueMethods = SqsQueue.prototype;

/** Opens what is kept under `path`, as fauxqs's own start function does. */
export const openQueues = (path: string): { app: App; queues: Queues; buckets: Buckets } => {
  const [sqsStore, snsStore, s3Store] = [new SqsStore(), new SnsStore(), new S3Store()];
  const persistence = new PersistenceManager(path);
  // Killing the process loses nothing by this, and a sync to disk for every message would hold up everybody.
  persistence.db.exec("PRAGMA synchronous = NORMAL");
  // fauxqs's own writes null where its schema refuses null, so giving a message back at once would fail.
  const giveBack = persistence.db.prepare(
    "UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?",
  );
  persistence.updateMessageReady = (messageId) => giveBack.run(messageId);
  // Before it is attached: what is loaded would be written again.
  persistence.load(sqsStore, snsStore, s3Store);
  for (const store of [sqsStore, snsStore, s3Store, ...sqsStore.allQueues()]) Object.assign(store, { persistence });
  const app = buildApp({ logger: false, stores: { sqsStore, snsStore, s3Store } });
  return { app, queues: sqsStore, buckets: s3Store };
};
