import { setTimeout as pause } from "node:timers/promises";
import type { Agent } from "../domain/agent.ts";
import { type AgentId, writeId } from "../domain/ids.ts";
import type { AgentStore } from "../storage/agent-store.ts";

/** More than for a complaint: whoever resolves all that they hold at once has as many workers at their slots. */
const ATTEMPTS = 10;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 200;

/**
 * Changes what an agent holds, and decides again when somebody else did so first. `change` gives the agent itself where
 * nothing is to be done, which costs no write, or `undefined` where it can't be; then this is `undefined` as well.
 */
export const changeAgent = async <Changed extends Agent | undefined>(
  agents: AgentStore,
  { newId }: { newId: () => string },
  id: AgentId,
  change: (agent: Agent) => Changed,
): Promise<Changed> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { agent, version } = await agents.load(id);
    const changed = change(agent);
    if (changed === undefined || changed === agent) return changed;
    if ((await agents.save(changed, version, writeId(newId()))) === "written") return changed;
    await pause(Math.random() * Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS));
  }
  throw new Error(`${ATTEMPTS} attempts at an agent's slots met other writers`);
};
