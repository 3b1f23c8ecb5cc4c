import { describe, expect, it } from "vitest";
import { type ComplaintEvidence, judgeComplaint } from "../../../../shared/domain/daily-proof/judge-complaint.ts";
import type { Debt } from "../../../../shared/domain/debt.ts";
import { nextCheck } from "../../../../shared/domain/next-check.ts";
import { change, HOUR, MINUTE, NOON, policyForTests, REFERENCE, receive } from "../../../support/complaints.ts";
import { entriesOf, seen } from "../../../support/proof-evidence.ts";
import { driveToRest } from "../../../support/world/drive.ts";
import { play } from "../../../support/world/play.ts";
import { holds, storiesOfAllKinds } from "../../../support/world/stories.ts";
import type { World } from "../../../support/world/world.ts";

/** Each complaint as it is stored at the end of a story in which everybody came to their end. */
const atRest = (world: World): ComplaintEvidence[] => {
  driveToRest(world);
  return [...world.complaints].map(([reference, { item: complaint }]) => {
    const due = world.due.get(reference);
    return {
      complaint,
      due: due === undefined ? undefined : { at: due, attempts: 0 },
      entries: entriesOf(world, reference),
    };
  });
};

describe("a complaint", () => {
  it("lacks nothing when its time is done with, whatever happened to it", () => {
    holds(storiesOfAllKinds, 150, (story) => {
      const world = play(story);
      for (const evidence of atRest(world)) {
        expect(judgeComplaint(evidence, { now: world.now, policy: story.policy })).toEqual([]);
      }
    });
  });

  it("lacks nothing at any moment at which it is written", () => {
    holds(storiesOfAllKinds, 150, (story) => {
      const { policy } = story;
      const world = play(story);
      for (const { reference, after, context } of world.commits) {
        const at = nextCheck(after, policy);
        const due = at === undefined ? undefined : { at: Math.max(at, context.now), attempts: 0 };
        const evidence = { complaint: after, due, entries: entriesOf(world, reference) };
        const judged = judgeComplaint(evidence, { now: context.now, policy });
        expect(judged.filter(({ kind }) => kind !== "debt-unpaid")).toEqual([]);
      }
    });
  });

  it("lacks exactly the entry that is taken from it", () => {
    holds(storiesOfAllKinds, 60, (story) => {
      const world = play(story);
      for (const evidence of atRest(world)) {
        const { complaint } = evidence;
        let id = complaint.chain.head;
        while (id !== undefined) {
          const gone = id;
          const entries = evidence.entries.filter((entry) => entry.id !== gone);
          const judged = judgeComplaint({ ...evidence, entries }, { now: world.now, policy: story.policy });
          expect(judged).toEqual([{ kind: "entry-gone", id: gone, reference: complaint.reference }]);
          id = evidence.entries.find((entry) => entry.id === gone)?.previous;
        }
      }
    });
  });

  it("lacks a next check where the index has lost it, unless it needs none", () => {
    holds(storiesOfAllKinds, 60, (story) => {
      const world = play(story);
      for (const evidence of atRest(world)) {
        const { reference } = evidence.complaint;
        const judged = judgeComplaint({ ...evidence, due: undefined }, { now: world.now, policy: story.policy });
        const expected = evidence.due === undefined ? [] : [{ kind: "no-next-check", id: reference, reference }];
        expect(judged).toEqual(expected);
      }
    });
  });
});

describe("a debt", () => {
  it("that is late is one whose alarm was raised; the acknowledgement sooner than others", () => {
    holds(storiesOfAllKinds, 60, (story) => {
      const world = play(story);
      const { policy } = story;
      const [evidence] = atRest(world);
      if (evidence === undefined) return;
      const { now } = world;
      const { reference } = evidence.complaint;
      const owing = (since: number, change: Partial<Debt> = {}) => {
        const id = "mail-w-0" as Debt["id"];
        const debt: Debt = {
          id,
          task: { kind: "mail", mail: "update" },
          since,
          attempts: 1,
          notBefore: now,
          ...change,
        };
        const complaint = { ...evidence.complaint, outbox: [debt] };
        const due = { at: now, attempts: 0 };
        return judgeComplaint({ ...evidence, complaint, due }, { now, policy });
      };
      const acknowledgement = { kind: "mail", mail: "acknowledgement" } as const;
      const late = now - policy.debtAlarmAfter - HOUR;
      expect(owing(late)).toMatchObject([{ kind: "debt-unpaid", id: "mail-w-0", reference, detail: "mail" }]);
      expect(owing(late, { alarmed: true })).toEqual([]);
      expect(owing(now - policy.debtAlarmAfter - MINUTE)).toEqual([]);
      const hasty = now - policy.acknowledgeWithin - 16 * MINUTE;
      expect(owing(hasty, { task: acknowledgement })).toMatchObject([{ kind: "debt-unpaid" }]);
    });
  });
});

describe("a complaint that is stored, and looked at by nobody", () => {
  const reference = REFERENCE;
  const judged = (evidence: ComplaintEvidence, now: number) =>
    judgeComplaint(evidence, { now, policy: policyForTests }).filter(({ kind }) => kind !== "debt-unpaid");
  const entry = () => {
    const made = change(undefined, receive(), { by: { kind: "customer", through: "submission" } });
    return { complaint: made.complaint, due: { at: NOON, attempts: 0 }, entries: made.entries.map(seen) };
  };

  it("has a check that is overdue, or was tried too often", () => {
    expect(judged(entry(), NOON + 15 * MINUTE)).toEqual([]);
    expect(judged(entry(), NOON + 16 * MINUTE)).toEqual([
      { kind: "check-overdue", id: reference, reference, at: NOON },
    ]);
    const tried = (attempts: number) => judged({ ...entry(), due: { at: NOON, attempts } }, NOON + HOUR);
    expect(tried(4)).toEqual([]);
    expect(tried(5)).toMatchObject([{ kind: "check-overdue", id: reference }]);
  });

  it("waits too long for its next check, while it is our turn", () => {
    const late = (at: number) => judged({ ...entry(), due: { at, attempts: 0 } }, NOON);
    const next = nextCheck(entry().complaint, policyForTests) ?? 0;
    expect(late(next + policyForTests.lookAgainAfter)).toEqual([]);
    const at = next + policyForTests.lookAgainAfter + 1;
    expect(late(at)).toEqual([{ kind: "no-next-check", id: reference, reference, detail: "too-late", at }]);
  });

  it("names more entries than its chain has", () => {
    const { complaint, ...rest } = entry();
    const longer = { ...rest, complaint: { ...complaint, chain: { ...complaint.chain, length: 2 } } };
    expect(judged(longer, NOON)).toEqual([{ kind: "entry-gone", id: reference, reference, detail: "chain-too-short" }]);
  });
});
