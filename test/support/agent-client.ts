import type { Host } from "../../infra/local/host.ts";
import { type Answer, readAnswer } from "./answer.ts";
import { expectDocumented } from "./documented.ts";
import { eventually } from "./eventually.ts";

export type AgentClient = Awaited<ReturnType<typeof agentClient>>;

/** The agents' API, as one agent's desk uses it. Whatever is answered is held against the API's document. */
export const agentClient = async (host: Host, agent: string, roles: string[] = ["agent"]) => {
  const authorization = `Bearer ${await host.token({ agent, roles })}`;
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await readAnswer(
      await fetch(`${host.url}/v1/agent${path}`, {
        method,
        headers: { authorization, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
    expectDocumented({ method, path: `/v1/agent${path}`, ...(typeof body === "object" ? { body } : {}) }, answer);
    return answer;
  };
  const claim = (body?: unknown, headers?: Record<string, string>): Promise<Answer> =>
    call("POST", "/queue/claim", body, headers);
  const get = (reference: string): Promise<Answer> => call("GET", `/complaints/${encodeURIComponent(reference)}`);
  const act = (reference: string, action: string, body?: unknown, headers: Record<string, string> = {}) =>
    call("POST", `/complaints/${encodeURIComponent(reference)}/${action}`, body, headers);

  return {
    call,
    claim,
    get,
    act,
    /** What a customer said on the phone, or in a shop. */
    writeDown: (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
      call("POST", "/complaints", body, headers),
    me: (): Promise<Answer> => call("GET", "/me"),
    changeMe: (change: unknown): Promise<Answer> => call("PATCH", "/me", change),
    /** The directory, by path, such as `/bob`. */
    entries: (method: "GET" | "PUT" | "DELETE", path = "", body?: unknown, headers: Record<string, string> = {}) =>
      call(method, `/agents${path}`, body, headers),
    parked: (query: Record<string, string> = {}): Promise<Answer> =>
      call("GET", `/parked?${new URLSearchParams(query)}`),
    /** A link to one file, which works for a few minutes. */
    attachment: (reference: string, id: string): Promise<Answer> =>
      call("GET", `/complaints/${reference}/attachments/${id}`),
    acceptParked: (id: string): Promise<Answer> => call("POST", `/parked/${id}/accept`),
    list: (query: Record<string, string> = {}): Promise<Answer> =>
      call("GET", `/complaints?${new URLSearchParams(query)}`),
    /** The next complaint, whenever it gets here, looked at. Harsh mode answers falsely empty now and then. */
    next: (): Promise<Answer> =>
      eventually(`${agent} gets a complaint`, async () => {
        const claimed = await claim({ wait: 1 });
        return claimed.status === 200 && get(claimed.body.reference);
      }),
    /** Claims until it is this one, which others of the same test may wait before, and looks at it. */
    take: (reference: string): Promise<Answer> =>
      eventually(`${agent} gets ${reference}`, async () => {
        const claimed = await claim({ wait: 1 });
        if (claimed.status !== 200) return false;
        const found = await get(claimed.body.reference);
        return claimed.body.reference === reference && found;
      }),
  };
};
