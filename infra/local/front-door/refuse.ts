import type { ServerResponse } from "node:http";

const MESSAGES = {
  401: "Unauthorized",
  404: "Not Found",
  413: "Request Entity Too Large",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const;

/** The gateway's own refusals: API Gateway has no other form for them. */
export const refuse = (
  response: ServerResponse,
  status: keyof typeof MESSAGES,
  headers: Record<string, string> = {},
): void => {
  const body = JSON.stringify({ message: MESSAGES[status] });
  response.writeHead(status, { ...headers, "content-type": "application/json", "content-length": body.length });
  response.end(body);
};
