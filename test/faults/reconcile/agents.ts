import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Answer, call } from "../pipeline/call.ts";
import type { LocalHost } from "../pipeline/local-host.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** Somebody who calls the agents' API with a token of their own. */
export interface Agent {
  name: string;
  claim(): Promise<Answer>;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  act(reference: string, action: string, body?: unknown): Promise<Answer>;
}

/** The first is a supervisor as well. Tokens come from the command that people use. */
export const hireAgents = (host: LocalHost, names: string[]): Promise<Agent[]> =>
  Promise.all(names.map((name, index) => hire(host, name, index === 0 ? ["--role", "supervisor"] : [])));

const hire = async (host: LocalHost, name: string, role: string[]): Promise<Agent> => {
  const program = join(ROOT, "infra/local/token.ts");
  const env = { PATH: process.env.PATH ?? "", HEARD_DATA: host.dataDir };
  const { stdout } = await promisify(execFile)(process.execPath, [program, "--agent", name, ...role], { env });
  const headers = { authorization: `Bearer ${stdout.trim()}` };
  const base = `${host.url}/v1/agent`;
  return {
    name,
    claim: () => call("POST", `${base}/queue/claim`, { headers, body: {} }),
    get: (path) => call("GET", `${base}/${path}`, { headers }),
    post: (path, body) => call("POST", `${base}/${path}`, { headers, body }),
    act: (reference, action, body = {}) => call("POST", `${base}/complaints/${reference}/${action}`, { headers, body }),
  };
};

/** What an agent sends to resolve whatever it is. */
export const RESOLUTION = { outcome: "not_upheld", cause: "A fault test", explanation: "Everything works again." };

export const expectStatus = (answer: Answer, ...wanted: number[]): Answer => {
  if (wanted.includes(answer.status)) return answer;
  throw new Error(`Expected ${wanted.join(" or ")}, but got ${answer.status}: ${answer.text.slice(0, 500)}`);
};
