import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import type { CallWatch } from "../../calls/watch-calls.ts";

/** Which may be on an index; IAM allows them on each by itself. */
const ON_INDEXES = new Set(["Query", "Scan"]);

/** As DynamoDB answers whoever's role doesn't allow a call. Where no function could be told from another this isn't used, and costs nothing. */
export const refuseStrangers = (server: Server, mayCall: CallWatch): void => {
  const [handle] = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const operation = String(request.headers["x-amz-target"]).replace("DynamoDB_20120810.", "");
    const body = ON_INDEXES.has(operation) ? await buffer(request) : undefined;
    const on = body === undefined ? "table" : resourceIn(body);
    if (!mayCall(request, [{ action: `dynamodb:${operation}`, on }])) return refuse(request, response);
    handle?.(request, response);
    if (body === undefined) return undefined;
    // What was read is gone from the request, and dynalite waits for it.
    request.emit("data", body);
    return request.emit("end");
  };
  server.on("request", (request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
};

const resourceIn = (body: Buffer): string => {
  try {
    const { IndexName } = JSON.parse(body.toString()) as { IndexName?: string };
    return IndexName === undefined ? "table" : `index/${IndexName}`;
  } catch {
    return "table";
  }
};

const refuse = (request: IncomingMessage, response: ServerResponse) => {
  request.resume();
  response.writeHead(400, { "content-type": "application/x-amz-json-1.0" });
  response.end(
    JSON.stringify({ __type: "com.amazon.coral.service#AccessDeniedException", message: "No role allows this." }),
  );
};
