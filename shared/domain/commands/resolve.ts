import { mailAnswer, sayAnswer } from "../answer.ts";
import type { Command, Refusal } from "../command.ts";
import type { Draft } from "../draft.ts";
import type { EntryBody } from "../entry.ts";
import { holdingAgent } from "../holding.ts";
import type { AgentId } from "../ids.ts";
import { closeAs, endLease, expectResponse, responseGiven } from "../moves.ts";
import type { Policy } from "../policy.ts";
import { faultOf, isWithin, type Redress, type Resolution, settlementIn } from "../resolution.ts";

/**
 * Ends a complaint, or above the agent's authority asks a supervisor first. What waits for one is owed to the customer
 * even if they had an answer before, so that it is raised again and again and never forgotten; its agent may put another one
 * in its place.
 */
export const resolve = (draft: Draft, command: Extract<Command, { kind: "resolve" }>): Refusal | undefined => {
  const resolution = withCurrency(command.resolution, draft.context.policy);
  const actor = holdingAgent(draft);
  if ("reason" in actor) return actor;
  const { stage } = draft.complaint;
  if (stage.status === "resolved") return { reason: "wrong-status", status: stage.status };
  const fault = faultOf(resolution);
  if (fault !== undefined) return { reason: fault };
  if (isWithin(actor.authority, resolution.redress, draft.complaint.granted)) {
    settleAs(draft, resolution, actor.id);
    return undefined;
  }
  if (stage.status !== "assigned") return { reason: "above-authority" };
  const entry = draft.say({ kind: "agent", id: actor.id }, { kind: "approval-asked", resolution });
  const replaced = stage.approval === undefined ? {} : { replaced: true as const };
  const approval = { ...settlementIn(entry, resolution), by: actor.id, at: draft.context.now, ...replaced };
  const { stage: renewed } = draft.complaint;
  if (renewed.status === "assigned") draft.set({ stage: { ...renewed, approval } });
  expectResponse(draft);
  draft.raise("approval-needed");
  return undefined;
};

const grant = (draft: Draft, redress: Redress | undefined): void => {
  const { authority } = draft.context.policy;
  if (redress?.amount === undefined || redress.currency !== authority.currency) return;
  if (authority.free.includes(redress.kind)) return;
  draft.set({ granted: (draft.complaint.granted ?? 0) + redress.amount });
};

type How = Omit<Extract<EntryBody, { kind: "resolution" }>, "kind" | "resolution">;

/** Money without a currency is in the company's own. */
export const withCurrency = (resolution: Resolution, { authority }: Policy): Resolution => {
  const { redress } = resolution;
  if (redress?.amount === undefined || redress.currency !== undefined) return resolution;
  return { ...resolution, redress: { ...redress, currency: authority.currency } };
};

/**
 * The resolution reaches the customer, and the follow-up's clock starts. Who took a complaint back isn't asked whether it is
 * fixed.
 */
export const settleAs = (draft: Draft, resolution: Resolution, by: AgentId, how: How = {}): void => {
  const entry = sayAnswer(draft, { kind: "agent", id: by }, { kind: "resolution", resolution, ...how });
  const { now } = draft.context;
  endLease(draft);
  draft.clear("answer");
  // Whoever writes to many knows none of them: who comes back goes to the agent who knew it.
  const { agent = by } = how.incident === undefined ? {} : draft.complaint;
  draft.set({ resolution: settlementIn(entry, resolution), agent, stage: { status: "resolved", since: now } });
  grant(draft, resolution.redress);
  responseGiven(draft, by);
  const took = now - draft.complaint.receivedAt;
  draft.count({ kind: "resolved", took, outcome: resolution.outcome, agent: by });
  mailAnswer(draft, "resolution", entry, { incident: how.incident?.id });
  if (resolution.outcome === "withdrawn") closeAs(draft, "withdrawn");
};
