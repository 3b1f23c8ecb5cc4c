import { type Complaint, laneOf, waitsInLane } from "../../shared/domain/complaint.ts";
import type { AgentId, Reference } from "../../shared/domain/ids.ts";
import type { ComplaintStore, Page, Position } from "../../shared/storage/complaint-store.ts";
import type { ListFilters } from "./list-filters.ts";

/** One stretch of a list. */
export interface Leg {
  /** A place in the list names it: legs go in the order of their ids, whichever there are by then. */
  id: string;
  read(limit: number, from: Position | undefined): Promise<Page>;
  /** Indexes lag behind by moments, and look-up rows name what was once so: what is read decides. */
  has(complaint: Complaint): boolean;
  /** Whether a moment's delay would show. */
  consistent?: true;
}

const ONLY = "";
/** Before all teams. */
const HELD = "";

/**
 * Where to look for what was asked. `held`: what the agent who is asked for held when the list began, which goes first and
 * isn't shown again behind; what they only know is among their teams' open complaints. Only what is closed has no index of
 * its own: that takes a look at every complaint there ever was.
 */
export const legsOf = (
  store: ComplaintStore,
  { reference, customer, order, lane, agent, status, due }: ListFilters,
  teams: readonly string[],
  held: readonly Reference[],
): Leg[] => {
  if (reference !== undefined) return [{ id: ONLY, read: listed([reference]), has: () => true, consistent: true }];
  if (customer !== undefined) {
    return [{ id: ONLY, read: (...page) => store.listOfCustomer(customer, ...page), has: () => true }];
  }
  if (order !== undefined) {
    const has = ({ about }: Complaint) => about.orderId?.toLowerCase() === order;
    return [{ id: ONLY, read: (...page) => store.listOfOrder(order, ...page), has }];
  }
  if (lane !== undefined) {
    const has = (complaint: Complaint) => waitsInLane(complaint) && laneOf(complaint) === lane;
    return [{ id: ONLY, read: (...page) => store.listLane(lane, ...page), has }];
  }
  const knows = knownTo(agent);
  if (status === "closed" || (agent === undefined && status === undefined && due === undefined)) {
    return [{ id: ONLY, read: store.listAll, has: knows }];
  }
  const open = teams.map((team): Leg => {
    const has = (complaint: Complaint) =>
      isOpenIn(complaint, team) && knows(complaint) && !held.includes(complaint.reference);
    return { id: team, read: (...page) => store.listOpen(team, ...page), has };
  });
  if (agent === undefined) return open;
  const first: Leg = { id: HELD, read: listed(held), has: knows, consistent: true };
  return status === "assigned" ? [first] : [first, ...open];
};

const knownTo =
  (agent: AgentId | undefined) =>
  (complaint: Complaint): boolean =>
    agent === undefined || complaint.agent === agent;

const isOpenIn = ({ stage, team }: Complaint, wanted: string): boolean => stage.status !== "closed" && team === wanted;

/** Those whose references are known already; a position is how many go before. */
const listed =
  (references: readonly Reference[]): Leg["read"] =>
  async (limit, from = "0") => {
    const start = Number(from);
    const page = references.slice(start, start + limit);
    const end = start + page.length;
    return {
      references: page,
      positions: page.map((_, place) => String(start + place + 1)),
      ...(end < references.length ? { next: String(end) } : {}),
    };
  };
