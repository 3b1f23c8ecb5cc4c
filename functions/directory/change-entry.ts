import { changeAgent } from "../../shared/complaints/change-agent.ts";
import type { Agent } from "../../shared/domain/agent.ts";
import type { AgentActor, AgentProfile } from "../../shared/domain/agent-actor.ts";
import {
  type Change,
  type Entered,
  type EntryRefusal,
  enterAgent,
  isEntered,
  removeAgent,
} from "../../shared/domain/directory.ts";
import type { AgentId } from "../../shared/domain/ids.ts";
import type { DirectoryStore } from "../../shared/storage/directory-store.ts";
import { type Dependencies as LettingGo, letGo } from "./let-go.ts";
import { problemOf } from "./refusals.ts";

export interface Dependencies extends LettingGo {
  directory: DirectoryStore;
}

type Revisions = Change["revisions"];

/**
 * Enters an agent. The row that lists them is written first, and only for an entry that will be; what is reserved for them
 * in a team that they lost goes to its lane.
 */
export const enter = async (
  dependencies: Dependencies,
  id: AgentId,
  profile: AgentProfile,
  actor: AgentActor,
  revisions: Revisions,
): Promise<{ entered: Entered; isNew: boolean }> => {
  const { execution, agents, directory } = dependencies;
  const change = { actor, policy: execution.policy, now: execution.now(), revisions };
  const decide = (agent: Agent) => orThrow(enterAgent(agent, profile, change));
  const { agent: before } = await agents.load(id);
  decide(before);
  const isNew = !isEntered(before);
  if (isNew) await directory.note(id);
  const entered = await changeAgent(agents, execution, id, decide);
  await letGo(dependencies, entered);
  if (!isEntered(entered)) throw new Error("an entry was written without its change");
  return { entered, isNew };
};

/** Takes an entry away: what its agent sees from then on is the policy's. */
export const remove = async (
  dependencies: Dependencies,
  id: AgentId,
  actor: AgentActor,
  revisions: Revisions,
): Promise<void> => {
  const { execution, agents } = dependencies;
  const change = { actor, policy: execution.policy, now: execution.now(), revisions };
  const removed = await changeAgent(agents, execution, id, (agent) => orThrow(removeAgent(agent, change)));
  await letGo(dependencies, removed);
};

const orThrow = <Changed extends Agent>(decided: Changed | EntryRefusal): Changed => {
  if ("reason" in decided) throw problemOf(decided);
  return decided;
};
