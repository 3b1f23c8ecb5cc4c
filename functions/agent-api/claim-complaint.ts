import { changeAgent } from "../../shared/complaints/change-agent.ts";
import { attemptOnce } from "../../shared/complaints/execute.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import { present } from "../../shared/complaints/present.ts";
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
  /** `replayed`: by the same claim before, or at this moment. */
  | { outcome: "claimed"; complaint: Complaint; replayed?: true }
  | { outcome: "gone"; contended?: true }
  | { outcome: "full" }
  | KeyReused
  /** Since they asked. */
  | { outcome: "off-duty" };

/** Another claim has taken this one under the same key. */
export interface KeyReused {
  outcome: "key-reused";
  reference: Reference;
}

export interface ClaimTerms extends ClaimName {
  /** Only while the complaint has this ticket number; another one means that the ticket is stale. */
  ticket?: number;
  /** Only while it is kept for this agent. */
  kept?: true;
  /** It is their own writing: no look has to prove that they have it. */
  seen?: true;
}

/** How the same claim is known again. */
export interface ClaimName {
  /** The claim's `Idempotency-Key`. */
  key?: string;
  /** Of its body. */
  digest?: string;
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
  const { key, digest, seen } = terms;
  const seenIn = seen === undefined ? {} : { seen };
  const replayed = key === undefined && earlier === undefined ? {} : { replayed: true as const };
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
      return { outcome: "claimed", complaint: known.complaint, ...replayed };
    }
    if (known === undefined || !isMeant(known.complaint, actor, terms, execution.now())) return giveUp(GONE);
    const needed: Slot = { reference, lease: known.complaint.leases + 1, ...present({ key, digest }), ...seenIn };
    if (slot?.lease !== needed.lease) {
      const taken = await changeAgent(agents, execution, actor.id, (agent) =>
        agent.offDutySince === undefined &&
        twinOf(needed, agent) === undefined &&
        otherUnderKey(needed, agent) === undefined
          ? takeSlot(agent, needed, capOf(agent, execution.policy))
          : agent,
      );
      if (taken === undefined) return giveUp({ outcome: "full" });
      if (taken.offDutySince !== undefined) return giveUp({ outcome: "off-duty" });
      const other = otherUnderKey(needed, taken);
      if (other !== undefined) {
        if (await isTakenBy(claiming, actor, other))
          return giveUp({ outcome: "key-reused", reference: other.reference });
        await changeAgent(agents, execution, actor.id, (agent) => freeSlot(agent, other));
        continue;
      }
      const twin = twinOf(needed, taken);
      if (twin !== undefined) {
        const same = await claimUnder(claiming, actor, twin.reference, {}, twin);
        if (same.outcome !== "gone") return same;
        continue;
      }
      slot = needed;
    }
    const command = { kind: "claim" as const, ...seenIn, id: commandId(`claim-${execution.newId()}`), digest: "" };
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

/** What another claim has taken under this one's key. One that was taken before slots kept a digest is this one's. */
export const otherUnderKey = ({ key, digest }: ClaimName, { slots }: Agent): Slot | undefined =>
  key === undefined
    ? undefined
    : slots.find((slot) => slot.key === key && slot.digest !== undefined && slot.digest !== digest);

/** Whether a slot's complaint is held under it, or about to be. */
export const isTakenBy = async (
  { execution }: Pick<Claiming, "execution">,
  actor: AgentActor,
  slot: Slot,
): Promise<boolean> => {
  const complaint = (await execution.store.load(slot.reference))?.complaint;
  return (
    complaint !== undefined &&
    (isHeld(complaint, slot, actor.id) || isUnfinished(complaint, slot, actor, execution.now()))
  );
};

/** Its claim isn't written: another request is at it this moment, or it crashed there. */
export const isUnfinished = (complaint: Complaint, slot: Slot, actor: AgentActor, now: number): boolean =>
  complaint.leases + 1 === slot.lease && isOpenTo(complaint, actor, now);

export const isHeld = ({ stage }: Complaint, slot: Slot, agent: AgentId): boolean =>
  stage.status === "assigned" && stage.lease.agent === agent && stage.lease.number === slot.lease;

const isOpenTo = ({ stage, agent }: Complaint, actor: AgentActor, now: number): boolean =>
  stage.status === "queued" && ((stage.reservedUntil ?? 0) <= now || agent === actor.id);

const isKeptFor = ({ stage, agent }: Complaint, actor: AgentActor): boolean =>
  stage.status === "queued" && stage.reservedUntil !== undefined && agent === actor.id;
