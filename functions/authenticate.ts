import * as z from "zod";
import type { Actor } from "../shared/domain/command.ts";
import { agentId } from "../shared/domain/ids.ts";
import type { Authority } from "../shared/domain/resolution.ts";
import { Problem } from "../shared/http/problem.ts";
import type { HttpEvent } from "./http.ts";

export type AgentActor = Extract<Actor, { kind: "agent" }>;

/** API Gateway hands claims on as text, lists as `[agent supervisor]`; other authorizers keep them as they are. */
const roles = z.union([
  z.array(z.string()),
  z.string().transform((text) => text.replaceAll(/^\[|\]$/gu, "").split(/[\s,]+/u)),
]);

const claimsSchema = z.object({ sub: z.string().regex(/^[\w.@:+-]{1,128}$/u), roles: roles.default([]) });

/** Who acts. The gateway has verified the token already; this reads what it says, and refuses who is no agent. */
export const authenticate = (event: HttpEvent, authority: Authority): AgentActor => {
  const context = event.requestContext as { authorizer?: { jwt?: { claims?: unknown } } };
  const claims = claimsSchema.safeParse(context.authorizer?.jwt?.claims);
  if (!claims.success) {
    throw new Problem(401, "not-authenticated", { detail: "The token names no agent." });
  }
  const supervisor = claims.data.roles.includes("supervisor");
  if (!supervisor && !claims.data.roles.includes("agent")) {
    throw new Problem(403, "role-needed", { detail: "This takes the role agent or supervisor." });
  }
  return { kind: "agent", id: agentId(claims.data.sub), supervisor, authority };
};
