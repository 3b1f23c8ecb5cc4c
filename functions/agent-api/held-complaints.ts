import { changeAgent } from "../../shared/complaints/change-agent.ts";
import {
  type Agent,
  dropReservation,
  freeSlot,
  type Reservation,
  reserve,
  type Slot,
} from "../../shared/domain/agent.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import { type Claim, type Claiming, type ClaimName, claimComplaint, isHeld, isUnfinished } from "./claim-complaint.ts";

/**
 * What this very claim was given before, or else the last that the agent claimed and never looked at: in both cases the answer
 * may have got lost on the way.
 */
export const findClaimedBefore = async (
  claiming: Claiming,
  agent: Agent,
  key: string | undefined,
): Promise<Extract<Claim, { outcome: "claimed" }> | undefined> => {
  const named = key === undefined ? undefined : agent.slots.find((slot) => slot.key === key);
  const same = named && (await claiming.execution.store.load(named.reference));
  if (same !== undefined && named !== undefined && isHeld(same.complaint, named, agent.id)) {
    return { outcome: "claimed", complaint: same.complaint, replayed: true };
  }
  const unopened = await findUnopened(claiming, agent);
  return unopened && { outcome: "claimed", complaint: unopened };
};

/** Claims at once whose answers may all be lost. */
const MOST_LOST = 5;

/** The latest, in one request: a look writes to the complaint alone, so a slot doesn't tell which of them were opened. */
const findUnopened = async ({ execution }: Claiming, agent: Agent): Promise<Complaint | undefined> => {
  const slots = agent.slots
    .filter(({ seen }) => seen === undefined)
    .toReversed()
    .slice(0, MOST_LOST);
  const references = slots.map(({ reference }) => reference);
  const found = await execution.store.loadMany(references, { consistent: true });
  const now = execution.now();
  return found.find((complaint) => {
    const { stage, reference } = complaint;
    const slot = slots.find((one) => one.reference === reference);
    if (stage.status !== "assigned" || slot === undefined || !isHeld(complaint, slot, agent.id)) return false;
    return !stage.lease.opened && stage.lease.until > now;
  });
};

export interface Verified {
  held: Slot[];
  /** Slots that were taken and whose claim isn't written: another request is at it this moment, or it crashed there. */
  unfinished: Slot[];
  /** Whether there were any to free. */
  freed: boolean;
}

/**
 * Tells what is really held, and frees the slots that a crash has left behind. One that is unfinished stays: freed under a
 * claim that is still on its way, it would let the agent pass the cap.
 */
export const verifySlots = async (claiming: Claiming, actor: AgentActor, agent: Agent): Promise<Verified> => {
  const { execution, agents } = claiming;
  const now = execution.now();
  const checked = await Promise.all(
    agent.slots.map(async (slot) => {
      const complaint = (await execution.store.load(slot.reference))?.complaint;
      const held = complaint !== undefined && isHeld(complaint, slot, agent.id);
      const unfinished = complaint !== undefined && isUnfinished(complaint, slot, actor, now);
      return { slot, held, unfinished };
    }),
  );
  const leaked = checked.filter(({ held, unfinished }) => !held && !unfinished);
  if (leaked.length > 0) {
    await changeAgent(agents, execution, agent.id, (current) =>
      leaked.reduce((left, { slot }) => freeSlot(left, slot), current),
    );
  }
  const slots = (which: "held" | "unfinished") => checked.filter((one) => one[which]).map(({ slot }) => slot);
  return { held: slots("held"), unfinished: slots("unfinished"), freed: leaked.length > 0 };
};

/**
 * What came back and waits for this agent, oldest first. A reservation that no longer holds is dropped on the way; one that only
 * lost races is kept, for nobody else may take that complaint.
 */
export const claimReserved = async (
  claiming: Claiming,
  actor: AgentActor,
  agent: Agent,
  terms: ClaimName,
): Promise<Claim> => {
  for (const reservation of agent.reserved) {
    const claim = await claimComplaint(claiming, actor, reservation.reference, { ...terms, kept: true });
    if (claim.outcome !== "gone") return claim;
    await changeAgent(claiming.agents, claiming.execution, agent.id, (current) =>
      claim.contended ? putBack(current, reservation) : dropReservation(current, reservation),
    );
  }
  return { outcome: "gone" };
};

/** The slot that was taken for it has taken its place. */
const putBack = (agent: Agent, { reference, until }: Reservation): Agent =>
  agent.offDutySince !== undefined || agent.reserved.some((other) => other.reference === reference)
    ? agent
    : reserve(agent, reference, until);
