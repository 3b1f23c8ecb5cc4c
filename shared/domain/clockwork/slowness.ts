import { addOpen } from "../calendar/calendar.ts";
import { resolutionDue, updateDue } from "../clocks/deadlines.ts";
import { nextMark, regulatoryClocks } from "../clocks/regulation.ts";
import { calendarOf, targetOf } from "../clocks/targets.ts";
import type { Complaint } from "../complaint.ts";
import type { Draft } from "../draft.ts";
import { type Instant, NEVER } from "../time.ts";
import type { ClockRule } from "./clock-rule.ts";
import { raiseInLine } from "./raise-in-line.ts";
import { isOwed } from "./waiting.ts";

/** Answered perhaps, but not resolved in the time that we mean to take: said again and again while it is our turn. */
export const raiseSlowResolution: ClockRule = {
  name: "raise-slow-resolution",
  dueAt: (complaint, policy) => {
    const { slowRaisedAt } = complaint;
    const due = resolutionDue(complaint, policy);
    return slowRaisedAt === undefined || due === NEVER ? due : Math.max(due, slowRaisedAt + policy.raiseAgainAfter);
  },
  apply: (draft) => {
    const isFirst = draft.complaint.slowRaisedAt === undefined;
    draft.set({ slowRaisedAt: draft.context.now });
    raiseInLine(draft);
    draft.raise("resolution-overdue");
    if (isFirst) draft.count({ kind: "overdue", clock: "resolution" });
  },
};

/** What a regulator demands: said once before its end and once at it, for each clock. */
export const raiseRegulatoryDeadline: ClockRule = {
  name: "raise-regulatory-deadline",
  dueAt: (complaint, { regulations }) =>
    regulatoryClocks(complaint, regulations).reduce(
      (first, clock) => Math.min(first, nextMark(complaint, clock).at),
      NEVER,
    ),
  apply: (draft) => {
    const { now, policy } = draft.context;
    for (const clock of regulatoryClocks(draft.complaint, policy.regulations)) {
      const { at, mark, missed } = nextMark(draft.complaint, clock, now);
      if (mark === undefined || at > now) continue;
      draft.set({ regulatoryMarks: [...draft.complaint.regulatoryMarks, mark] });
      raiseInLine(draft);
      draft.raise(missed ? "regulatory-deadline-missed" : "regulatory-deadline-near", clock.id);
      if (missed) draft.count({ kind: "overdue", clock: clock.id });
    }
  },
};

/**
 * The customer hears that it takes longer before having to ask, with a time that is honest, or with none. Who hasn't even had
 * the acknowledgement hears it in that one.
 */
export const updateCustomer: ClockRule = {
  name: "update-customer",
  dueAt: (complaint, policy) => Math.max(updateDue(complaint, policy).at, acknowledgingUntil(complaint)),
  apply: (draft) => {
    const { now, policy } = draft.context;
    const { late } = updateDue(draft.complaint, policy);
    const isUnheard = isOwed(draft.complaint, "acknowledgement");
    draft.set({ updates: draft.complaint.updates + (isUnheard ? 0 : 1), toldAt: now });
    if (late) promiseAgain(draft);
    if (draft.complaint.customer.email !== undefined && !isUnheard) {
      draft.owe({ kind: "mail", mail: "update", ...(late ? { late: true as const } : {}) });
    }
  },
};

/** One that is just being sent still says the old time. */
const acknowledgingUntil = ({ outbox }: Complaint): Instant =>
  outbox.find(({ task }) => task.kind === "mail" && task.mail === "acknowledgement")?.lease?.until ?? 0;

/**
 * Twice as long with each time that we were wrong, however urgent it became by that; after the last, nothing is promised any
 * more.
 */
const promiseAgain = (draft: Draft): void => {
  const { now, policy } = draft.context;
  const { updates, owed, urgent } = draft.complaint;
  raiseInLine(draft);
  draft.raise("promise-at-risk");
  const millis =
    targetOf({ ...draft.complaint, urgent: owed?.urgent ?? urgent }, "firstResponse", policy) *
    2 ** Math.max(0, updates - 1);
  const by = addOpen(calendarOf(draft.complaint, policy), now, millis);
  draft.set({ promise: updates < policy.mostUpdates ? { since: now, by } : { since: now } });
};
