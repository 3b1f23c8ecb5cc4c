import type { Agent } from "../../shared/domain/agent.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { capOf } from "../../shared/domain/agent-profile.ts";
import type { LaneId, Reference } from "../../shared/domain/ids.ts";
import {
  type Claim,
  type ClaimName,
  claimComplaint,
  isTakenBy,
  type KeyReused,
  otherUnderKey,
} from "./claim-complaint.ts";
import { claimReserved, findClaimedBefore, verifySlots } from "./held-complaints.ts";
import { type Dependencies, lookIn } from "./look-in-lanes.ts";

export interface ClaimRequest extends ClaimName {
  /** Of the lanes that are open to this agent. */
  lanes: readonly LaneId[];
  /** A wish, in seconds: for how long to wait for a complaint when there is none. */
  waitSeconds: number;
}

export type Next =
  | Extract<Claim, { outcome: "claimed" }>
  | KeyReused
  | { outcome: "nothing" }
  | { outcome: "off-duty" }
  | { outcome: "full"; held: Reference[] };

/**
 * Whoever waits has a Lambda to themselves, and a new account has ten: ten agents who wait and then pause for as long as they
 * are told leave half of them to customers.
 */
const LONGEST_WAIT_SECONDS = 5;
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
  { actor, agent }: { actor: AgentActor; agent: Agent },
  request: ClaimRequest,
): Promise<Next> => {
  const { execution, agents } = dependencies;
  const { lanes, waitSeconds: wish, ...terms } = request;
  const other = otherUnderKey(terms, agent);
  if (other !== undefined && (await isTakenBy(dependencies, actor, other))) {
    return { outcome: "key-reused", reference: other.reference };
  }
  const before = await findClaimedBefore(dependencies, agent, terms.key);
  if (before !== undefined) return before;
  const cap = capOf(agent, execution.policy);
  if (agent.slots.length >= cap) {
    const { held, unfinished } = await verifySlots(dependencies, actor, agent);
    for (const { reference } of unfinished) {
      const finished = await claimComplaint(dependencies, actor, reference);
      if (finished.outcome === "claimed" || finished.outcome === "off-duty") return finished;
    }
    if (held.length + unfinished.length >= cap) return full(held);
  }
  const urgent = lanes.filter((lane) => lane.endsWith("-urgent"));
  const standard = lanes.filter((lane) => !lane.endsWith("-urgent"));
  const look = lookIn(dependencies, actor, terms);
  const indexFirst = isIndexFirst(agent);
  const deadline = execution.now() + Math.min(wish, LONGEST_WAIT_SECONDS) * 1_000;
  const secondsLeft = () => Math.max(0, Math.ceil((deadline - execution.now()) / 1_000));
  if (lanes.length === 0) {
    const kept = await claimReserved(dependencies, actor, agent, terms);
    return kept.outcome === "gone" ? { outcome: "nothing" } : toNext(kept, agent.slots);
  }
  for (let slice = 0; ; slice = SLICE_SECONDS) {
    for (const [place, lane] of (standard.length > 0 ? standard : urgent).entries()) {
      // Whoever comes first is looked at before each wait, not only once for each round of all the lanes.
      if (place === 0 || slice > 0) {
        const { agent: current } = slice === 0 ? { agent } : await agents.load(actor.id);
        if (current.offDutySince !== undefined) return { outcome: "off-duty" };
        const returned = await claimReserved(dependencies, actor, current, terms);
        if (returned.outcome !== "gone" && returned.outcome !== "full") return returned;
        const claim = await look.atUrgent(urgent);
        if (claim.outcome !== "gone") return toNext(claim, agent.slots);
      }
      const waitSeconds = Math.min(slice, secondsLeft());
      const claim = await look.atStandard(lane, { waitSeconds, indexFirst: indexFirst && slice === 0 });
      if (claim.outcome !== "gone") return toNext(claim, agent.slots);
      if (slice > 0 && secondsLeft() === 0) break;
    }
    if (secondsLeft() === 0) return { outcome: "nothing" };
  }
};

/** Each agent has a turn of their own: whoever begins together would reach for the same oldest at once. */
const isIndexFirst = ({ id, claims }: Agent): boolean => {
  const turn = [...id].reduce((sum, character) => sum + character.charCodeAt(0), 0);
  return (claims + turn) % INDEX_FIRST_EACH === 0;
};

const toNext = (claim: Exclude<Claim, { outcome: "gone" }>, slots: { reference: Reference }[]): Next =>
  claim.outcome === "full" ? full(slots) : claim;

const full = (slots: { reference: Reference }[]): Next => ({
  outcome: "full",
  held: slots.map(({ reference }) => reference),
});
