import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import type { LaneId, Reference } from "../../shared/domain/ids.ts";
import type { Ticket } from "../../shared/queue/messages.ts";
import { type Claim, type Claiming, type ClaimName, claimComplaint } from "./claim-complaint.ts";
import type { LaneQueue } from "./lane-queue.ts";

export interface Dependencies extends Claiming {
  queue: LaneQueue;
}

interface StandardLook {
  waitSeconds: number;
  /** Whether whoever has waited longest comes before whoever SQS gives. */
  indexFirst: boolean;
}

const GONE = { outcome: "gone" } as const;

/** How many of the index one look tries, and how many stale tickets one look clears away. */
const MOST_CANDIDATES = 10;
const MOST_AHEAD = 3;
const MOST_PAGES = 5;

/** Another claim under the same key may have been given something else: then the ticket is still good. */
const isOf = ({ complaint }: Ticket, claim: Claim): boolean =>
  claim.outcome === "claimed" && claim.complaint.reference === complaint;

/** The ways to find work in a lane. Each claims what it finds, and goes on to the next where somebody was faster. */
export const lookIn = (dependencies: Dependencies, actor: AgentActor, terms: ClaimName) => {
  const { execution, queue } = dependencies;

  const firstOf = async (references: readonly Reference[]): Promise<Claim> => {
    for (const reference of references) {
      const claim = await claimComplaint(dependencies, actor, reference, terms);
      if (claim.outcome !== "gone") return claim;
    }
    return GONE;
  };

  /** Whoever loses a whole page to others goes on to the next: there is still somebody who comes before all other lanes. */
  const atIndex = async (lane: LaneId): Promise<Claim> => {
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { references, next } = await execution.store.listLane(lane, MOST_CANDIDATES, cursor);
      const claim = await firstOf(references);
      if (claim.outcome !== "gone" || next === undefined) return claim;
      cursor = next;
    }
    return GONE;
  };

  const atQueue = async (lane: LaneId, waitSeconds: number): Promise<Claim> => {
    for (let taken = 0; taken < MOST_CANDIDATES; taken += 1) {
      const ticket = await queue.take(lane, taken === 0 ? waitSeconds : 0);
      if (ticket === undefined) return GONE;
      const claim = await claimComplaint(dependencies, actor, ticket.complaint, { ...terms, ticket: ticket.ticket });
      if (claim.outcome === "gone" || isOf(ticket, claim)) await ticket.discard();
      if (claim.outcome !== "gone") return claim;
    }
    return GONE;
  };

  return {
    /**
     * Whoever came back, or has waited too long, goes first; SQS has no order in which to say so. Where the index shows nobody
     * the queue isn't asked but to listen: looking costs one request a lane, however many lanes there are.
     */
    atStandard: async (lane: LaneId, { waitSeconds, indexFirst }: StandardLook): Promise<Claim> => {
      const { ahead, others } = await execution.store.lookInLane(lane, MOST_CANDIDATES);
      const first = await firstOf(indexFirst ? [...ahead, ...others] : ahead.slice(0, MOST_AHEAD));
      if (first.outcome !== "gone") return first;
      if (waitSeconds === 0 && ahead.length + others.length === 0) return GONE;
      const queued = await atQueue(lane, waitSeconds);
      return queued.outcome === "gone" ? firstOf([...ahead, ...others]) : queued;
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
