import { banner } from "./banner.ts";
import { exitWith } from "./exit-with.ts";
import type { Host } from "./host.ts";

/** Longer than `advance` may take, whose mails must be recorded once they are out; what hangs then is cut off. */
const LONGEST_STOP_MS = 15_000;

/**
 * A host as a program: runs until Ctrl-C or SIGTERM and then ends with 0; what can't start ends with 1 and one sentence.
 * A second Ctrl-C doesn't wait. The children end with this process, however it ends.
 */
export const runUntilStopped = async (start: () => Promise<Host>, harsh: boolean): Promise<void> => {
  // A function's forgotten promise ends its environment on AWS, never the gateway.
  process.on("unhandledRejection", (reason) => console.error("A promise was left alone and failed:", reason));

  const asked = Promise.withResolvers<void>();
  let isAsked = false;
  const stop = () => {
    if (isAsked) process.exit(130);
    isAsked = true;
    setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
    asked.resolve();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);

  try {
    const host = await start();
    if (!isAsked) console.log(banner(host, harsh));
    await asked.promise;
    await host.stop();
    process.exit(0);
  } catch (error) {
    exitWith(error);
  }
};
