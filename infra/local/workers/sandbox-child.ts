import { readSync, writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { keepLines } from "../logs/keep-lines.ts";
import { setTimeOffset } from "../time-offset.ts";
import { lambdaContext } from "./lambda-context.ts";
import { loadHandler } from "./load-handler.ts";
import { outliveSignals } from "./outlive-signals.ts";
import { watchOutgoingCalls } from "./outliving-calls.ts";
import type { SandboxInvocation, SandboxOutcome } from "./sandbox.ts";
import { describeError, type Runnable } from "./workers.ts";

/** The socket to the host: orders in, outcomes out, a line of JSON each. */
const HOST = 3;
const chunk = Buffer.alloc(65_536);
let rest = Buffer.alloc(0);

/**
 * Waits for the host's next line without giving the event loop a chance: until then this process is frozen, as Lambda
 * freezes it between invocations. No signals are needed, and should the host be killed the read ends and so do we.
 */
const waitForLine = (): unknown => {
  for (;;) {
    const end = rest.indexOf("\n");
    if (end >= 0) {
      const line = rest.toString("utf8", 0, end);
      rest = rest.subarray(end + 1);
      return JSON.parse(line);
    }
    const size = readSync(HOST, chunk);
    if (size === 0) process.exit();
    rest = Buffer.concat([rest, chunk.subarray(0, size)]);
  }
};

const report = (outcome: SandboxOutcome): void => {
  let bytes = Buffer.from(`${JSON.stringify(outcome)}\n`);
  while (bytes.length > 0) bytes = bytes.subarray(writeSync(HOST, bytes));
};

const die = (error: unknown): never => {
  report({ error: describeError(error), outliving: [] });
  process.exit(1);
};

// Node has read it, and no function is told of it.
delete process.env.NODE_COMPILE_CACHE;
outliveSignals();
process.on("uncaughtException", die);
const outlivingCalls = watchOutgoingCalls();
const runnable = waitForLine() as Runnable;
const handler = await loadHandler(runnable).catch(die);
// Node keeps it when a process ends, and this one is killed.
flushCompileCache();
report({ result: null, outliving: [] });

for (;;) {
  const { event, offset } = waitForLine() as SandboxInvocation;
  setTimeOffset(offset);
  try {
    const result = (await keepLines(runnable, () => handler(event, lambdaContext(runnable)))) ?? null;
    report({ result, outliving: outlivingCalls() });
  } catch (error) {
    report({ error: describeError(error), outliving: outlivingCalls() });
  }
}
