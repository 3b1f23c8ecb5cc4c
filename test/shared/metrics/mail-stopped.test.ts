import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { lookAtReputation } from "../../../shared/reputation/look-at-reputation.ts";
import { createReputationStore } from "../../../shared/storage/reputation-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { DAY, MINUTE, NOON } from "../../support/complaints.ts";
import { measuring } from "../../support/measured.ts";

let started: Started;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());
afterEach(() => vi.restoreAllMocks());

it("each look says that automatic mail is stopped, for as long as it is", async () => {
  for (const level of ["error", "warn"] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
  const reputations = createReputationStore(started.store, started.tableName);
  let now = NOON;
  const look = async () => {
    const lines = await measuring(() =>
      lookAtReputation({ reputations, now: () => now, newId: () => crypto.randomUUID() }, 0),
    );
    return lines.map(({ values }) => values);
  };
  expect(await look()).toEqual([]);
  for (let place = 0; place < 20; place += 1) await reputations.note("bounced", `sent-${place}`, now);
  for (let times = 0; times < 3; times += 1) {
    expect(await look()).toEqual([{ MailStopped: 1 }]);
    now += 5 * MINUTE;
  }
  now += DAY;
  expect(await look()).toEqual([]);
});
