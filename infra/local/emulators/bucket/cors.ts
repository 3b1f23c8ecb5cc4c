import type { IncomingMessage, ServerResponse } from "node:http";

/** Tells a browser whether a page of this origin may read the answer. */
export const allowOrigin = (
  { headers: { origin } }: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
): void => {
  if (origin !== undefined && origins.includes(origin)) response.setHeader("access-control-allow-origin", origin);
};

/** What S3 answers by the bucket's rules: only to put, with any header. */
export const answerPreflight = (request: IncomingMessage, response: ServerResponse): void => {
  request.resume();
  if (!response.hasHeader("access-control-allow-origin")) {
    response.writeHead(403).end();
    return;
  }
  response.writeHead(200, {
    "access-control-allow-methods": "PUT",
    "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "",
    "access-control-max-age": "3600",
  });
  response.end();
};
