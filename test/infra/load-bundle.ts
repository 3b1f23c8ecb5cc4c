import { execFile } from "node:child_process";
import { promisify } from "node:util";

export interface Loaded {
  handler: string;
  /** Whether Node loaded undici along, which takes 30 ms. */
  undici: boolean;
  /** What the handler returned, if it was called. */
  answer?: unknown;
}

const script = `
  const [path, event] = process.argv.slice(1);
  const { handler } = await import(path);
  const answer = event && await handler(JSON.parse(event), {});
  const undici = process.moduleLoadList.some((name) => name.includes("internal/deps/undici"));
  console.log(JSON.stringify({ handler: typeof handler, undici, answer }));
  process.exit();`;

/** Loads a bundle in a fresh process with nothing but `env`, as Lambda would, and calls it if there is an event. */
export const loadBundle = async (path: string, env: Record<string, string>, event?: unknown): Promise<Loaded> => {
  const call = event === undefined ? [] : [JSON.stringify(event)];
  const args = ["--input-type=module", "--eval", script, path, ...call];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return JSON.parse(stdout);
};
