import type { Command, Refusal } from "../command.ts";
import type { Draft } from "../draft.ts";
import { actingAgent, holdingAgentOrSupervisor } from "../holding.ts";
import { closeAs } from "../moves.ts";

/**
 * This complaint goes on in another one. Both keep their entries: this one names the other and closes, the other is told
 * by a debt, so that no crash leaves half a merge for long.
 */
export const merge = (draft: Draft, { into }: Extract<Command, { kind: "merge" }>): Refusal | undefined => {
  const actor = holdingAgentOrSupervisor(draft);
  if ("reason" in actor) return actor;
  const { stage, reference, links } = draft.complaint;
  if (into === reference) return { reason: "itself" };
  if (stage.status === "closed") return { reason: "wrong-status", status: stage.status };
  draft.say({ kind: "agent", id: actor.id }, { kind: "merged", into });
  draft.set({ links: [...new Set([...links, into])] });
  closeAs(draft, "merged");
  draft.owe({ kind: "absorb", into });
  return undefined;
};

/** The other side of a merge. Its command's id names the merged complaint, so that a debt paid twice is one entry. */
export const absorb = (draft: Draft, { from }: Extract<Command, { kind: "absorb" }>): Refusal | undefined => {
  draft.say({ kind: "system" }, { kind: "absorbed", from });
  draft.set({ links: [...new Set([...draft.complaint.links, from])] });
  return undefined;
};

export const link = (draft: Draft, { to }: Extract<Command, { kind: "link" }>): Refusal | undefined => {
  const actor = actingAgent(draft);
  if ("reason" in actor) return actor;
  const { links, reference } = draft.complaint;
  if (to === reference) return { reason: "itself" };
  if (links.includes(to)) return undefined;
  draft.set({ links: [...links, to] });
  draft.tell({ kind: "linked", to });
  return undefined;
};
