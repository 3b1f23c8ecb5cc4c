import type { Host } from "../../infra/local/host.ts";
import { type Answer, readAnswer } from "./answer.ts";
import { expectDocumented } from "./documented.ts";

/** A supervisor who asks for a day's proof. */
export const proofClient = async (host: Host, roles = ["agent", "supervisor"]) => {
  const authorization = `Bearer ${await host.token({ agent: "sam", roles })}`;
  const path = "/v1/agent/reports/proof";
  const call = async (method: "GET" | "POST", query: string, body?: unknown): Promise<Answer> => {
    const headers = { authorization, ...(body === undefined ? {} : { "content-type": "application/json" }) };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await readAnswer(await fetch(`${host.url}${path}${query}`, { method, headers, ...sent }));
    expectDocumented({ method, path }, answer);
    return answer;
  };
  return {
    read: (day: string): Promise<Answer> => call("GET", `?day=${day}`),
    prove: (body: unknown = {}): Promise<Answer> => call("POST", "", body),
  };
};
