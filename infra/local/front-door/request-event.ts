import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Match } from "./router.ts";

/** An API Gateway HTTP API event, payload version 2.0. */
export type RequestEvent = ReturnType<typeof toRequestEvent>;

interface Parts {
  request: IncomingMessage;
  path: string;
  query: string;
  match: Match;
  body: Buffer | undefined;
  /** The verified token's claims; absent on public routes. */
  claims: Record<string, string> | undefined;
  /** The pipeline's time, milliseconds. */
  now: number;
}

/** What the gateway keeps to itself or passes on elsewhere. */
const NOT_PASSED_ON = new Set(["cookie", "connection", "keep-alive", "transfer-encoding", "upgrade"]);
/**
 * Measured on AWS by others: these arrive as text; everything else as base64, also a form's `x-www-form-urlencoded` and
 * a body without a content type.
 */
const TEXT = /^(?:text\/|application\/(?:json|xml|javascript)\s*(?:;|$))/i;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const toRequestEvent = ({ request, path, query, match, body, claims, now }: Parts) => {
  const sourceIp = request.socket.remoteAddress ?? "127.0.0.1";
  const { headers, cookies } = readHeaders(request.rawHeaders);
  const host = headers.host ?? "localhost";
  headers["x-forwarded-for"] = headers["x-forwarded-for"] ? `${headers["x-forwarded-for"]}, ${sourceIp}` : sourceIp;
  headers["x-forwarded-port"] = String(request.socket.localPort ?? "");
  headers["x-forwarded-proto"] = "http";
  const isText = TEXT.test(headers["content-type"] ?? "") && headers["content-encoding"] === undefined;
  const { key } = match.route;

  return {
    version: "2.0",
    routeKey: key,
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(query !== "" && { queryStringParameters: readQuery(query) }),
    ...(match.pathParameters && { pathParameters: match.pathParameters }),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: host,
      domainPrefix: host.split(".", 1)[0] ?? host,
      http: {
        method: request.method ?? "GET",
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: key,
      stage: "$default",
      time: formatTime(now),
      timeEpoch: now,
    },
    ...(body && { body: body.toString(isText ? "utf8" : "base64") }),
    isBase64Encoded: body !== undefined && !isText,
  };
};

const readHeaders = (raw: string[]) => {
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  for (let index = 0; index < raw.length; index += 2) {
    const name = (raw[index] ?? "").toLowerCase();
    const value = raw[index + 1] ?? "";
    if (name === "cookie") cookies.push(...value.split(/;\s*/));
    if (NOT_PASSED_ON.has(name)) continue;
    headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`;
  }
  return { headers, cookies };
};

const readQuery = (query: string): Record<string, string> => {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = parameters[name] === undefined ? value : `${parameters[name]},${value}`;
  }
  return parameters;
};

/** `17/Jun/2024:15:49:29 +0000` */
const formatTime = (now: number): string => {
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${two(date.getUTCDate())}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}`;
  return `${day}:${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
};
