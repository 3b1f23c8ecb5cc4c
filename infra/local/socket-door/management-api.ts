import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { CallWatch } from "../calls/watch-calls.ts";
import { readBody } from "../front-door/read-body.ts";
import type { Connection, Connections } from "./connections.ts";

export interface ManagementApi {
  url: string;
  close(): Promise<void>;
}

/** Bytes; API Gateway's limit for a message. */
const LONGEST_MESSAGE = 128 * 1024;
/** Longer than any client keeps an idle connection, so that none is closed under a request that is on its way. */
const KEEP_ALIVE_MS = 120_000;
const PATH = /^\/@connections\/([^/?]+)$/;

/** API Gateway's `@connections`, by which functions write to those who are connected, on a port of its own. */
export const serveManagementApi = async (connections: Connections, mayCall?: CallWatch): Promise<ManagementApi> => {
  const server = createServer((request, response) => {
    const calls = [{ action: "execute-api:ManageConnections", on: `connections/${request.method}` }];
    if (mayCall?.(request, calls) === false) return refuse(response, 403, "ForbiddenException");
    return void answer(connections, request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

const answer = async (connections: Connections, request: IncomingMessage, response: ServerResponse) => {
  const body = await readBody(request);
  const connection = connections.get(readId(request.url ?? ""));
  if (connection === undefined) return refuse(response, 410, "GoneException");
  switch (request.method) {
    case "POST":
      if (body === "too large" || (body?.length ?? 0) > LONGEST_MESSAGE) {
        return refuse(response, 413, "PayloadTooLargeException");
      }
      return connection.send(body?.toString() ?? "") ? send(response, 200) : refuse(response, 410, "GoneException");
    case "GET":
      return send(response, 200, describe(connection));
    case "DELETE":
      connection.close(1000, "Connection Closed Normally");
      return send(response, 204);
    default:
      return refuse(response, 403, "ForbiddenException");
  }
};

const readId = (url: string): string => {
  try {
    return decodeURIComponent(PATH.exec(url)?.[1] ?? "");
  } catch {
    return "";
  }
};

const describe = ({ caller, lastActiveAt }: Connection) => ({
  connectedAt: new Date(caller.connectedAt).toISOString(),
  identity: { sourceIp: caller.sourceIp, userAgent: caller.userAgent },
  lastActiveAt: new Date(lastActiveAt()).toISOString(),
});

const refuse = (response: ServerResponse, status: number, type: string) => {
  response.setHeader("x-amzn-ErrorType", type);
  send(response, status, { message: type });
};

const send = (response: ServerResponse, status: number, value?: unknown) => {
  if (value === undefined) return void response.writeHead(status).end();
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
};
