import type { Command, Refusal } from "../command.ts";
import type { Draft } from "../draft.ts";

/**
 * "This wasn't me", by whoever reads the address's mail: nothing is mailed there about this complaint any more, not even
 * what is owed already. The complaint stays, and its agent sees who said so: whoever wrote it may still be right.
 */
export const disown = (draft: Draft, { all }: Extract<Command, { kind: "disown" }>): Refusal | undefined => {
  const { actor, now } = draft.context;
  const { customer, stage } = draft.complaint;
  if (actor.kind !== "customer") return { reason: "wrong-status", status: stage.status };
  if (customer.disownedAt !== undefined && !all) return undefined;
  draft.set({ customer: { ...customer, disownedAt: customer.disownedAt ?? now } });
  draft.say(actor, { kind: "disowned", all });
  if (all) draft.owe({ kind: "decline-address" });
  return undefined;
};
