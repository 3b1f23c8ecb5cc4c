import type { IncomingMessage, ServerResponse } from "node:http";
import type { Config } from "../../config.ts";
import type { Topology } from "../../topology/model.ts";
import type { Clock } from "../clock.ts";
import { TimedOut, type Workers } from "../workers/workers.ts";
import { answer } from "./answer.ts";
import type { Authorize } from "./authorize.ts";
import { createCors } from "./cors.ts";
import { createGate, Overcrowded } from "./gate.ts";
import { readBody } from "./read-body.ts";
import { refuse } from "./refuse.ts";
import { toRequestEvent } from "./request-event.ts";
import { createRouter } from "./router.ts";

export type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface FrontDoorOptions {
  topology: Topology;
  config: Pick<Config, "allowedOrigins">;
  workers: Workers;
  authorize: Authorize;
  clock: Clock;
  /** Answers everything below `/_local`. */
  local: Listener;
  log: (error: Error) => void;
}

/** Requests of one public function in work at once. Two cores are busy at 8; more would only take from `advance`. */
const PUBLIC_AT_ONCE = 8;
/** Agents' calls mostly wait for a ticket and cost nothing meanwhile. */
const AGENTS_AT_ONCE = 64;
const IN_LINE = 1_000;
/** Bytes; Lambda's limit for the event. A body is at most six times as long in JSON as on the wire. */
const LONGEST_EVENT = 6_291_556;

/** Speaks as an API Gateway HTTP API does, refusals included. */
export const createFrontDoor = (options: FrontDoorOptions): Listener => {
  const { topology, config, workers, authorize, clock, local, log } = options;
  const router = createRouter(topology);
  const cors = createCors(config.allowedOrigins);
  const gates = new Map(
    Object.entries(topology.functions).map(([name, { triggers }]) => {
      const forAgents = triggers.some((trigger) => trigger.kind === "http" && trigger.access === "agents");
      return [name, createGate(forAgents ? AGENTS_AT_ONCE : PUBLIC_AT_ONCE, IN_LINE)];
    }),
  );

  const refuseFailure = (response: ServerResponse, error: unknown, headers: Record<string, string>) => {
    if (error instanceof Overcrowded) return refuse(response, 503, headers);
    log(error as Error);
    return refuse(response, error instanceof TimedOut ? 503 : 500, headers);
  };

  return async (request, response) => {
    const { method = "GET", url = "/" } = request;
    const mark = url.indexOf("?");
    const path = mark < 0 ? url : url.slice(0, mark);
    const query = mark < 0 ? "" : url.slice(mark + 1);
    if (path === "/_local" || path.startsWith("/_local/")) return local(request, response);

    const { origin } = request.headers;
    const match = router.match(method, path);
    if (!match) {
      const methods = method === "OPTIONS" ? router.publicMethods(path) : [];
      if (methods.length === 0) return refuse(response, 404);
      response.writeHead(204, cors.onPreflight(origin, methods)).end();
      return;
    }
    const { access, functionName } = match.route;
    const headers = access === "public" ? cors.onAnswer(origin) : {};
    const claims = access === "agents" ? await authorize(request.headers.authorization) : undefined;
    if (claims === "unauthorized") return refuse(response, 401, { "www-authenticate": "Bearer" });
    const body = await readBody(request);
    if (body === "too large") return refuse(response, 413, headers);
    const event = toRequestEvent({ request, path, query, match, body, claims, now: clock.now() });
    if (body && body.length * 6 > LONGEST_EVENT && Buffer.byteLength(JSON.stringify(event)) > LONGEST_EVENT) {
      return refuse(response, 413, headers);
    }
    const gate = gates.get(functionName) ?? createGate(PUBLIC_AT_ONCE, IN_LINE);
    try {
      answer(response, await gate(() => workers.invoke(functionName, event)), headers);
    } catch (error) {
      refuseFailure(response, error, headers);
    }
  };
};
