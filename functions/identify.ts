import type { Agent } from "../shared/domain/agent.ts";
import type { AgentActor } from "../shared/domain/agent-actor.ts";
import { actorOf } from "../shared/domain/agent-profile.ts";
import type { Policy } from "../shared/domain/policy.ts";
import type { AgentClaims } from "../shared/settings/agents.ts";
import type { AgentStore } from "../shared/storage/agent-store.ts";
import { authenticate } from "./authenticate.ts";
import type { HttpEvent } from "./http.ts";

interface Dependencies {
  agents: Pick<AgentStore, "load">;
  claims: AgentClaims;
  policy: Policy;
}

export type Identify = (event: HttpEvent) => Promise<{ actor: AgentActor; agent: Agent }>;

/** Who acts, with what the directory says of them at this moment: whoever loses a team or a limit has lost it at once. */
export const createIdentify =
  ({ agents, claims, policy }: Dependencies): Identify =>
  async (event) => {
    const identity = authenticate(event, claims);
    const { agent } = await agents.load(identity.id);
    return { actor: actorOf(identity, agent, policy), agent };
  };
