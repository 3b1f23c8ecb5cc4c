import type { Complaint } from "../../shared/domain/complaint.ts";
import type { LaneId, Reference } from "../../shared/domain/ids.ts";
import type { AgentActor } from "./authenticate.ts";
import { type Claim, type Claiming, claimComplaint } from "./claim-complaint.ts";
import { claimReserved, findUnopened, verifySlots } from "./held-complaints.ts";
import type { LaneQueue } from "./lane-queue.ts";

export interface Dependencies extends Claiming {
  queue: LaneQueue;
}

export interface ClaimRequest {
  /** The lanes that this agent works in; absent for all. */
  lanes?: readonly LaneId[];
  /** A wish, in seconds: for how long to wait for a complaint when there is none. */
  waitSeconds: number;
}

export type Next =
  | { outcome: "claimed"; complaint: Complaint }
  | { outcome: "nothing" }
  | { outcome: "full"; held: Reference[] };

const GONE = { outcome: "gone" } as const;
/** How many of the index one look tries, and how many stale tickets one look clears away. */
const MOST_CANDIDATES = 10;
/** How long to listen to one standard lane before the urgent ones are looked at again. */
const SLICE_SECONDS = 2;
/** So often the index goes first, so that a complaint whose ticket was lost doesn't wait for the queue to run dry. */
const INDEX_FIRST_EACH = 10;

/**
 * The next complaint for an agent: first what they claimed and never saw, then what came back to them, then urgent, then
 * standard. The queues spread the work; the lane index is the truth, for tickets get lost, doubled and stale.
 */
export const claimNext = async (
  dependencies: Dependencies,
  actor: AgentActor,
  request: ClaimRequest,
): Promise<Next> => {
  const { execution, agents, queue } = dependencies;
  const { agent } = await agents.load(actor.id);
  const unopened = await findUnopened(dependencies, agent);
  if (unopened !== undefined) return { outcome: "claimed", complaint: unopened };
  if (agent.slots.length >= execution.policy.agentCap) {
    const { held, unfinished } = await verifySlots(dependencies, actor, agent);
    for (const { reference } of unfinished) {
      const finished = await claimComplaint(dependencies, actor, reference);
      if (finished.outcome === "claimed") return finished;
    }
    if (held.length + unfinished.length >= execution.policy.agentCap) return full(held);
  }
  const lanes = queue.lanes.filter((lane) => request.lanes?.includes(lane) ?? true);
  const urgent = lanes.filter((lane) => lane.endsWith("-urgent"));
  const standard = lanes.filter((lane) => !lane.endsWith("-urgent"));
  const look = lookAt(dependencies, actor);
  const indexFirst = agent.claims % INDEX_FIRST_EACH === INDEX_FIRST_EACH - 1;
  const deadline = execution.now() + request.waitSeconds * 1_000;
  const secondsLeft = () => Math.max(0, Math.ceil((deadline - execution.now()) / 1_000));
  for (let slice = 0; ; slice = SLICE_SECONDS) {
    for (const [place, lane] of (standard.length > 0 ? standard : urgent).entries()) {
      // Whoever comes first is looked at before each wait, not only once for each round of all the lanes.
      if (place === 0 || slice > 0) {
        const { agent: current } = slice === 0 ? { agent } : await agents.load(actor.id);
        const returned = await claimReserved(dependencies, actor, current);
        if (returned.outcome === "claimed") return returned;
        const claim = await look.atUrgent(urgent);
        if (claim.outcome !== "gone") return toNext(claim, agent.slots);
      }
      const first = indexFirst && slice === 0 ? await look.atIndex(lane) : GONE;
      const claim =
        first.outcome === "gone" ? await look.atQueueThenIndex(lane, Math.min(slice, secondsLeft())) : first;
      if (claim.outcome !== "gone") return toNext(claim, agent.slots);
      if (slice > 0 && secondsLeft() === 0) break;
    }
    if (secondsLeft() === 0) return { outcome: "nothing" };
  }
};

const lookAt = (dependencies: Dependencies, actor: AgentActor) => {
  const { execution, queue } = dependencies;

  const atIndex = async (lane: LaneId): Promise<Claim> => {
    const { references } = await execution.store.listLane(lane, MOST_CANDIDATES);
    for (const reference of references) {
      const claim = await claimComplaint(dependencies, actor, reference);
      if (claim.outcome !== "gone") return claim;
    }
    return GONE;
  };

  const atQueue = async (lane: LaneId, waitSeconds: number): Promise<Claim> => {
    for (let taken = 0; taken < MOST_CANDIDATES; taken += 1) {
      const ticket = await queue.take(lane, taken === 0 ? waitSeconds : 0);
      if (ticket === undefined) return GONE;
      const claim = await claimComplaint(dependencies, actor, ticket.complaint, ticket.ticket);
      if (claim.outcome !== "full") await ticket.discard();
      if (claim.outcome !== "gone") return claim;
    }
    return GONE;
  };

  return {
    atIndex,
    atQueueThenIndex: async (lane: LaneId, waitSeconds: number): Promise<Claim> => {
      const claim = await atQueue(lane, waitSeconds);
      return claim.outcome === "gone" ? atIndex(lane) : claim;
    },
    /** An empty index costs less than an empty receive, which besides sees only some of SQS's servers. */
    atUrgent: async (lanes: readonly LaneId[]): Promise<Claim> => {
      for (const lane of lanes) {
        const { references } = await execution.store.listLane(lane, 1);
        if (references.length === 0) continue;
        const queued = await atQueue(lane, 0);
        const claim = queued.outcome === "gone" ? await atIndex(lane) : queued;
        if (claim.outcome !== "gone") return claim;
      }
      return GONE;
    },
  };
};

const toNext = (claim: Exclude<Claim, { outcome: "gone" }>, slots: { reference: Reference }[]): Next =>
  claim.outcome === "claimed" ? claim : full(slots);

const full = (slots: { reference: Reference }[]): Next => ({
  outcome: "full",
  held: slots.map(({ reference }) => reference),
});
