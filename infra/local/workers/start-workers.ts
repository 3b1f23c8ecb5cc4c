import type { Topology } from "../../topology/model.ts";
import type { Clock } from "../clock.ts";
import { harshWorkers } from "./harsh-workers.ts";
import { plainWorkers } from "./plain-workers.ts";
import type { Runnable, Workers } from "./workers.ts";

interface Options {
  functions: Runnable[];
  topology: Pick<Topology, "functions">;
  clock: Clock;
  quiet: boolean;
  harsh: boolean;
  onViolation: (violation: string) => void;
}

export const startWorkers = async (options: Options): Promise<Workers> => {
  const { functions, topology, clock, quiet, harsh, onViolation } = options;
  if (harsh) return harshWorkers({ functions, clock, quiet, onViolation });
  const serves = ({ name }: Runnable) =>
    topology.functions[name]?.triggers.some(({ kind }) => kind === "http" || kind === "socket") ?? false;
  return plainWorkers({
    here: functions.filter(serves),
    elsewhere: functions.filter((runnable) => !serves(runnable)),
    clock,
    quiet,
  });
};
