import type { Command, Refusal } from "../command.ts";
import type { Draft } from "../draft.ts";
import { actingAgent, holdingAgentOrSupervisor } from "../holding.ts";
import { carriedOf, endedOf, goOnWithChat, oweNoLater, takeOn } from "../merging.ts";
import { closeAsMerged, returnToAgent } from "../moves.ts";
import { approvalIn } from "../turn.ts";

/**
 * This complaint goes on in another one of the same customer. Both keep their entries: this one names the other and closes, the
 * other takes on what is still to be done, by a debt, so that no crash leaves half a merge for long.
 */
export const merge = (
  draft: Draft,
  { into, note, whose, unfit }: Extract<Command, { kind: "merge" }>,
): Refusal | undefined => {
  const { complaint: before, context } = draft;
  const actor = holdingAgentOrSupervisor(draft);
  if ("reason" in actor) return actor;
  const { stage, reference, customer, links } = before;
  if (whose === "unknown") return { reason: "unknown-target", field: "into" };
  if (into === reference) return { reason: "itself", field: "into" };
  if (whose !== undefined && whose !== customer.id) return { reason: "another-customer" };
  if (unfit !== undefined) return { reason: "unfit-target", because: unfit };
  if (stage.status === "closed" || approvalIn(stage) !== undefined) {
    return { reason: "wrong-status", status: stage.status };
  }
  draft.say({ kind: "agent", id: actor.id }, { kind: "merged", into, ...(note === undefined ? {} : { note }) });
  draft.set({ links: [...new Set([...links, into])] });
  closeAsMerged(draft, into);
  draft.owe({ kind: "absorb", into, ...endedOf(before, actor.id, context.policy) });
  return undefined;
};

/** The other side of a merge. What was merged itself takes nothing on, and says where it goes on. */
export const absorb = (draft: Draft, { from, carried }: Extract<Command, { kind: "absorb" }>): Refusal | undefined => {
  const { stage, links } = draft.complaint;
  if (stage.status === "closed" && stage.because === "merged") return { reason: "merged", into: stage.into };
  draft.say({ kind: "system" }, { kind: "absorbed", from, by: carried.by, turn: carried.turn });
  draft.set({ links: [...new Set([...links, from])] });
  takeOn(draft, carried);
  return undefined;
};

/** Back to its agent, with what it still owed: nobody else took that on. */
export const undoMerge = (
  draft: Draft,
  { into, chat }: Extract<Command, { kind: "undo-merge" }>,
): Refusal | undefined => {
  const { complaint: before } = draft;
  const { stage, outbox } = before;
  if (stage.status !== "closed" || stage.because !== "merged" || stage.into !== into) return undefined;
  draft.set({ outbox: outbox.filter(({ task }) => task.kind !== "absorb") });
  draft.tell({ kind: "merge-undone", into });
  goOnWithChat(draft, chat);
  returnToAgent(draft);
  for (const { task } of outbox) if (task.kind === "absorb") oweNoLater(draft, carriedOf(before, task));
  return undefined;
};

export const link = (draft: Draft, { to, whose }: Extract<Command, { kind: "link" }>): Refusal | undefined => {
  const actor = actingAgent(draft);
  if ("reason" in actor) return actor;
  const { links, reference } = draft.complaint;
  if (whose === "unknown") return { reason: "unknown-target", field: "to" };
  if (to === reference) return { reason: "itself", field: "to" };
  if (links.includes(to)) return undefined;
  draft.set({ links: [...links, to] });
  draft.tell({ kind: "linked", to });
  return undefined;
};

export const unlink = (draft: Draft, { to }: Extract<Command, { kind: "unlink" }>): Refusal | undefined => {
  const actor = actingAgent(draft);
  if ("reason" in actor) return actor;
  const { links } = draft.complaint;
  if (!links.includes(to)) return undefined;
  draft.set({ links: links.filter((other) => other !== to) });
  draft.tell({ kind: "unlinked", to });
  return undefined;
};
