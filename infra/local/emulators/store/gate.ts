import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { StoreFault } from "../faults.ts";
import { countRequest } from "../usage.ts";

export interface GateState {
  fault: StoreFault;
  requests: Record<string, number>;
}

const writes = new Set(["PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem"]);
const slowMs = 200;

const answerDown = (request: IncomingMessage, response: ServerResponse) => {
  request.resume();
  response.writeHead(500, { "content-type": "application/x-amz-json-1.0" });
  response.end(JSON.stringify({ __type: "com.amazonaws.dynamodb.v20120810#InternalServerError", message: "Down." }));
};

/** Counts requests and lets faults happen. It reads headers only, so that it costs nothing on the way. */
export const guard = (server: Server, state: GateState): void => {
  const [handle] = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const operation = String(request.headers["x-amz-target"]).replace("DynamoDB_20120810.", "");
    countRequest(state.requests, operation);
    if (state.fault === "down") return answerDown(request, response);
    if (state.fault === "slow") await sleep(slowMs);
    if (state.fault === "lose-answers" && writes.has(operation) && Math.random() < 0.5) {
      response.end = () => response.destroy();
    }
    handle?.(request, response);
    // dynalite throws, and so ends, when a client hangs up; one whose function was killed does.
    request.removeAllListeners("error").on("error", () => {});
  };
  server.on("request", pass);
};
