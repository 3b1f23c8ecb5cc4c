import { readFileSync } from "node:fs";
import type { LocalHost } from "./local-host.ts";

/** Stops the emulated SQS in the middle of whatever it does, as a network does that drops packets. Returns what thaws it. */
export const freezeQueues = ({ pid }: LocalHost): (() => void) => {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").map(Number);
  const queues = children.find((child) => readFileSync(`/proc/${child}/cmdline`, "utf8").includes("queues/main.ts"));
  if (queues === undefined) throw new Error("The process of the queues wasn't found.");
  process.kill(queues, "SIGSTOP");
  return () => void process.kill(queues, "SIGCONT");
};
