import * as z from "zod/mini";
import { agentIdField } from "../shared/api/agent-id.ts";
import type { Identity } from "../shared/domain/agent-actor.ts";
import { Problem } from "../shared/http/problem.ts";
import type { AgentClaims } from "../shared/settings/agents.ts";
import type { HttpEvent } from "./http.ts";
import { readToken, type TokenClaims } from "./read-token.ts";

type Claims = Record<string, unknown>;

/**
 * Who acts. The gateway has verified the token already, and hands its claims on as text, a list as `[agent supervisor]`: nobody
 * can tell from that which of its spaces are part of a name. So what somebody is comes from the token's own list, as far as
 * that text has it too.
 */
export const authenticate = (event: HttpEvent, { idClaim, roleClaim, roles }: AgentClaims): Identity => {
  const context = event.requestContext as { authorizer?: { jwt?: { claims?: Claims } } };
  const claims = context.authorizer?.jwt?.claims;
  const who = agentIdField.safeParse(claims?.[idClaim]);
  const token = claims && tokenOf(event, claims);
  if (!who.success || token === undefined) {
    throw new Problem(401, "not-authenticated", { detail: "The token names no agent." });
  }
  const names = namesIn(roleClaim, token[roleClaim]);
  const verified = String(claims?.[roleClaim]);
  const has = (role: string) => names.includes(role) && verified.includes(role);
  const supervisor = roles.supervisor.some(has);
  if (!supervisor && !roles.agent.some(has)) {
    throw new Problem(403, "role-needed", { detail: "This takes the role agent or supervisor." });
  }
  return { id: who.data, supervisor };
};

/** The very token that the gateway has verified. */
const tokenOf = ({ headers }: HttpEvent, { sub, iss }: Claims): TokenClaims | undefined => {
  const token = readToken(headers.authorization);
  return token?.sub === sub && token?.iss === iss ? token : undefined;
};

/** By RFC 8693 (4.2), and as Entra calls it: text with spaces between its names. Any other text is one name. */
const SPACED: ReadonlySet<string> = new Set(["scope", "scp"]);

const namesClaim = z.union([z.array(z.unknown()), z.string()]);

const namesIn = (claim: string, value: unknown): readonly unknown[] => {
  const { data = [] } = namesClaim.safeParse(value);
  if (typeof data !== "string") return data;
  return SPACED.has(claim) ? data.split(" ") : [data];
};
