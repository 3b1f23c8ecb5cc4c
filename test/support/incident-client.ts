import type { Host } from "../../infra/local/host.ts";
import { type Answer, readAnswer } from "./answer.ts";

export type IncidentClient = Awaited<ReturnType<typeof incidentClient>>;

/** The incidents' part of the agents' API, as one agent's desk uses it. */
export const incidentClient = async (host: Pick<Host, "url" | "token">, agent: string, roles: string[] = ["agent"]) => {
  const authorization = `Bearer ${await host.token({ agent, roles })}`;
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    readAnswer(
      await fetch(`${host.url}/v1/agent/incidents${path}`, {
        method,
        headers: { authorization, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  return {
    open: (body: unknown, headers?: Record<string, string>): Promise<Answer> => call("POST", "", body, headers),
    list: (query: Record<string, string> = {}): Promise<Answer> => call("GET", `?${new URLSearchParams(query)}`),
    get: (id: string, query: Record<string, string> = {}): Promise<Answer> =>
      call("GET", `/${id}?${new URLSearchParams(query)}`),
    act: (id: string, action: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> =>
      call("POST", `/${id}/${action}`, body, headers),
  };
};
