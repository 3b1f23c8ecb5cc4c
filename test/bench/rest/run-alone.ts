import { channel } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { setTimeOffset } from "../../../infra/local/time-offset.ts";
import { lambdaContext } from "../../../infra/local/workers/lambda-context.ts";
import { loadHandler } from "../../../infra/local/workers/load-handler.ts";
import type { Runnable } from "../../../infra/local/workers/workers.ts";
import { readMetrics } from "./read-metrics.ts";
import type { Alone, Order } from "./start-alone.ts";

/** A process with one function and nothing else in it, so that its CPU time, connections and lines are that function's. */
process.on("disconnect", () => process.exit());
const runnable = JSON.parse(process.argv[2] ?? "") as Runnable;
const tablePort = Number(new URL(runnable.environment.AWS_ENDPOINT_URL_DYNAMODB ?? "").port);
let logBytes = 0;
const metrics = new Set<string>();
const open = new Set<Socket>();

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** What CloudWatch adds to each line. */
const LINE_BYTES = 26;
/** As Lambda's JSON format has it. */
const count = (level: string) => (message: unknown) => {
  const line = { timestamp: new Date().toISOString(), level, requestId: crypto.randomUUID(), message };
  logBytes += Buffer.byteLength(JSON.stringify(line)) + LINE_BYTES;
};
for (const level of ["debug", "info", "log", "warn", "error"] as const) console[level] = count(level.toUpperCase());
/** Past the console: Lambda leaves such a line as it is. */
process.stdout.write = (chunk: string | Uint8Array) => {
  const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
  for (const line of text.split("\n").filter(Boolean)) {
    logBytes += Buffer.byteLength(line) + LINE_BYTES;
    for (const metric of readMetrics(line)) metrics.add(metric);
  }
  return true;
};

channel("net.client.socket").subscribe((message) => {
  const { socket } = message as { socket: Socket };
  open.add(socket);
  socket.once("close", () => open.delete(socket));
});

const toTable = () => [...open].filter(({ remotePort }) => remotePort === tablePort).length;
const reply = (said: Alone) => process.send?.(said);
const before = cpuMs();
const handler = await loadHandler(runnable);
reply({ cpuMs: cpuMs() - before, logBytes, connections: toTable(), metrics: [...metrics] });

process.on("message", async ({ event, offset }: Order) => {
  setTimeOffset(offset);
  logBytes = 0;
  const start = cpuMs();
  try {
    await handler(event, lambdaContext(runnable));
    reply({ cpuMs: cpuMs() - start, logBytes, connections: toTable(), metrics: [...metrics] });
  } catch (error) {
    reply({ failed: String(error) });
  }
});
