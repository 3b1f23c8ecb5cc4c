import type { IncomingMessage, ServerResponse } from "node:http";
import type { Config } from "../../config.ts";
import type { Topology } from "../../topology/model.ts";
import type { Clock } from "../clock.ts";
import type { FaultSwitch } from "../faults.ts";
import { Overcrowded } from "../gate.ts";
import { TimedOut, type Workers } from "../workers/workers.ts";
import { createAdmission } from "./admission.ts";
import { answer } from "./answer.ts";
import type { Authorize } from "./authorize.ts";
import { createCors } from "./cors.ts";
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
  clock: Pick<Clock, "now">;
  faults: Pick<FaultSwitch, "read">;
  /** Answers everything below `/_local`. */
  local: Listener;
  log: (error: Error) => void;
  /** Told of each call that reached a function, once it is answered. */
  logAccess?: (call: AccessEvent) => void;
}

/** A line of API Gateway's log, as far as it is read. */
export interface AccessEvent {
  requestId: string;
  route: string;
  status: number;
  /** What Lambda answered, whatever the function did; `-` where it wasn't asked. */
  integrationStatus: string;
}

/** Bytes; Lambda's limit for the event. A body is at most six times as long in JSON as on the wire. */
const LONGEST_EVENT = 6_291_556;

/** Speaks as an API Gateway HTTP API does, refusals included. */
export const createFrontDoor = (options: FrontDoorOptions): Listener => {
  const { topology, config, workers, authorize, clock, faults, local, log, logAccess } = options;
  const router = createRouter(topology);
  const cors = createCors(config.allowedOrigins);
  const admit = createAdmission(topology);

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
    const { gateway } = faults.read();
    if (gateway === "throttle") return refuse(response, 429);
    if (gateway === "down") return refuse(response, 503);

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
    let integrationStatus = "200";
    try {
      answer(response, await admit(functionName, () => workers.invoke(functionName, event)), headers);
    } catch (error) {
      if (error instanceof Overcrowded) integrationStatus = "-";
      refuseFailure(response, error, headers);
    } finally {
      const { requestId, routeKey: route } = event.requestContext;
      logAccess?.({ requestId, route, status: response.statusCode, integrationStatus });
    }
  };
};
