import { setTimeOffset } from "../time-offset.ts";
import { type Handler, loadHandlers } from "./load-handler.ts";
import { outliveSignals } from "./outlive-signals.ts";
import { runInProcess } from "./run-in-process.ts";
import type { Invocation, Outcome, Start } from "./shared-process.ts";
import { describeError, FunctionError, TimedOut } from "./workers.ts";

outliveSignals();
process.on("disconnect", () => process.exit());

const [{ functions }] = await new Promise<[Start]>((resolve) =>
  process.once("message", (start: Start) => resolve([start])),
);
const loading = loadHandlers(functions);

const run = async ({ functionName, event }: Invocation, handlers: Map<string, Handler>): Promise<unknown> => {
  const runnable = functions.find(({ name }) => name === functionName);
  const handler = handlers.get(functionName);
  if (!runnable || !handler) throw new FunctionError(functionName, "there is no such function");
  return runInProcess(runnable, handler, event);
};

const answer = async (invocation: Invocation): Promise<Outcome> => {
  const { id } = invocation;
  try {
    setTimeOffset(invocation.offset);
    return { id, result: (await run(invocation, await loading)) ?? null };
  } catch (error) {
    if (error instanceof TimedOut) return { id, timedOut: true };
    return { id, error: error instanceof FunctionError ? error.details : describeError(error) };
  }
};

process.on("message", (invocation: Invocation) => {
  void answer(invocation).then((outcome) => process.send?.(outcome));
});
