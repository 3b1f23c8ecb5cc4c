import { changeAgent } from "../complaints/change-agent.ts";
import { dropReservation, freeSlot } from "../domain/agent.ts";
import type { Complaint } from "../domain/complaint.ts";
import type { CustomerId, Reference } from "../domain/ids.ts";
import type { Instant, Millis } from "../domain/time.ts";
import type { AgentStore } from "../storage/agent-store.ts";
import { type Item, isErased } from "../storage/item.ts";
import { complaintKey } from "../storage/keys.ts";
import type { Rows } from "../storage/rows.ts";
import { frozenItem, readFrozen, readState } from "../storage/state-items.ts";

export interface Freezing {
  rows: Pick<Rows, "get" | "replace">;
  agents: AgentStore;
  newId: () => string;
  now: () => Instant;
}

export interface Frozen {
  complaint: Complaint;
  at: Instant;
  as: CustomerId;
}

/**
 * So long whoever read a complaint before it was frozen may still write beside it: an event, a file, a frame of its chat. No
 * function that does works for longer. What they decided of the complaint itself is refused, as any change in between is.
 */
export const STILL_AT_WORK: Millis = 60_000;

const ATTEMPTS = 20;

/**
 * From here on the complaint is unknown to everybody: its page, its agent, the sweep, a mail that comes for it. Its agent has room
 * for another. `undefined` where it is erased, or was never there. Twice is once.
 *
 * `isRetired`: nobody else's business, so it is found by itself when it is time for the rest.
 */
export const freezeComplaint = async (
  { rows, agents, newId, now }: Freezing,
  reference: Reference,
  as: CustomerId,
  { isRetired = false, fits = () => true }: { isRetired?: boolean; fits?: (complaint: Complaint) => boolean } = {},
): Promise<Frozen | undefined> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const item = await rows.get(complaintKey(reference));
    if (item === undefined) return undefined;
    const frozen = isErased(item) ? readFrozen(item) : await freeze(item);
    if (frozen === "changed") continue;
    if (frozen !== undefined) await letGo({ agents, newId }, frozen.complaint);
    return frozen;
  }
  throw new Error(`${ATTEMPTS} attempts at a complaint met other writers`);

  async function freeze(item: Item): Promise<Frozen | "changed" | undefined> {
    const { state: complaint, version } = readState<Complaint>(item);
    if (!fits(complaint)) return undefined;
    const at = now();
    const due = isRetired ? at + STILL_AT_WORK : undefined;
    const isWritten = await rows.replace(frozenItem(item, { at, as, due }), version);
    return isWritten ? { complaint, at, as } : "changed";
  }
};

/** What an agent holds or has kept for them counts no longer. */
const letGo = async (
  { agents, newId }: Pick<Freezing, "agents" | "newId">,
  { reference, stage, agent, outbox }: Complaint,
): Promise<void> => {
  const held = stage.status === "assigned" ? [{ agent: stage.lease.agent, lease: stage.lease.number }] : [];
  const owed = outbox.flatMap(({ task }) => (task.kind === "free-slot" ? [task] : []));
  for (const { agent: id, lease } of [...held, ...owed]) {
    await changeAgent(agents, { newId }, id, (found) =>
      found.slots.some((slot) => slot.reference === reference && slot.lease === lease)
        ? freeSlot(found, { reference, lease })
        : found,
    );
  }
  if (agent === undefined) return;
  await changeAgent(agents, { newId }, agent, (found) =>
    found.reserved.filter((one) => one.reference === reference).reduce(dropReservation, found),
  );
};
