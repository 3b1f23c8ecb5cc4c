import { mailAnswer, sayAnswer } from "../answer.ts";
import type { Command, Refusal } from "../command.ts";
import type { Draft } from "../draft.ts";
import type { Author } from "../entry.ts";
import { actingAgent } from "../holding.ts";
import type { FromIncident } from "../incident/incident.ts";
import { offerIn, whyNotTold } from "../incident/why-not-told.ts";
import { responseGiven } from "../moves.ts";
import { settleAs, withCurrency } from "./resolve.ts";

/**
 * From now on what is said about the incident is said about this complaint too. What was said between the moment at which
 * its sender looked and this write is caught up with by a debt, so none is missed.
 */
export const joinIncident = (
  draft: Draft,
  { incident: id, joinedAt: since, told }: Extract<Command, { kind: "join-incident" }>,
): Refusal | undefined => {
  const actor = actingAgent(draft);
  if ("reason" in actor) return actor;
  const { incident } = draft.complaint;
  if (incident?.id === id) return undefined;
  if (incident !== undefined) return { reason: "in-another-incident", incident: incident.id };
  draft.set({ incident: { id, since, told, from: told } });
  draft.tell({ kind: "incident-joined", incident: id, agent: actor.id });
  draft.owe({ kind: "catch-up", incident: id });
  return undefined;
};

/** What it was told stays told; it is told nothing more. */
export const leaveIncident = (
  draft: Draft,
  { incident: id }: Extract<Command, { kind: "leave-incident" }>,
): Refusal | undefined => {
  const actor = actingAgent(draft);
  if ("reason" in actor) return actor;
  if (draft.complaint.incident?.id !== id) return undefined;
  draft.clear("incident");
  draft.tell({ kind: "incident-left", incident: id, agent: actor.id });
  return undefined;
};

/** One broadcast reaches one complaint, once: whoever comes again finds it told. */
export const tellFromIncident = (
  draft: Draft,
  { incident: id, number, by, telling, authority, catchingUp }: Extract<Command, { kind: "tell-from-incident" }>,
): Refusal | undefined => {
  const { incident, outbox } = draft.complaint;
  if (incident?.id !== id) return { reason: "not-told", because: "left" };
  if (incident.told >= number) return undefined;
  const hasMissed = outbox.some(({ task }) => task.kind === "catch-up" && task.incident === id);
  if (hasMissed && catchingUp === undefined && incident.told < number - 1) return { reason: "catching-up" };
  const { policy } = draft.context;
  const redress = telling.kind === "resolution" ? telling.resolution.redress : undefined;
  const because = whyNotTold(draft.complaint, telling.kind, offerIn(redress, authority, policy));
  if (because !== undefined) return { reason: "not-told", because };
  draft.set({ incident: { ...incident, told: number } });
  const origin = { id, number };
  if (telling.kind === "resolution") {
    settleAs(draft, withCurrency(telling.resolution, policy), by, { incident: origin }, authority?.free);
  } else {
    replyToAll(draft, { kind: "agent", id: by }, telling.text, origin);
  }
  return undefined;
};

/**
 * News for everybody, so nobody's own complaint is handled by it: it stays where it is, its place in the line too, and its
 * next word is due as if we had just answered. Where no mail arrives nobody has heard anything, and it is due as before.
 */
const replyToAll = (
  draft: Draft,
  author: Extract<Author, { kind: "agent" }>,
  text: string,
  incident: FromIncident,
): void => {
  const entry = sayAnswer(draft, author, { kind: "reply", text, incident });
  const { owed, urgent } = draft.complaint;
  if (mailAnswer(draft, "reply", entry, { incident: incident.id }) !== undefined) return;
  responseGiven(draft, author.id);
  if (owed !== undefined) draft.set({ owed: { since: draft.context.now, urgent } });
};
