import type { Complaint } from "./complaint.ts";
import type { Draft } from "./draft.ts";
import type { ClosingReason } from "./entry.ts";

/** The moves between stages that several commands and clock rules share. Each leaves nothing of the old stage behind. */

/** Ends the holding agent's lease, if there is one, and owes them their slot back. */
export const endLease = (draft: Draft): void => {
  const { stage } = draft.complaint;
  if (stage.status !== "assigned") return;
  draft.owe({ kind: "free-slot", agent: stage.lease.agent, lease: stage.lease.number });
};

/** Into the lane, for anybody. Whoever was here before goes ahead of those who wait for the first time. */
export const enqueue = (draft: Draft, ahead: boolean): void => {
  endLease(draft);
  const { now } = draft.context;
  draft.set({ stage: { status: "queued", since: now, ahead }, ticket: draft.complaint.ticket + 1 });
  expectResponse(draft);
};

/** Back to whoever knows the complaint, and to the lane if that agent doesn't take it in time. */
export const returnToAgent = (draft: Draft): void => {
  const { agent } = draft.complaint;
  enqueue(draft, true);
  if (agent === undefined) return;
  const { now, policy } = draft.context;
  const until = now + policy.reservedFor;
  draft.set({ stage: { status: "queued", since: now, ahead: true, reservedUntil: until } });
  draft.owe({ kind: "reserve", agent, until });
};

/** It is our turn now. A promise that is already running is not pushed back by another message. */
export const expectResponse = (draft: Draft): void => {
  const { complaint, context } = draft;
  if (complaint.respondBy !== undefined) return;
  draft.set({ waitingSince: context.now, respondBy: context.now + responseTarget(complaint, draft) });
};

/** It is the customer's turn, or nobody's. */
export const responseGiven = (draft: Draft): void => {
  draft.clear("respondBy");
  draft.clear("overdueRaisedAt");
  if (draft.complaint.firstResponseAt === undefined) draft.set({ firstResponseAt: draft.context.now });
};

export const closeAs = (draft: Draft, because: ClosingReason): void => {
  endLease(draft);
  draft.clear("respondBy");
  draft.clear("overdueRaisedAt");
  draft.set({ stage: { status: "closed", since: draft.context.now, because } });
  draft.tell({ kind: "closed", because });
};

const responseTarget = ({ urgent }: Complaint, { context }: Draft): number =>
  urgent ? context.policy.firstResponseWithin.urgent : context.policy.firstResponseWithin.standard;
