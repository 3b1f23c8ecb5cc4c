import { randomUUID } from "node:crypto";
import { InvokeCommand } from "@aws-sdk/client-lambda";
import * as z from "zod";
import { type Answer, ask } from "./answer.ts";
import type { Site } from "./site.ts";

/** As much as is needed of what a function answers to the gateway. */
const answerSchema = z.object({ statusCode: z.int(), body: z.string().default("{}") });

export interface AgentCall {
  route: string;
  path: Record<string, string>;
  body?: unknown;
}

/** By which name the timeline shows what this command did. */
const ID = "doctor";

/**
 * An agent's call past the gateway, by the right to invoke the function itself: whoever deploys has it, and has no agent's
 * token until somebody is entered as one.
 */
export const callAsAgent = async (
  { clients, expected }: Pick<Site, "clients" | "expected">,
  { route, path, body }: AgentCall,
): Promise<Answer<{ status: number; body: unknown }>> => {
  const { idClaim, roleClaim, roles } = expected.agents;
  const said = { [idClaim]: ID, [roleClaim]: [roles.supervisor[0]] };
  const claims = { ...said, [roleClaim]: `[${roles.supervisor[0]}]` };
  const [method = ""] = route.split(" ");
  const event = {
    version: "2.0",
    routeKey: route,
    rawPath: "/",
    rawQueryString: "",
    headers: { "content-type": "application/json", authorization: `Bearer ${unsigned(said)}` },
    pathParameters: path,
    requestContext: {
      authorizer: { jwt: { claims, scopes: null } },
      http: { method, path: "/", protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: ID },
      requestId: randomUUID(),
      routeKey: route,
      stage: "$default",
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
  const answer = await ask(`lambda:InvokeFunction on ${expected.agentApi}`, async (options) => {
    const command = new InvokeCommand({ FunctionName: expected.agentApi, Payload: JSON.stringify(event) });
    const { Payload, FunctionError } = await clients.lambda.send(command, options);
    if (FunctionError !== undefined) throw new Error(FunctionError);
    const { statusCode: status, body: text } = answerSchema.parse(JSON.parse(Payload?.transformToString() ?? "{}"));
    return { status, body: JSON.parse(text) as unknown };
  });
  return answer;
};

/** As functions read it; its signature is the gateway's to ask for. */
const unsigned = (claims: object): string =>
  `${[{ alg: "none" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")}.`;
