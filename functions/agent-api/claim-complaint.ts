import { changeAgent } from "../../shared/complaints/change-agent.ts";
import { attemptOnce } from "../../shared/complaints/execute.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import { type Agent, freeSlot, type Slot, takeSlot } from "../../shared/domain/agent.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { capOf } from "../../shared/domain/agent-profile.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import { type AgentId, commandId, type Reference } from "../../shared/domain/ids.ts";
import type { AgentStore } from "../../shared/storage/agent-store.ts";

export interface Claiming {
  execution: Execution;
  agents: AgentStore;
}

/**
 * `gone`: somebody else has it, or it no longer waits. `contended`: it may wait still, but others wrote to it each time.
 */
export type Claim =
  | { outcome: "claimed"; complaint: Complaint }
  | { outcome: "gone"; contended?: true }
  | { outcome: "full" }
  /** Since they asked. */
  | { outcome: "off-duty" };

export interface ClaimTerms {
  /** Only while the complaint has this ticket number; another one means that the ticket is stale. */
  ticket?: number;
  /** Only while it is kept for this agent. */
  kept?: true;
  /** The claim's `Idempotency-Key`. */
  key?: string;
}

/** Other writers that one claim puts up with: bookkeeping may write at any time, another agent ends it at once. */
const ATTEMPTS = 5;

/**
 * Claims one complaint for an agent: first the slot, so that the cap can't be passed whoever claims at once, then the
 * complaint itself. A crash between the two leaves a slot that `verifySlots` finds.
 */
export const claimComplaint = (
  claiming: Claiming,
  actor: AgentActor,
  reference: Reference,
  terms: ClaimTerms = {},
): Promise<Claim> => claimUnder(claiming, actor, reference, terms, undefined);

/** `earlier`: a slot for it that is taken already. */
const claimUnder = async (
  claiming: Claiming,
  actor: AgentActor,
  reference: Reference,
  terms: ClaimTerms,
  earlier: Slot | undefined,
): Promise<Claim> => {
  const { execution, agents } = claiming;
  const { key } = terms;
  let slot = earlier;
  const giveUp = async (claim: Claim): Promise<Claim> => {
    const unused = slot;
    if (unused !== undefined) await changeAgent(agents, execution, actor.id, (agent) => freeSlot(agent, unused));
    return claim;
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const known = await execution.store.load(reference);
    // Another request of the same agent was faster, under the same number: its slot is this one.
    if (known !== undefined && slot !== undefined && isHeld(known.complaint, slot, actor.id)) {
      return { outcome: "claimed", complaint: known.complaint };
    }
    if (known === undefined || !isMeant(known.complaint, actor, terms, execution.now())) return giveUp(GONE);
    const needed: Slot = { reference, lease: known.complaint.leases + 1, ...(key === undefined ? {} : { key }) };
    if (slot?.lease !== needed.lease) {
      const taken = await changeAgent(agents, execution, actor.id, (agent) =>
        agent.offDutySince === undefined && twinOf(needed, agent) === undefined
          ? takeSlot(agent, needed, capOf(agent, execution.policy))
          : agent,
      );
      if (taken === undefined) return giveUp({ outcome: "full" });
      if (taken.offDutySince !== undefined) return giveUp({ outcome: "off-duty" });
      const twin = twinOf(needed, taken);
      if (twin !== undefined) {
        const same = await claimUnder(claiming, actor, twin.reference, {}, twin);
        if (same.outcome !== "gone") return same;
        continue;
      }
      slot = needed;
    }
    const command = { kind: "claim" as const, id: commandId(`claim-${execution.newId()}`), digest: "" };
    const claimed = await attemptOnce(execution, known, command, actor);
    if (claimed === "conflict") continue;
    return claimed.outcome === "changed" ? { outcome: "claimed", complaint: claimed.complaint } : giveUp(GONE);
  }
  return giveUp({ outcome: "gone", contended: true });
};

const GONE = { outcome: "gone" } as const;

const isMeant = (complaint: Complaint, actor: AgentActor, { ticket, kept }: ClaimTerms, now: number): boolean =>
  isOpenTo(complaint, actor, now) &&
  (ticket === undefined || complaint.ticket === ticket) &&
  (kept === undefined || isKeptFor(complaint, actor));

/** What the same claim has taken, sent twice at once or again: it takes no second one. */
const twinOf = ({ key, reference }: Slot, { slots }: Agent): Slot | undefined =>
  key === undefined ? undefined : slots.find((slot) => slot.key === key && slot.reference !== reference);

export const isHeld = ({ stage }: Complaint, slot: Slot, agent: AgentId): boolean =>
  stage.status === "assigned" && stage.lease.agent === agent && stage.lease.number === slot.lease;

export const isOpenTo = ({ stage, agent }: Complaint, actor: AgentActor, now: number): boolean =>
  stage.status === "queued" && ((stage.reservedUntil ?? 0) <= now || agent === actor.id);

const isKeptFor = ({ stage, agent }: Complaint, actor: AgentActor): boolean =>
  stage.status === "queued" && stage.reservedUntil !== undefined && agent === actor.id;
