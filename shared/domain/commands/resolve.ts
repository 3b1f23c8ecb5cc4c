import { mailAnswer, sayAnswer } from "../answer.ts";
import type { Command, Refusal } from "../command.ts";
import type { Approval, Complaint } from "../complaint.ts";
import type { Draft } from "../draft.ts";
import type { EntryBody } from "../entry.ts";
import { holdingAgent } from "../holding.ts";
import type { AgentId } from "../ids.ts";
import { closeAs, endLease, expectResponse, responseGiven } from "../moves.ts";
import type { Policy } from "../policy.ts";
import {
  faultOf,
  grantedOf,
  inCurrency,
  isMoney,
  isWithin,
  type Redress,
  type RedressKind,
  type Resolution,
  settlementIn,
} from "../resolution.ts";
import { approvalIn } from "../turn.ts";

/**
 * Ends a complaint, or above the agent's authority asks a supervisor first: of what the agent holds, and of what waits for a
 * customer whom they answered. What waits for a supervisor is owed to the customer even if they had an answer before, so that it
 * is raised again and again and never forgotten; its agent may put another one in its place.
 */
export const resolve = (draft: Draft, command: Extract<Command, { kind: "resolve" }>): Refusal | undefined => {
  const resolution = withCurrency(command.resolution, draft.context.policy);
  const actor = holdingAgent(draft);
  if ("reason" in actor) return actor;
  const { stage } = draft.complaint;
  if (stage.status === "resolved") return { reason: "wrong-status", status: stage.status };
  const fault = faultOf(resolution);
  if (fault !== undefined) return { reason: fault };
  if (isWithin(actor.authority, resolution.redress, grantedIn(draft, actor.authority.currency))) {
    settleAs(draft, resolution, actor.id, {}, actor.authority.free);
    return undefined;
  }
  const entry = draft.say({ kind: "agent", id: actor.id }, { kind: "approval-asked", resolution });
  const approval = {
    ...settlementIn(entry, resolution),
    by: actor.id,
    at: draft.context.now,
    ...earlierIn(draft.complaint),
  };
  const { stage: renewed } = draft.complaint;
  if (renewed.status === "assigned" || renewed.status === "awaiting_customer") {
    draft.set({ stage: { ...renewed, approval } });
  }
  expectResponse(draft);
  draft.raise("approval-needed");
  return undefined;
};

/** Of the one that waited before, if any did since the last that was granted. */
const earlierIn = ({ stage, declinedBy }: Complaint): Pick<Approval, "replaced" | "declinedBy"> => {
  if (approvalIn(stage) !== undefined) return { replaced: true };
  return declinedBy === undefined ? {} : { replaced: true, declinedBy };
};

/** What all resolutions of a complaint granted together in one currency. */
export const grantedIn = ({ complaint, context: { policy } }: Draft, currency: string): number =>
  grantedOf(complaint, currency, policy.authority.currency);

/** What is `free` to whoever grants it alone uses up nobody's limit. */
const grant = (draft: Draft, redress: Redress | undefined, free: readonly RedressKind[]): void => {
  if (redress?.amount === undefined || redress.currency === undefined) return;
  if (!isMoney(redress) || free.includes(redress.kind)) return;
  const { amount, currency } = redress;
  const sum = grantedIn(draft, currency) + amount;
  if (currency === draft.context.policy.authority.currency) draft.set({ granted: sum });
  else draft.set({ grantedElse: { ...draft.complaint.grantedElse, [currency]: sum } });
};

type How = Omit<Extract<EntryBody, { kind: "resolution" }>, "kind" | "resolution">;

export const withCurrency = (resolution: Resolution, { authority }: Policy): Resolution => {
  const { redress } = resolution;
  return redress === undefined ? resolution : { ...resolution, redress: inCurrency(redress, authority.currency) };
};

/**
 * The resolution reaches the customer, and the follow-up's clock starts. Who took a complaint back isn't asked whether it is
 * fixed. `free`: the kinds that its agent grants alone whatever they cost.
 */
export const settleAs = (
  draft: Draft,
  resolution: Resolution,
  by: AgentId,
  how: How = {},
  free: readonly RedressKind[] = [],
): void => {
  const entry = sayAnswer(draft, { kind: "agent", id: by }, { kind: "resolution", resolution, ...how });
  const { now } = draft.context;
  endLease(draft);
  draft.clear("answer");
  draft.clear("declinedBy");
  // Whoever writes to many knows none of them: who comes back goes to the agent who knew it, or else to anybody.
  const settlement = settlementIn(entry, resolution);
  const whose =
    how.incident === undefined ? { resolution: settlement, agent: by } : { resolution: { ...settlement, by } };
  draft.set({ ...whose, stage: { status: "resolved", since: now } });
  grant(draft, resolution.redress, free);
  responseGiven(draft, by);
  const took = now - draft.complaint.receivedAt;
  draft.count({ kind: "resolved", took, outcome: resolution.outcome, agent: by });
  mailAnswer(draft, "resolution", entry, { incident: how.incident?.id });
  if (resolution.outcome === "withdrawn") closeAs(draft, "withdrawn");
};
