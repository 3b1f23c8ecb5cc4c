import type { Complaint } from "../complaint.ts";
import type { Policy } from "../policy.ts";
import { type Instant, NEVER } from "../time.ts";
import { isOurTurn } from "../turn.ts";
import { resolutionDue, responseDue } from "./deadlines.ts";
import { isStopped, regulatoryClocks, regulatoryDue } from "./regulation.ts";

/** One clock of a complaint, as somebody who answers for it wants to see it. */
export interface Clock {
  /** `first-response`, `next-response`, `resolution`, or the id of a regulator's. */
  id: string;
  kind: "operational" | "regulatory";
  startedAt: Instant;
  /** `paused`: it is the customer's turn. */
  state: "running" | "paused" | "stopped";
  /** `NEVER` while it is paused, and where it has nothing to wait for. */
  due: Instant;
  stoppedAt?: Instant;
}

/** All that run side by side, as of the policy of now. */
export const clocksOf = (complaint: Complaint, policy: Policy): Clock[] => [
  responseClock(complaint, policy),
  resolutionClock(complaint, policy),
  ...regulatoryClocks(complaint, policy.regulations).map((clock): Clock => {
    const state = isStopped(complaint, clock) ? "stopped" : "running";
    const due = regulatoryDue(complaint, clock);
    return { id: clock.id, kind: "regulatory", startedAt: complaint.receivedAt, state, due };
  }),
];

const responseClock = (complaint: Complaint, policy: Policy): Clock => {
  const { owed, firstResponseAt, receivedAt } = complaint;
  const id = firstResponseAt === undefined ? "first-response" : "next-response";
  const kind = "operational";
  if (owed === undefined) {
    const stopped = firstResponseAt === undefined ? {} : { stoppedAt: firstResponseAt };
    return { id: "first-response", kind, startedAt: receivedAt, state: "stopped", due: NEVER, ...stopped };
  }
  return { id, kind, startedAt: owed.since, state: "running", due: responseDue(complaint, policy) };
};

const resolutionClock = (complaint: Complaint, policy: Policy): Clock => {
  const { stage, receivedAt } = complaint;
  const clock = { id: "resolution", kind: "operational" as const, startedAt: receivedAt };
  if (isOurTurn(stage)) return { ...clock, state: "running", due: resolutionDue(complaint, policy) };
  return stage.status === "awaiting_customer"
    ? { ...clock, state: "paused", due: NEVER }
    : { ...clock, state: "stopped", due: NEVER, stoppedAt: stage.since };
};
