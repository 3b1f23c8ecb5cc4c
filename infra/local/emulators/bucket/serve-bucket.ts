import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { BucketPlan } from "../../../topology/model.ts";
import type { CallWatch } from "../../calls/watch-calls.ts";
import type { BucketFault } from "../faults.ts";
import type { App, Buckets } from "../queues/fauxqs.ts";
import { countRequest, type RequestUsage } from "../usage.ts";
import { callsIn } from "./calls-in.ts";
import { allowOrigin, answerPreflight } from "./cors.ts";
import { verifySignature } from "./verify-signature.ts";

export interface BucketOptions extends Pick<BucketPlan, "origins"> {
  name: string;
  /** That requests have to be signed with. */
  secret: string;
}

export interface BucketState {
  fault: BucketFault;
  /** How far the pipeline's time is ahead, in ms: by it signed addresses run out. */
  clockOffset: number;
  usage: RequestUsage;
}

/** The largest mail that comes in is far below it. fauxqs takes 11 MiB. */
const MOST_BYTES = 48 * 1024 * 1024;

const isForQueues = ({ headers }: IncomingMessage): boolean => headers["x-amz-target"] !== undefined;

/** Puts S3 beside SQS, on the same port: private, as strict about signatures as AWS, and readable to allowed origins. */
export const serveBucket = (
  app: App,
  buckets: Buckets,
  options: BucketOptions,
  state: BucketState,
  mayCall: CallWatch,
): void => {
  buckets.createBucket(options.name);
  app.removeContentTypeParser("*");
  app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: MOST_BYTES }, (_, body, done) => done(null, body));
  answerAsToStrangers(app);
  answerAsAsked(app);
  copyIfUnchanged(app, buckets);
  datePuts(buckets, state);

  const { server } = app;
  const [handle] = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (isForQueues(request)) return handle?.(request, response);
    const now = Date.now() + state.clockOffset;
    // By it the SDK sets its own clock right: real time here would undo the pipeline's.
    response.setHeader("date", new Date(now).toUTCString());
    allowOrigin(request, response, options.origins);
    if (request.method === "OPTIONS") return answerPreflight(request, response);
    countRequest(state.usage.requests, operationOf(request));
    if (state.fault === "down") return refuse(request, response, 503, "ServiceUnavailable");
    const fault = verifySignature(request, options.secret, now);
    if (fault !== undefined) return refuse(request, response, 403, fault);
    if (!mayCall(request, callsIn(request))) return refuse(request, response, 403, "AccessDenied");
    return handle?.(request, response);
  });
};

const operationOf = ({ method, headers, url = "" }: IncomingMessage): string => {
  switch (method) {
    case "PUT":
      return headers["x-amz-copy-source"] === undefined ? "PutObject" : "CopyObject";
    case "GET":
      return url.includes("list-type=2") ? "ListObjectsV2" : "GetObject";
    case "HEAD":
      return "HeadObject";
    default:
      return `${method}`;
  }
};

const errorXml = (code: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`;

const refuse = (request: IncomingMessage, response: ServerResponse, status: number, code: string): void => {
  request.resume();
  response.writeHead(status, { "content-type": "application/xml" }).end(errorXml(code));
};

/** Whoever may not list a bucket isn't told that something isn't there. No function that reads may. */
const answerAsToStrangers = (app: App): void => {
  app.addHook("onSend", async (_, reply, payload) => {
    if (reply.statusCode !== 404) return payload;
    reply.code(403);
    return payload === undefined ? payload : errorXml("AccessDenied");
  });
};

/** A signed address says how its file is to be answered: `response-content-type`, `response-content-disposition`, … */
const answerAsAsked = (app: App): void => {
  app.addHook("onSend", async ({ url }, reply, payload) => {
    if (reply.statusCode !== 200 && reply.statusCode !== 206) return payload;
    for (const [name, value] of new URL(url, "http://localhost").searchParams) {
      if (name.startsWith("response-")) reply.header(name.slice("response-".length), value);
    }
    return payload;
  });
};

/** By the pipeline's time, as everything else is. What was put before a jump stays as old as it was. */
const datePuts = ({ persistence }: Buckets, state: Pick<BucketState, "clockOffset">): void => {
  if (persistence === undefined) return;
  const upsert = persistence.upsertObject.bind(persistence);
  persistence.upsertObject = (bucket, object) => {
    object.lastModified = new Date(Date.now() + state.clockOffset);
    upsert(bucket, object);
  };
};

/** fauxqs copies whatever is there. */
const copyIfUnchanged = (app: App, buckets: Buckets): void => {
  app.addHook("preHandler", async ({ headers }, reply) => {
    const [wanted, source] = [headers["x-amz-copy-source-if-match"], headers["x-amz-copy-source"]];
    if (typeof wanted !== "string" || typeof source !== "string") return undefined;
    const [, bucket = "", key = ""] = /^\/?([^/]+)\/(.+)$/.exec(decodeURIComponent(source)) ?? [];
    if (etagOf(buckets, bucket, key) === wanted) return undefined;
    return reply.code(412).type("application/xml").send(errorXml("PreconditionFailed"));
  });
};

const etagOf = (buckets: Buckets, bucket: string, key: string): string | undefined => {
  try {
    return buckets.headObject(bucket, key).etag;
  } catch {
    return undefined;
  }
};
