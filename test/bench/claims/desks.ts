import { readConfig } from "../../../infra/config.ts";
import { openIssuer } from "../../../infra/local/issuer.ts";
import { readProjectConfig } from "../../../infra/local/project.ts";
import type { BenchHost } from "../start-host.ts";

/** Agents' programs, each with a token of its own. */
export interface Desk {
  /** How long the claim took, ms, or `undefined` where it gave nothing. */
  claim(body?: unknown): Promise<{ tookMs: number; reference: string } | undefined>;
  look(reference: string): Promise<void>;
  resolve(reference: string): Promise<void>;
}

const RESOLUTION = { outcome: "not_upheld", cause: "none", explanation: "It works as it should." };

export const openDesk = async ({ url, dataDir }: BenchHost, agent: string): Promise<Desk> => {
  const token = await (await openIssuer(dataDir, readConfig(readProjectConfig()).agents)).issue({
    agent,
    roles: ["agent"],
  });
  const call = async (method: string, path: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const sent = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const answer = await fetch(`${url}/v1/agent${path}`, sent);
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`${path} was answered ${answer.status}: ${text}`);
    return { status: answer.status, text };
  };
  return {
    claim: async (body = {}) => {
      const began = performance.now();
      const { status, text } = await call("POST", "/queue/claim", body);
      const tookMs = performance.now() - began;
      return status === 204 ? undefined : { tookMs, reference: JSON.parse(text).reference };
    },
    look: async (reference) => void (await call("GET", `/complaints/${reference}`)),
    resolve: async (reference) => void (await call("POST", `/complaints/${reference}/resolve`, RESOLUTION)),
  };
};

/** So many complaints of different customers, whom nobody can mail, so that nothing else is going on. */
export const fillLane = async (url: string, count: number): Promise<void> => {
  const numbers = Array.from({ length: count }, (_, number) => number).values();
  const customer = async () => {
    for (const number of numbers) {
      const body = JSON.stringify({ phone: `+49401${String(number).padStart(6, "0")}`, message: "It came broken." });
      const sent = { method: "POST", headers: { "content-type": "application/json" }, body };
      const { status } = await fetch(`${url}/v1/complaints`, sent);
      if (status !== 202) throw new Error(`a complaint was answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, customer));
};
