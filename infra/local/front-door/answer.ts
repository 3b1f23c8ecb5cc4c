import type { ServerResponse } from "node:http";
import { refuse } from "./refuse.ts";

type HeaderValue = string | number | boolean;

interface Result {
  statusCode: number;
  headers?: Record<string, HeaderValue>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
}

/** Bytes; Lambda's limit for what a function returns. */
const LONGEST_RESULT = 6_291_556;

const isResult = (result: unknown): result is Result =>
  typeof result === "object" && result !== null && "statusCode" in result;

/** A function that returns something without a status means: this is the body. */
const inferResult = (value: unknown): Result => ({
  statusCode: 200,
  headers: { "content-type": "application/json" },
  body: typeof value === "string" ? value : JSON.stringify(value ?? null),
});

/**
 * Sends a function's result as HTTP APIs do with payload version 2.0. What they can't send is their 500. CORS headers
 * are the gateway's own: the function's are dropped.
 */
export const answer = (response: ServerResponse, returned: unknown, gatewayHeaders: Record<string, string>): void => {
  const {
    statusCode,
    headers = {},
    cookies,
    body = "",
    isBase64Encoded,
  } = isResult(returned) ? returned : inferResult(returned);
  const wellFormed = Number.isInteger(statusCode) && statusCode >= 200 && statusCode <= 599 && typeof body === "string";
  if (!wellFormed || body.length > LONGEST_RESULT) {
    refuse(response, 500);
    return;
  }

  const sent: Record<string, string | string[]> = { "content-type": "text/plain; charset=utf-8" };
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    if (!lower.startsWith("access-control-") && lower !== "content-length") sent[lower] = String(value);
  }
  if (cookies) sent["set-cookie"] = cookies;
  const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  try {
    response.writeHead(statusCode, { ...sent, ...gatewayHeaders, "content-length": bytes.length });
  } catch {
    refuse(response, 500);
    return;
  }
  response.end(bytes);
};
