import type { Command, Refusal } from "../command.ts";
import type { Draft } from "../draft.ts";
import { actingAgent } from "../holding.ts";

/**
 * An agent knows that the customer's mailbox works again; what is mailed from now on may come back again. Whose owner called a
 * mail of ours spam asked not to be written to, which is for a supervisor to judge.
 */
export const unblock = (draft: Draft, { note }: Extract<Command, { kind: "unblock" }>): Refusal | undefined => {
  const actor = actingAgent(draft);
  if ("reason" in actor) return actor;
  const { undeliverable } = draft.complaint.customer;
  if (undeliverable === undefined) return { reason: "not-blocked" };
  if (undeliverable.because === "complained" && !actor.supervisor) return { reason: "supervisors-only" };
  draft.say({ kind: "agent", id: actor.id }, { kind: "unblocking", note });
  becomeDeliverable(draft, actor.supervisor);
  return undefined;
};

/** `complained`: even where the address's owner had called a mail spam. */
export const becomeDeliverable = (draft: Draft, complained: boolean): void => {
  const { undeliverable: _gone, ...customer } = draft.complaint.customer;
  draft.set({ customer });
  draft.owe({ kind: "unblock-address", complained });
};
