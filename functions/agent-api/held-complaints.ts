import { changeAgent } from "../../shared/complaints/change-agent.ts";
import { type Agent, dropReservation, freeSlot, type Slot } from "../../shared/domain/agent.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { AgentActor } from "./authenticate.ts";
import { type Claim, type Claiming, claimComplaint } from "./claim-complaint.ts";

/** What the agent claimed last and never looked at: its answer may have got lost on the way. */
export const findUnopened = async ({ execution }: Claiming, agent: Agent): Promise<Complaint | undefined> => {
  const last = agent.slots.at(-1);
  if (last === undefined) return undefined;
  const found = await execution.store.load(last.reference);
  if (found === undefined || !isHeld(found.complaint, last, agent)) return undefined;
  const { stage } = found.complaint;
  const unopened = stage.status === "assigned" && !stage.lease.opened && stage.lease.until > execution.now();
  return unopened ? found.complaint : undefined;
};

/** Frees the slots that a crash has left behind, and gives the references that are really held. */
export const verifySlots = async (claiming: Claiming, agent: Agent): Promise<Slot[]> => {
  const { execution, agents } = claiming;
  const checked = await Promise.all(
    agent.slots.map(async (slot) => {
      const found = await execution.store.load(slot.reference);
      return { slot, held: found !== undefined && isHeld(found.complaint, slot, agent) };
    }),
  );
  const leaked = checked.filter(({ held }) => !held);
  if (leaked.length > 0) {
    await changeAgent(agents, execution, agent.id, (current) =>
      leaked.reduce((left, { slot }) => freeSlot(left, slot), current),
    );
  }
  return checked.filter(({ held }) => held).map(({ slot }) => slot);
};

/** What came back and waits for this agent, oldest first. A reservation that no longer holds is dropped on the way. */
export const claimReserved = async (claiming: Claiming, actor: AgentActor, agent: Agent): Promise<Claim> => {
  for (const { reference } of agent.reserved) {
    const claim = await claimComplaint(claiming, actor, reference);
    if (claim.outcome !== "gone") return claim;
    await changeAgent(claiming.agents, claiming.execution, agent.id, (current) => dropReservation(current, reference));
  }
  return { outcome: "gone" };
};

const isHeld = ({ stage }: Complaint, slot: Slot, agent: Agent): boolean =>
  stage.status === "assigned" && stage.lease.agent === agent.id && stage.lease.number === slot.lease;
