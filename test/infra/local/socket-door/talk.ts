import { once } from "node:events";
import { join } from "node:path";
import { ApiGatewayManagementApiClient } from "@aws-sdk/client-apigatewaymanagementapi";
import { WebSocket } from "ws";
import { type Host, startHost } from "../../../../infra/local/host.ts";
import { findHost } from "../../../../infra/local/host-file.ts";
import type { Topology } from "../../../../infra/topology/model.ts";
import { tableShape } from "../../../../shared/storage/table.ts";
import { eventually } from "../../../support/eventually.ts";
import { readJournal } from "../fixtures/journal.ts";
import { newDataDir } from "../fixtures/new-data-dir.ts";

export interface SocketEvent {
  headers?: Record<string, string>;
  multiValueHeaders?: Record<string, string[]>;
  queryStringParameters?: Record<string, string>;
  requestContext: Record<string, unknown> & { eventType: string; connectionId: string };
  body?: string;
  isBase64Encoded: boolean;
}

export interface Client {
  socket: WebSocket;
  /** All that it was sent, in order. */
  received: string[];
  closed: Promise<{ code: number; reason: string }>;
  send(order: object): void;
  /** Resolves when the door has taken in all that was sent before. */
  arrived(): Promise<void>;
}

export interface Talk {
  host: Host;
  management: ApiGatewayManagementApiClient;
  /** What the room was given. */
  events(eventType?: string): SocketEvent[];
  notes(): Record<string, unknown>[];
  open(path?: string, headers?: Record<string, string>): Promise<Client>;
  /** The status with which a handshake is refused. */
  refusal(path: string): Promise<number | undefined>;
}

/** A host whose one room does what each frame says. */
export const startTalk = async (harsh = false): Promise<Talk> => {
  const dataDir = await newDataDir();
  const journal = join(dataDir, "talk.journal");
  const topology: Topology = {
    functions: {
      talk: {
        room: "talk",
        memoryMb: 128,
        timeoutSeconds: 10,
        triggers: [{ kind: "socket" }],
        environment: { JOURNAL: journal, CONNECTIONS_URL: { connectionsUrl: true }, SOCKET_URL: { socketUrl: true } },
        permissions: [{ on: "connections", may: "write" }],
      },
    },
    queues: {},
    table: tableShape,
    bucket: { expiryDays: {}, origins: [] },
  };
  const roomsDir = join(import.meta.dirname, "rooms");
  const host = await startHost({ port: 0, harsh, quiet: true, dataDir, topology, roomsDir });
  const management = new ApiGatewayManagementApiClient({
    endpoint: findHost(dataDir)?.environments.talk?.CONNECTIONS_URL ?? "",
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  const notes = () => readJournal<Record<string, unknown>>(journal);
  const urlOf = (path: string) => host.socketUrl.replace(/\/chat$/, path);

  return {
    host,
    management,
    notes,
    events: (eventType) =>
      notes()
        .flatMap(({ event }) => (event === undefined ? [] : [event as SocketEvent]))
        .filter(({ requestContext }) => eventType === undefined || requestContext.eventType === eventType),
    open: async (path = "/chat", headers = {}) => {
      const socket = new WebSocket(urlOf(path), { headers });
      const received: string[] = [];
      socket.on("message", (data) => received.push(data.toString()));
      const closed = once(socket, "close").then(([code, reason]) => ({ code, reason: String(reason) }));
      await once(socket, "open");
      return {
        socket,
        received,
        closed,
        send: (order) => socket.send(JSON.stringify(order)),
        arrived: async () => {
          socket.ping();
          await once(socket, "pong");
        },
      };
    },
    refusal: (path) =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(urlOf(path));
        socket.on("unexpected-response", (_, response) => {
          resolve(response.statusCode);
          socket.terminate();
        });
        socket.on("open", () => reject(new Error("it was opened")));
        socket.on("error", () => {});
      }),
  };
};

/** The id of the connection that this client opened: the one whose echo it gets. */
export const idOf = async (client: Client): Promise<string> => {
  client.send({ do: "echo", name: "who am I" });
  const echo = await eventually("it is echoed", () => client.received.find((text) => text.includes("who am I")));
  return JSON.parse(echo).event.requestContext.connectionId;
};
