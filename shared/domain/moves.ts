import { openUntil } from "./clocks/targets.ts";
import type { Stage } from "./complaint.ts";
import type { Draft } from "./draft.ts";
import type { ClosingReason } from "./entry.ts";
import type { AgentId, Reference } from "./ids.ts";
import { approvalIn } from "./turn.ts";

/** The moves between stages that several commands and clock rules share. Each leaves nothing of the old stage behind. */

/** Ends the holding agent's lease, if there is one, and owes them their slot back. */
export const endLease = (draft: Draft): void => {
  const { stage } = draft.complaint;
  if (stage.status !== "assigned") return;
  draft.owe({ kind: "free-slot", agent: stage.lease.agent, lease: stage.lease.number });
};

/**
 * Into the lane, for anybody. Whoever was here before goes ahead of those who wait for the first time. What waits for a supervisor
 * waits on.
 */
export const enqueue = (draft: Draft, ahead: boolean): void => {
  endLease(draft);
  const { now } = draft.context;
  const approval = approvalIn(draft.complaint.stage);
  const waiting = approval === undefined ? {} : { approval };
  draft.set({ stage: { status: "queued", since: now, ahead, ...waiting }, ticket: draft.complaint.ticket + 1 });
  expectResponse(draft);
};

/** Back to whoever knows the complaint, and to the lane if that agent doesn't take it in time. */
export const returnToAgent = (draft: Draft): void => {
  const { agent } = draft.complaint;
  enqueue(draft, true);
  const { stage } = draft.complaint;
  if (agent === undefined || stage.status !== "queued") return;
  const { now, policy } = draft.context;
  const until = openUntil(draft.complaint, policy, now, policy.reservedFor);
  draft.set({ stage: { ...stage, reservedUntil: until } });
  draft.owe({ kind: "reserve", agent, until });
};

/** It is our turn now. A promise that is already running is not pushed back by another message. */
export const expectResponse = (draft: Draft): void => {
  const { owed, urgent } = draft.complaint;
  if (owed !== undefined) return;
  const { now } = draft.context;
  draft.set({ waitingSince: now, toldAt: now, owed: { since: now, urgent } });
};

/** It is the customer's turn, or nobody's. `by`: whose words they were. */
export const responseGiven = (draft: Draft, by: AgentId): void => {
  const { firstResponseAt, receivedAt } = draft.complaint;
  const { now } = draft.context;
  draft.clear("owed");
  draft.set({ toldAt: now, updates: 0 });
  if (firstResponseAt !== undefined) return;
  draft.set({ firstResponseAt: now });
  draft.count({ kind: "first-response", took: now - receivedAt, agent: by });
};

export const closeAs = (draft: Draft, because: Exclude<ClosingReason, "merged">): void =>
  end(draft, { status: "closed", since: draft.context.now, because });

/** It goes on in that one. */
export const closeAsMerged = (draft: Draft, into: Reference): void =>
  end(draft, { status: "closed", since: draft.context.now, because: "merged", into });

const end = (draft: Draft, stage: Extract<Stage, { status: "closed" }>): void => {
  const { because } = stage;
  const { resolution, reopenings, contacts } = draft.complaint;
  endLease(draft);
  draft.clear("owed");
  draft.set({ stage });
  draft.tell({ kind: "closed", because });
  const firstContact = resolution !== undefined && reopenings === 0 && contacts === 1;
  draft.count({ kind: "closed", because, firstContact });
};
