import { expect, test } from "vitest";
import { responseDue } from "../../../../shared/domain/clocks/deadlines.ts";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import { isPayable, type MailKind } from "../../../../shared/domain/debt.ts";
import { nextCheck } from "../../../../shared/domain/next-check.ts";
import type { Policy } from "../../../../shared/domain/policy.ts";
import { ask, HOUR } from "../../../support/complaints.ts";
import { play } from "../../../support/world/play.ts";
import { holds, storiesOfAllKinds } from "../../../support/world/stories.ts";

/** From the end of one day until the next begins: what isn't to wake anybody waits for that. */
const NIGHT = 13 * HOUR;

/** Everything that time owes a complaint, told once more and apart from the core's own rules. */
const deadlines = (complaint: Complaint, policy: Policy): number[] => {
  const { stage, outbox, owed, events, updates, promise, firstResponseAt } = complaint;
  const found: number[] = events.map(({ at, changedAt = at }) => changedAt + policy.lookAgainAfter);
  for (const { at } of complaint.announcements) found.push(at + policy.debt.grace);
  if (owed !== undefined) {
    const late = responseDue(complaint, policy);
    found.push(owed.raisedAt === undefined ? late : owed.raisedAt + policy.raiseAgainAfter);
  }
  const isOwed = (mail: MailKind) => outbox.some(({ task }) => task.kind === "mail" && task.mail === mail);
  const forSupervisor = "approval" in stage && stage.approval !== undefined;
  const isOurs = stage.status === "queued" || stage.status === "assigned" || forSupervisor;
  if (isOurs) found.push(Math.max(stage.since, complaint.lookedAt ?? 0) + policy.lookAgainAfter);
  if (
    isOurs &&
    !isOwed("acknowledgement") &&
    firstResponseAt === undefined &&
    updates < policy.mostUpdates &&
    promise.by
  ) {
    found.push(promise.by);
  }
  for (const { task, since, lease, attempts, notBefore, madeAt, alarmed } of outbox) {
    const acknowledgement = task.kind === "mail" && task.mail === "acknowledgement";
    found.push(lease?.until ?? notBefore + (attempts > 0 || madeAt !== undefined ? 0 : policy.debt.grace));
    if (alarmed || task.kind === "alert") continue;
    found.push(since + (acknowledgement ? policy.acknowledgeWithin : policy.debtAlarmAfter));
  }
  if (stage.status === "assigned" && (!forSupervisor || !stage.lease.opened)) found.push(stage.lease.until);
  if (stage.status === "queued" && stage.reservedUntil !== undefined) found.push(stage.reservedUntil);
  if (stage.status === "awaiting_customer" && !forSupervisor) {
    const { since, remindedAt, warnedAt } = stage;
    if (remindedAt === undefined) found.push(since + policy.remindAfter + NIGHT);
    else if (isOwed("reminder") || isOwed("closing-warning")) return found;
    else if (warnedAt === undefined) found.push(remindedAt + policy.warnAfter + NIGHT);
    else found.push(warnedAt + policy.closeUnansweredAfter);
  }
  if (stage.status === "resolved") {
    if (stage.askedAt === undefined) found.push(stage.since + policy.followUpAfter + NIGHT);
    else if (isOwed("follow-up") || isOwed("follow-up-reminder")) return found;
    else if (stage.remindedAt === undefined) found.push(stage.askedAt + policy.followUpReminderAfter + NIGHT);
    else found.push(stage.remindedAt + policy.closeResolvedAfter);
  }
  return found;
};

test("whatever is not at rest has a next check, and never later than its earliest deadline", () => {
  holds(storiesOfAllKinds, 400, (story) => {
    for (const { after } of play(story).commits) {
      const next = nextCheck(after, story.policy);
      const { stage, outbox, events, announcements, answeredThere } = after;
      const left = [outbox, events, announcements, answeredThere].flat().length;
      const atRest = stage.status === "closed" && left === 0;
      expect(next === undefined, JSON.stringify(after)).toBe(atRest);
      if (next !== undefined) expect(next).toBeLessThanOrEqual(Math.min(...deadlines(after, story.policy)));
    }
  });
});

test("after a check nothing is due any more but what its worker is to write down, and a second check changes nothing", () => {
  holds(storiesOfAllKinds, 400, ({ policy, steps }) => {
    for (const { command, after, context } of play({ policy, steps }).commits) {
      if (command.kind !== "check") continue;
      const at = context.now;
      expect(
        nextCheck({ ...after, events: [], announcements: [] }, policy) ?? Number.POSITIVE_INFINITY,
      ).toBeGreaterThan(at);
      expect(after.outbox.filter((debt) => isPayable(debt, at))).toEqual([]);
      const again = ask(after, { kind: "check", worker: "another" }, { at, policy });
      expect(again).toEqual({ outcome: "unchanged", complaint: after, replayed: false });
    }
  });
});
