import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { sweepDue } from "../../../functions/sweep-due/sweep-due.ts";
import { writeId } from "../../../shared/domain/ids.ts";
import { nextCheck } from "../../../shared/domain/next-check.ts";
import { createDueStore } from "../../../shared/storage/due-store.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { MINUTE, NOON, policyForTests, REFERENCE, received } from "../../support/complaints.ts";

const HOUR = 60 * MINUTE;

let started: Started;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());
afterEach(() => vi.restoreAllMocks());

describe("a complaint whose check always fails", () => {
  it("comes back less and less often, and alarms once, at the fifth time", async () => {
    const complaint = received();
    const due = nextCheck(complaint, policyForTests) ?? 0;
    const complaints = createComplaintStore(started.store, started.tableName);
    await complaints.save({ complaint, entries: [], writeId: writeId("w"), due });
    const store = createDueStore(started.store, started.tableName);
    const alarms: number[] = [];
    vi.spyOn(console, "error").mockImplementation((line: string) => {
      if (line.includes("check-fails-again-and-again") && line.includes(REFERENCE)) alarms.push(posted.length);
    });

    const posted: number[] = [];
    let now = NOON;
    for (const end = NOON + 2 * HOUR; now < end; now += MINUTE) {
      await sweepDue({
        store,
        countWaiting: async () => 0,
        now: () => now,
        postWakes: async (wakes) => {
          posted.push(...wakes.map(({ delay }) => now + delay - NOON));
          return [];
        },
      });
    }

    const apart = posted.map((at, place) => at - (posted[place - 1] ?? at)).slice(1);
    expect(apart[0]).toBeGreaterThanOrEqual(MINUTE);
    for (const [place, pause] of apart.entries()) {
      expect(pause).toBeGreaterThanOrEqual(Math.min(1.9 * (apart[place - 1] ?? 0), 5.9 * HOUR));
    }
    expect(posted.length).toBeLessThanOrEqual(7);
    expect(alarms).toEqual([4]);
  });
});
