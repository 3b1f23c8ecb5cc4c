import { execFile } from "node:child_process";
import { promisify } from "node:util";

const script = `
  let asked;
  const { subscribe } = process.getBuiltinModule("node:diagnostics_channel");
  subscribe("http.client.request.start", () => { asked ??= performance.now(); });
  const before = performance.now();
  const { handler } = await import(process.argv[1]);
  const ready = performance.now();
  const time = { ms: ready - before, loadMs: (asked ?? ready) - before };
  console.log(JSON.stringify(typeof handler === "function" ? time : null));
  process.exit();`;

export interface StartTime {
  /** From when Node is up until the function could be called. */
  ms: number;
  /** Of these, until it first asks the table or a queue for something: what a bundle can make shorter. */
  loadMs: number;
}

/** In a process of its own, with the function's environment alone. */
export const timeStart = async (module: string, environment: Record<string, string>): Promise<StartTime> => {
  const args = ["--input-type=module", "--eval", script, module];
  const env = { TZ: "UTC", ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  const time: StartTime | null = JSON.parse(stdout.trim().split("\n").at(-1) ?? "null");
  if (time === null) throw new Error(`${module} has no handler: ${stdout}`);
  return time;
};
