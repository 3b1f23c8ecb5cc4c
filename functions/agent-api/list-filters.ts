import { customerIdOf } from "../../shared/access/identity.ts";
import type { ListRequest } from "../../shared/api/list.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { type AgentId, type CustomerId, type LaneId, laneId, type Reference } from "../../shared/domain/ids.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Status } from "../../shared/domain/status.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { Problem } from "../../shared/http/problem.ts";

/** What a list is of. At most one of those that look something up is there. */
export interface ListFilters {
  reference?: Reference;
  customer?: CustomerId;
  /** In lower case. */
  order?: string;
  lane?: LaneId;
  agent?: AgentId;
  status?: Status;
  /** Before which a deadline of ours is. */
  due?: Instant | "now";
}

/** What was asked for, by the names that complaints are kept under. `key` is the one of customers' ids. */
export const readFilters = (
  asked: Omit<ListRequest, "cursor" | "limit">,
  actor: AgentActor,
  policy: Policy,
  key: Buffer,
): ListFilters => {
  const { reference, address, customer = address, order, lane, agent, status, due } = asked;
  const filters: ListFilters = {
    ...(reference === undefined ? {} : { reference }),
    ...(customer === undefined ? {} : { customer: "id" in customer ? customer.id : customerIdOf(key, customer) }),
    ...(order === undefined ? {} : { order: order.toLowerCase() }),
    ...(lane === undefined ? {} : { lane: knownLane(lane, actor, policy) }),
    ...(agent === undefined ? {} : { agent }),
    ...(status === undefined ? {} : { status }),
    ...(due === undefined ? {} : { due }),
  };
  if (Object.keys(filters).length > 0 || actor.supervisor) return filters;
  const detail =
    "Only a supervisor lists all complaints: filter by reference, address, customer, order, lane, agent, status or due.";
  throw new Problem(403, "supervisors-only", { detail });
};

/** The teams that an actor sees, in an order that doesn't change with the policy. */
export const visibleTeams = ({ teams }: AgentActor, policy: Policy): string[] =>
  policy.teams
    .map(({ id }) => id)
    .filter((id) => teams?.includes(id) ?? true)
    .sort();

/** Other teams' lanes don't exist for an agent, no more than those of nobody. */
const knownLane = (lane: string, actor: AgentActor, policy: Policy): LaneId => {
  const lanes = visibleTeams(actor, policy).flatMap((team) => [laneId(team, true), laneId(team, false)]);
  const known = lanes.find((one) => one === lane);
  if (known !== undefined) return known;
  const detail = "There is no lane of that name for you.";
  throw new Problem(422, "fields-at-fault", { detail, errors: [{ pointer: "/lane", detail }] });
};
