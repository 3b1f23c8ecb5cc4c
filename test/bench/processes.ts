import { readdirSync, readFileSync } from "node:fs";

/** Of one process: CPU time since its start, and memory now. */
export interface ProcessUse {
  cpuMs: number;
  rssMb: number;
}

/** By what a process does, from the program that it runs. */
const NAMES: Record<string, string> = {
  "infra/local/main.ts": "host",
  "workers/shared-process-child.ts": "functions",
  "store/main.ts": "store",
  "queues/main.ts": "queues",
  "mail/main.ts": "mail",
  "floor/intake.ts": "floor intake",
  "floor/worker.ts": "floor worker",
};
/** Clock ticks of `/proc`, which is 100 a second on every Linux. */
const MS_PER_TICK = 10;

/** All that this process started, and what that started in turn. Empty where there is no `/proc`. */
export const readProcesses = (): Map<string, ProcessUse> => {
  const found = new Map<string, ProcessUse>();
  const visit = (pid: number) => {
    for (const child of childrenOf(pid)) {
      const command = read(child, "cmdline").replaceAll("\0", " ");
      const name = Object.entries(NAMES).find(([program]) => command.includes(program))?.[1];
      if (name !== undefined) found.set(name, useOf(child));
      visit(child);
    }
  };
  visit(process.pid);
  return found;
};

const read = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
};

const childrenOf = (pid: number): number[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      read(pid, `task/${task}/children`).split(" ").filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
};

const useOf = (pid: number): ProcessUse => {
  // The name in parentheses may hold anything; user and system time are the 14th and 15th field (proc_pid_stat(5)).
  const fields = read(pid, "stat")
    .replace(/^.*\) /, "")
    .split(" ");
  const ticks = Number(fields[11]) + Number(fields[12]);
  const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(read(pid, "status"))?.[1] ?? 0);
  return { cpuMs: ticks * MS_PER_TICK, rssMb: Math.round(kilobytes / 1024) };
};
