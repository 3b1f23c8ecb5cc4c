import { openIssuer } from "../../../infra/local/issuer.ts";
import type { BenchHost } from "../start-host.ts";

/** Those who act in a complaint's life, each over HTTP as they would. */
export interface People {
  complain(fields: Record<string, string>): Promise<string>;
  /** An agent's call; `path` comes after `/v1/agent`. */
  agent(method: "GET" | "POST", path: string, body?: unknown): Promise<void>;
  /** What a customer sends from the page behind a mailed link. */
  customer(link: string, form: string, fields: Record<string, string>): Promise<void>;
}

export const createPeople = async ({ url, dataDir }: Pick<BenchHost, "url" | "dataDir">): Promise<People> => {
  const token = await (await openIssuer(dataDir)).issue({ agent: "bench", roles: ["agent"] });
  const json = { "content-type": "application/json" };
  const expect = async (status: number, answer: Response) => {
    const text = await answer.text();
    if (answer.status === status) return text;
    throw new Error(`${answer.url} answered ${answer.status}: ${text}`);
  };
  return {
    complain: async (fields) => {
      const sent = { method: "POST", headers: json, body: JSON.stringify(fields) };
      return JSON.parse(await expect(202, await fetch(`${url}/v1/complaints`, sent))).reference;
    },
    agent: async (method, path, body) => {
      const headers = { ...json, authorization: `Bearer ${token}` };
      const sent = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      await expect(200, await fetch(`${url}/v1/agent${path}`, sent));
    },
    customer: async (link, form, fields) => {
      const sent = { method: "POST", redirect: "manual" as const, body: new URLSearchParams(fields) };
      await expect(303, await fetch(`${link}/${form}`, sent));
    },
  };
};
