import type { Execution } from "../../shared/complaints/execution.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { isVisibleTo } from "../../shared/domain/agent-profile.ts";
import { nextDeadline } from "../../shared/domain/clocks/next-deadline.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import type { AgentStore } from "../../shared/storage/agent-store.ts";
import { type ListFilters, visibleTeams } from "./list-filters.ts";
import { legsOf } from "./list-legs.ts";
import { type Place, walkList } from "./walk-list.ts";

export interface Dependencies {
  execution: Execution;
  agents: Pick<AgentStore, "load">;
}

/** Where a list goes on, with what its first page has told of already. */
export interface ListPlace extends Place {
  held: Reference[];
}

interface Paging {
  limit: number;
  from: ListPlace | undefined;
}

export interface ListPage {
  items: Complaint[];
  next?: ListPlace;
}

/** So many fit a cursor. Nobody may hold more. */
const MOST_HELD = 100;

/**
 * One page. What matches from the first page to the last is on exactly one of them, whatever else moves meanwhile; but for
 * lanes, whose order changes. What an agent holds is told from their slots, as exactly as claims are.
 */
export const listComplaints = async (
  { execution: { store, policy, now }, agents }: Dependencies,
  actor: AgentActor,
  filters: ListFilters,
  { limit, from }: Paging,
): Promise<ListPage> => {
  const held = from?.held ?? (await heldFor(agents, filters));
  const due = filters.due === "now" ? now() : filters.due;
  const wanted = (complaint: Complaint) =>
    isVisibleTo(actor, complaint) &&
    (filters.status === undefined || complaint.stage.status === filters.status) &&
    (due === undefined || nextDeadline(complaint, policy) < due);
  const legs = legsOf(store, filters, visibleTeams(actor, policy), held);
  const { items, next } = await walkList(store, legs, { limit, from, wanted });
  return next === undefined ? { items } : { items, next: { ...next, held } };
};

/** Nobody holds what is in any other status. */
const heldFor = async (agents: Pick<AgentStore, "load">, { agent, status }: ListFilters): Promise<Reference[]> => {
  if (agent === undefined || (status !== undefined && status !== "assigned")) return [];
  const { slots } = (await agents.load(agent)).agent;
  return slots.slice(0, MOST_HELD).map(({ reference }) => reference);
};
