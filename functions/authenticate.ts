import * as z from "zod/mini";
import { agentIdField } from "../shared/api/agent-id.ts";
import type { Identity } from "../shared/domain/agent-actor.ts";
import { Problem } from "../shared/http/problem.ts";
import type { AgentClaims } from "../shared/settings/agents.ts";
import type { HttpEvent } from "./http.ts";

/**
 * API Gateway hands claims on as text: a list as `[agent supervisor]`, and an object as `map[…]`, which is none. Other
 * authorizers keep lists as they are.
 */
const listed = z.union([
  z.array(z.string()),
  z.pipe(
    z.string(),
    z.transform((text) => (text.startsWith("map[") ? [] : text.replaceAll(/^\[|\]$/gu, "").split(/[\s,]+/u))),
  ),
]);

/** Who acts. The gateway has verified the token already; this reads what it says, and refuses who is no agent. */
export const authenticate = (event: HttpEvent, { idClaim, roleClaim, roles }: AgentClaims): Identity => {
  const context = event.requestContext as { authorizer?: { jwt?: { claims?: Record<string, unknown> } } };
  const claims = context.authorizer?.jwt?.claims;
  const who = agentIdField.safeParse(claims?.[idClaim]);
  if (!who.success) {
    throw new Problem(401, "not-authenticated", { detail: "The token names no agent." });
  }
  const has = z.catch(listed, []).parse(claims?.[roleClaim]);
  const supervisor = roles.supervisor.some((role) => has.includes(role));
  if (!supervisor && !roles.agent.some((role) => has.includes(role))) {
    throw new Problem(403, "role-needed", { detail: "This takes the role agent or supervisor." });
  }
  return { id: who.data, supervisor };
};
