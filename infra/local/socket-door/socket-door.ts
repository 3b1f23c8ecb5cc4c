import type { IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { type WebSocket, WebSocketServer } from "ws";
import type { Topology } from "../../topology/model.ts";
import type { Clock } from "../clock.ts";
import type { FaultSwitch } from "../faults.ts";
import { PUBLIC_AT_ONCE } from "../front-door/admission.ts";
import { Overcrowded } from "../gate.ts";
import type { UpgradeListener } from "../listen.ts";
import type { Workers } from "../workers/workers.ts";
import { closeOverdue } from "./close-overdue.ts";
import { addConnection, type Connections, type Ending } from "./connections.ts";
import { createFairGate } from "./fair-gate.ts";
import { refuseHandshake } from "./refuse-handshake.ts";
import { type Caller, connectEvent, disconnectEvent, messageEvent, STAGE, shortId } from "./socket-event.ts";

export interface SocketDoor {
  upgrade: UpgradeListener;
  /** Ends what is idle or too old by the pipeline's clock, which was moved. */
  closeOverdue(): void;
  close(): Promise<void>;
}

interface SocketDoorOptions {
  topology: Pick<Topology, "functions">;
  workers: Pick<Workers, "invoke">;
  connections: Connections;
  clock: Pick<Clock, "now">;
  faults: Pick<FaultSwitch, "read">;
  log: (error: Error) => void;
}

/** Bytes; API Gateway's limit for a frame. It also takes a message in up to four of them, which no client of ours sends. */
const LONGEST_FRAME = 32 * 1024;
/** Frames of one connection that wait; more than anybody types, or has kept through a disconnection. */
const IN_LINE = 100;
const LOOK_EVERY_MS = 1_000;
/** As the front door's: for what is in work when the host stops. */
const GRACE_MS = 500;
const KEY = /^[+/0-9A-Za-z]{22}==$/;

/** Speaks as an API Gateway WebSocket API without route responses does, to the one function that has the trigger. */
export const createSocketDoor = (options: SocketDoorOptions): SocketDoor => {
  const { topology, workers, connections, clock, faults, log } = options;
  const functionName = findFunction(topology);
  const server = new WebSocketServer({ noServer: true, maxPayload: LONGEST_FRAME, handleProtocols: () => false });
  const enter = createFairGate(PUBLIC_AT_ONCE, IN_LINE);
  const inWork = new Set<Promise<unknown>>();
  let closing = false;

  const invoke = (line: string, event: unknown): Promise<unknown> => {
    const result = enter(line, () => workers.invoke(functionName ?? "", event));
    const settled = result.catch(() => {}).finally(() => inWork.delete(settled));
    inWork.add(settled);
    return result;
  };
  const connect = async (request: IncomingMessage, caller: Caller): Promise<number> => {
    try {
      return statusOf(await invoke("$connect", connectEvent(request, caller)));
    } catch (error) {
      if (error instanceof Overcrowded) return 429;
      log(error as Error);
      return 502;
    }
  };
  const deliver = async (caller: Caller, body: string): Promise<void> => {
    const { connectionId } = caller;
    const event = messageEvent(caller, body, clock.now());
    try {
      await invoke(connectionId, event);
    } catch (error) {
      const connection = connections.get(connectionId);
      if (error instanceof Overcrowded) return connection?.close(1008, "Too many messages at once");
      log(error as Error);
      const { requestId } = event.requestContext;
      connection?.send(JSON.stringify({ message: "Internal server error", connectionId, requestId }));
    }
  };
  /** At best: as on AWS, nobody may rely on it, and a host that stops tells nobody. */
  const disconnect = (caller: Caller, { code, reason }: Ending): void => {
    if (closing) return;
    invoke("$disconnect", disconnectEvent(caller, code, reason, clock.now())).catch((error) => {
      if (!(error instanceof Overcrowded)) log(error);
    });
  };
  const open = (socket: WebSocket, caller: Caller): void => {
    const connection = addConnection(connections, {
      socket,
      caller,
      clock,
      onEnd: (ending) => disconnect(caller, ending),
    });
    socket.on("message", (data, isBinary) => {
      if (!connections.has(caller.connectionId)) return;
      if (isBinary) return connection.close(1003, "Binary frames are not supported");
      connection.touch();
      void deliver(caller, data.toString());
    });
  };

  const look = () => closeOverdue(connections, clock.now());
  const timer = setInterval(look, LOOK_EVERY_MS).unref();

  return {
    upgrade: async (request, socket, head) => {
      const refusal = closing ? 503 : refusalOf(request, functionName, faults);
      if (refusal !== undefined) return refuseHandshake(socket, refusal);
      const caller = readCaller(request, clock.now());
      const status = await connect(request, caller);
      if (status < 200 || status > 299) return refuseHandshake(socket, status);
      if (closing) return refuseHandshake(socket, 503);
      let isOpen = false;
      server.handleUpgrade(request, socket, head, (webSocket) => {
        isOpen = true;
        open(webSocket, caller);
      });
      if (!isOpen) disconnect(caller, { code: 1006, reason: "Connection closed abnormally" });
    },
    closeOverdue: look,
    close: async () => {
      closing = true;
      clearInterval(timer);
      for (const connection of [...connections.values()]) connection.close(1001, "Going away");
      await Promise.race([Promise.all(inWork), wait(GRACE_MS, undefined, { ref: false })]);
    },
  };
};

const findFunction = ({ functions }: Pick<Topology, "functions">): string | undefined =>
  Object.keys(functions).find((name) => functions[name]?.triggers.some(({ kind }) => kind === "socket"));

/** What is refused before the function hears of it. */
const refusalOf = (
  { method, url = "/", headers }: IncomingMessage,
  functionName: string | undefined,
  faults: Pick<FaultSwitch, "read">,
): number | undefined => {
  const { gateway } = faults.read();
  if (gateway === "throttle") return 429;
  if (gateway === "down") return 503;
  const [path] = url.split("?", 1);
  if (functionName === undefined || path !== `/${STAGE}`) return 404;
  const version = headers["sec-websocket-version"];
  const isHandshake =
    method === "GET" && (version === "13" || version === "8") && KEY.test(headers["sec-websocket-key"] ?? "");
  return isHandshake ? undefined : 400;
};

const readCaller = ({ headers, socket }: IncomingMessage, now: number): Caller => ({
  connectionId: shortId(),
  connectedAt: now,
  domainName: headers.host ?? "localhost",
  sourceIp: socket.remoteAddress ?? "127.0.0.1",
  userAgent: headers["user-agent"] ?? "",
});

/** Of what the function returned for `$connect`; an answer without a status is a failure, as on AWS. */
const statusOf = (result: unknown): number => {
  const status =
    typeof result === "object" && result !== null && "statusCode" in result ? result.statusCode : undefined;
  return typeof status === "number" && Number.isInteger(status) && status >= 200 && status <= 599 ? status : 502;
};
