import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Who is at the other end of a connection, as every event of it says. */
export interface Caller {
  connectionId: string;
  /** The pipeline's time, milliseconds. */
  connectedAt: number;
  domainName: string;
  sourceIp: string;
  userAgent: string;
}

/** The path below which sockets are opened, and the stage of the API on AWS. */
export const STAGE = "chat";

/** What the gateway keeps to itself. */
const NOT_PASSED_ON = new Set(["connection", "upgrade"]);

/** `$connect`, with what the handshake brought along; names of headers as they were written. */
export const connectEvent = (request: IncomingMessage, caller: Caller) => {
  const { rawHeaders, socket, url = "" } = request;
  const sent = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [{ name, value: rawHeaders[index + 1] ?? "" }] : [],
  );
  const headers = collect([
    ...sent.filter(({ name }) => !NOT_PASSED_ON.has(name.toLowerCase())),
    { name: "X-Forwarded-For", value: caller.sourceIp },
    { name: "X-Forwarded-Port", value: String(socket.localPort ?? "") },
    { name: "X-Forwarded-Proto", value: "http" },
  ]);
  const mark = url.indexOf("?");
  const query = [...new URLSearchParams(mark < 0 ? "" : url.slice(mark + 1))].map(([name, value]) => ({ name, value }));
  const parameters = collect(query);

  return {
    headers: headers.last,
    multiValueHeaders: headers.all,
    ...(query.length > 0 && {
      queryStringParameters: parameters.last,
      multiValueQueryStringParameters: parameters.all,
    }),
    requestContext: contextOf(caller, "$connect", "CONNECT", caller.connectedAt),
    isBase64Encoded: false,
  };
};

export const messageEvent = (caller: Caller, body: string, now: number) => ({
  requestContext: { ...contextOf(caller, "$default", "MESSAGE", now), messageId: shortId() },
  body,
  isBase64Encoded: false,
});

export const disconnectEvent = (caller: Caller, code: number, reason: string, now: number) => {
  const headers = collect([
    { name: "Host", value: caller.domainName },
    { name: "x-api-key", value: "" },
    { name: "X-Forwarded-For", value: "" },
    { name: "x-restapi", value: "" },
  ]);
  return {
    headers: headers.last,
    multiValueHeaders: headers.all,
    requestContext: {
      ...contextOf(caller, "$disconnect", "DISCONNECT", now),
      disconnectStatusCode: code,
      disconnectReason: reason,
    },
    isBase64Encoded: false,
  };
};

const contextOf = (caller: Caller, routeKey: string, eventType: string, now: number) => {
  const { connectionId, connectedAt, domainName, sourceIp, userAgent } = caller;
  return {
    routeKey,
    eventType,
    extendedRequestId: shortId(),
    requestTime: formatTime(now),
    messageDirection: "IN",
    stage: STAGE,
    connectedAt,
    requestTimeEpoch: now,
    identity: { userAgent, sourceIp },
    requestId: shortId(),
    domainName,
    connectionId,
    apiId: "local",
  };
};

/** As API Gateway's own look: `L0SM9cOFvHcCIhw=`. */
export const shortId = (): string => `${randomBytes(11).toString("base64url")}=`;

/** A caller chooses the names, so neither object has a prototype that one of them could hit. */
const collect = (fields: readonly { name: string; value: string }[]) => {
  const last: Record<string, string> = Object.create(null);
  const all: Record<string, string[]> = Object.create(null);
  for (const { name, value } of fields) {
    last[name] = value;
    all[name] = [...(all[name] ?? []), value];
  }
  return { last, all };
};

/** `17/Jun/2024:15:49:29 +0000` */
const formatTime = (now: number): string =>
  new Date(now).toUTCString().replace(/^\w+, (\d+) (\w+) (\d+) (\S+) GMT$/, "$1/$2/$3:$4 +0000");
