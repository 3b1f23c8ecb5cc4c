import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { type Entered, isEntered, isEntryVisibleTo } from "../../shared/domain/directory.ts";
import type { AgentId } from "../../shared/domain/ids.ts";
import type { DirectoryStore } from "../../shared/storage/directory-store.ts";

const BATCH = 100;

/**
 * One page of those whom this supervisor may see. It reads on until the page is full: a page that is short because of
 * others would tell that they are there, and so would a cursor that names one of them.
 */
export const listEntries = async (
  directory: Pick<DirectoryStore, "list">,
  actor: AgentActor,
  limit: number,
  after: AgentId | undefined,
): Promise<{ items: Entered[]; next?: AgentId }> => {
  const items: Entered[] = [];
  for (let from = after; ; ) {
    const { agents, next } = await directory.list(BATCH, from);
    items.push(...agents.filter(isEntered).filter((agent) => isEntryVisibleTo(actor, agent)));
    const last = items[limit - 1];
    if (items.length > limit && last !== undefined) return { items: items.slice(0, limit), next: last.id };
    if (next === undefined) return { items };
    from = next;
  }
};
