import { describe, expect, it } from "vitest";
import type { EntryEvidence } from "../../../../shared/domain/daily-proof/chain-of.ts";
import { type ComplaintEvidence, judgeComplaint } from "../../../../shared/domain/daily-proof/judge-complaint.ts";
import type { Debt } from "../../../../shared/domain/debt.ts";
import type { Entry } from "../../../../shared/domain/entry.ts";
import type { Reference } from "../../../../shared/domain/ids.ts";
import { nextCheck } from "../../../../shared/domain/next-check.ts";
import { HOUR, MINUTE } from "../../../support/complaints.ts";
import { driveToRest } from "../../../support/world/drive.ts";
import { play } from "../../../support/world/play.ts";
import { holds, storiesOfAllKinds } from "../../../support/world/stories.ts";
import type { World } from "../../../support/world/world.ts";

const seen = ({ id, previous, at, facts, body, chat }: Entry): EntryEvidence => ({
  id,
  ...(previous === undefined ? {} : { previous }),
  at,
  facts,
  kind: body.kind,
  inChat: chat !== undefined,
});

const entriesOf = (world: World, reference: Reference) => [...(world.entries.get(reference)?.values() ?? [])].map(seen);

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
