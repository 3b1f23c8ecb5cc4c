import { expect, test } from "vitest";
import type { Payment } from "../../../../shared/domain/command.ts";
import { type Debt, isPayable, type Task } from "../../../../shared/domain/debt.ts";
import type { Fact } from "../../../../shared/domain/entry.ts";
import type { DebtId, Reference } from "../../../../shared/domain/ids.ts";
import { play } from "../../../support/world/play.ts";
import { holds, stories, storiesOfPayments } from "../../../support/world/stories.ts";
import type { Commit, Effect, World } from "../../../support/world/world.ts";

const paymentIn = ({ command }: Commit, debt: DebtId): Payment["result"] | undefined =>
  command.kind === "settle" ? command.payments.find((payment) => payment.debt === debt)?.result : undefined;

const gone = ({ before, after }: Commit): Debt[] =>
  (before?.outbox ?? []).filter(({ id }) => !after.outbox.some((debt) => debt.id === id));

const added = ({ before, after }: Commit): Debt[] =>
  after.outbox.filter(({ id }) => !before?.outbox.some((debt) => debt.id === id));

test("a debt leaves the outbox only once it was paid, or with a reason on record in the same write", () => {
  holds(stories, 400, (story) => {
    const { commits, effects } = play(story);
    for (const commit of commits) {
      for (const { id, task } of gone(commit)) {
        const happened = effects.some(
          ({ reference, debt, at }) => reference === commit.reference && debt === id && at <= commit.writtenAt,
        );
        if (paymentIn(commit, id)?.kind === "paid") expect(happened, `${id} was never paid`).toBe(true);
        else expect(commit.told.some((fact) => isReason(fact, task))).toBe(true);
      }
    }
  });
});

/** Nobody takes over from a complaint that goes on by itself again. */
const isReason = (fact: Fact, task: Task): boolean => {
  if (fact.kind === "mail-withheld") return task.kind === "mail" && task.mail === fact.mail;
  return fact.kind === "merge-undone" && task.kind === "absorb" && task.into === fact.into;
};

test("no two debts of a complaint ever have the same id, and a debt never changes what it is for", () => {
  holds(stories, 400, (story) => {
    const known = new Map<string, Debt["task"]>();
    for (const commit of play(story).commits) {
      for (const { id, task } of added(commit)) {
        expect(known.has(`${commit.reference} ${id}`), `${id} is used again`).toBe(false);
        known.set(`${commit.reference} ${id}`, task);
      }
      for (const { id, task } of commit.after.outbox) expect(task).toEqual(known.get(`${commit.reference} ${id}`));
    }
  });
});

test("one worker at a time has a debt: nobody else can take it before the lease is over or its worker has reported", () => {
  holds(storiesOfPayments, 1_000, (story) => {
    for (const { before, after, command, context } of play(story).commits) {
      for (const { id, lease: held } of before?.outbox ?? []) {
        const debt = after.outbox.find((other) => other.id === id);
        const reported = held !== undefined && command.id === `${held.worker}`;
        if (debt === undefined || held === undefined || held.until <= context.now || reported) continue;
        expect(isPayable(debt, held.until - 1), `${id} was taken from ${held.worker}`).toBe(false);
        if (debt.lease !== undefined) expect(debt.lease).toEqual(held);
      }
    }
  });
});

test("whoever takes a debt has it for at least the time that the policy gives", () => {
  holds(storiesOfPayments, 200, (story) => {
    for (const { before, after, context } of play(story).commits) {
      for (const { id, lease } of after.outbox) {
        const taken = lease?.worker !== before?.outbox.find((other) => other.id === id)?.lease?.worker;
        if (lease !== undefined && taken) {
          expect(lease.until).toBeGreaterThanOrEqual(context.now + story.policy.debt.lease);
        }
      }
    }
  });
});

test("something is paid twice only where a worker died, was late, or was told that it failed", () => {
  holds(storiesOfPayments, 400, (story) => {
    const world = play(story);
    for (const pair of paidTwice(world.effects)) {
      expect(
        pair.some((effect) => wentWrong(world, effect)),
        JSON.stringify(pair),
      ).toBe(true);
    }
  });
});

const paidTwice = (effects: Effect[]): [Effect, Effect][] =>
  effects.flatMap((first, index) =>
    effects
      .slice(index + 1)
      .filter(({ reference, debt }) => reference === first.reference && debt === first.debt)
      .map((second): [Effect, Effect] => [first, second]),
  );

const wentWrong = ({ commits, reports }: World, { worker, at, leasedUntil, broken }: Effect): boolean => {
  const recorded = commits.find(({ command }) => command.id === worker)?.writtenAt ?? reports.get(worker);
  return broken || at >= leasedUntil || recorded === undefined || recorded >= leasedUntil;
};

test("a new debt kicks a worker, and whatever newly waits in a lane gets a ticket for that lane", () => {
  holds(stories, 400, (story) => {
    const tickets = new Map<Reference, number>();
    for (const commit of play(story).commits) {
      const { reference, before, after, hints } = commit;
      if (added(commit).length > 0) expect(hints).toContainEqual({ kind: "kick", reference });
      const lane = laneFor(after);
      if (lane !== undefined && lane !== laneFor(before)) {
        expect(hints).toContainEqual({ kind: "ticket", lane, reference, ticket: after.ticket });
        expect(after.ticket).toBeGreaterThan(tickets.get(reference) ?? 0);
        tickets.set(reference, after.ticket);
      }
    }
  });
});

const laneFor = (complaint: Commit["before"]): string | undefined => {
  if (complaint?.stage.status !== "queued" || complaint.stage.reservedUntil !== undefined) return undefined;
  return `${complaint.team}-${complaint.urgent ? "urgent" : "standard"}`;
};
