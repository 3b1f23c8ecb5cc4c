import type { Host } from "../../../infra/local/host.ts";
import { type Answer, readAnswer } from "../../support/answer.ts";
import { expectDocumented } from "../../support/documented.ts";

export type WebhookClient = Awaited<ReturnType<typeof webhookClient>>;

/** The webhooks' part of the agents' API, by path, such as `/crm/log`. Answers are held against the API's document. */
export const webhookClient = async (
  host: Pick<Host, "url" | "token">,
  agent: string,
  roles: string[] = ["supervisor"],
) => {
  const authorization = `Bearer ${await host.token({ agent, roles })}`;
  return async (
    method: "GET" | "POST" | "PUT" | "DELETE",
    path = "",
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const answer = await readAnswer(
      await fetch(`${host.url}/v1/agent/webhooks${path}`, {
        method,
        headers: { authorization, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    expectDocumented({ method, path: `/v1/agent/webhooks${path}`, body }, answer);
    return answer;
  };
};
