import middy from "@middy/core";
import type { Context } from "aws-lambda";
import { log } from "../shared/log.ts";

/** Called by API Gateway (WebSocket API). */

export interface SocketEvent {
  requestContext: {
    routeKey: string;
    connectionId: string;
    requestId: string;
    identity: { sourceIp: string };
  };
  /** Of the handshake alone. */
  headers?: Record<string, string>;
  body?: string;
  isBase64Encoded: boolean;
}

/** Of the handshake, its status decides; of a frame, nobody sees it. */
export interface SocketResponse {
  statusCode: number;
}

export type SocketRoute = (event: SocketEvent) => Promise<SocketResponse>;

export const DONE: SocketResponse = { statusCode: 200 };

export type SocketRoutes = Record<"$connect" | "$default" | "$disconnect", SocketRoute>;

export const socketHandler = (routes: SocketRoutes) =>
  middy<SocketEvent, SocketResponse, Error, Context>()
    .use(logFailures())
    .handler((event) => {
      const { routeKey } = event.requestContext;
      return routeKey === "$connect" || routeKey === "$disconnect" ? routes[routeKey](event) : routes.$default(event);
    });

const logFailures = (): middy.MiddlewareObj<SocketEvent, SocketResponse, Error, Context> => ({
  onError: (request) => {
    const { routeKey, requestId } = request.event.requestContext;
    log.error("invocation-failed", { route: routeKey, requestId, error: request.error });
    request.response = { statusCode: 500 };
  },
});
