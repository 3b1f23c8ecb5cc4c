import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer, Context } from "aws-lambda";
import { type HttpResponse, Problem, problemResponse } from "../shared/http/problem.ts";
import { log } from "../shared/log.ts";

/** Called by API Gateway (HTTP API, payload 2.0). */

export type HttpEvent = APIGatewayProxyEventV2 &
  Partial<Pick<APIGatewayProxyEventV2WithJWTAuthorizer, "requestContext">>;
export type HttpRoute = (event: HttpEvent) => Promise<HttpResponse>;

/** One function for several routes, each under the key by which the topology and the gateway name it. */
export const httpHandler = (routes: Record<string, HttpRoute>) =>
  middy<HttpEvent, HttpResponse, Error, Context>()
    .use(answerProblems())
    .handler((event) => {
      const route = routes[event.routeKey];
      if (route === undefined) throw new Problem(404, "no-such-route", { detail: "There is nothing here." });
      return route(event);
    });

/** A caller's mistake is answered as one; anything else is ours, logged by its class and place, and never shown. */
const answerProblems = (): middy.MiddlewareObj<HttpEvent, HttpResponse, Error, Context> => ({
  onError: (request) => {
    const { error, event } = request;
    if (error instanceof Problem) {
      request.response = problemResponse(error);
      return;
    }
    log.error("invocation-failed", { route: event.routeKey, requestId: event.requestContext.requestId, error });
    const detail = "Something went wrong on our side. Nothing was lost that was answered before; please try again.";
    request.response = problemResponse(new Problem(500, "our-mistake", { detail }));
  },
});

export const json = (statusCode: number, body: unknown, headers: Record<string, string> = {}): HttpResponse => ({
  statusCode,
  headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  body: JSON.stringify(body),
});
