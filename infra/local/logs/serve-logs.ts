import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import * as z from "zod";
import type { CallWatch } from "../calls/watch-calls.ts";
import type { Clock } from "../clock.ts";
import { ACCESS_LOG, forgetOldLogs, type LogEvent, readLogFiles } from "./log-files.ts";

export interface LogsApi {
  url: string;
  close(): Promise<void>;
}

/** CloudWatch's limits for one page: events, and bytes. */
const MOST_EVENTS = 10_000;
const MOST_BYTES = 1_048_576;
/** Longer than any client keeps an idle connection, so that none is closed under a request that is on its way. */
const KEEP_ALIVE_MS = 120_000;

const requestSchema = z.object({
  logGroupName: z.string(),
  startTime: z.number().default(0),
  endTime: z.number().default(Number.MAX_SAFE_INTEGER),
  /** Only that a text is somewhere in it: `%text%`. */
  filterPattern: z
    .string()
    .regex(/^%[\w-]+%$/)
    .transform((pattern) => pattern.slice(1, -1))
    .optional(),
  limit: z.int().min(1).max(MOST_EVENTS).default(MOST_EVENTS),
  nextToken: z.string().regex(/^\d+$/).transform(Number).default(0),
});

/** CloudWatch Logs, as far as a function reads its own company's: `FilterLogEvents`. Logs are as old as they are there, too. */
export const serveLogs = async (dir: string, clock: Pick<Clock, "now">, mayCall?: CallWatch): Promise<LogsApi> => {
  forgetOldLogs(dir, clock.now());
  const server = createServer((request, response) => {
    answer({ dir, clock, mayCall }, request, response).catch(() => response.destroy());
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

interface Served {
  dir: string;
  clock: Pick<Clock, "now">;
  mayCall: CallWatch | undefined;
}

const answer = async (
  { dir, clock, mayCall }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const target = request.headers["x-amz-target"];
  const { data, success } = requestSchema.safeParse(await json(request).catch(() => undefined));
  if (target !== "Logs_20140328.FilterLogEvents" || !success) {
    return send(response, 400, { __type: "InvalidParameterException", message: "This is no FilterLogEvents." });
  }
  const { logGroupName, startTime, endTime, filterPattern, limit, nextToken } = data;
  if (mayCall?.(request, [{ action: "logs:FilterLogEvents", on: nameOf(logGroupName) }]) === false) {
    return send(response, 400, { __type: "AccessDeniedException", message: "No role allows this." });
  }
  forgetOldLogs(dir, clock.now());
  const all = readLogFiles(dir, logGroupName, startTime, endTime);
  const { events, next } = pageOf(all, nextToken, limit);
  const found = filterPattern === undefined ? events : events.filter(({ message }) => message.includes(filterPattern));
  return send(response, 200, { events: found, ...(next === undefined ? {} : { nextToken: String(next) }) });
};

const nameOf = (log: string): string => (log === ACCESS_LOG ? "log" : `log/${log.slice(log.lastIndexOf("/") + 1)}`);

/** A page is of what was looked at, so one may come empty and still not be the last. */
const pageOf = (all: readonly LogEvent[], start: number, limit: number) => {
  let bytes = 0;
  let end = start;
  while (end < all.length && end - start < limit && bytes < MOST_BYTES) {
    bytes += all[end]?.message.length ?? 0;
    end += 1;
  }
  return { events: all.slice(start, end), next: end < all.length ? end : undefined };
};

const send = (response: ServerResponse, status: number, body: unknown): void =>
  void response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(body));
