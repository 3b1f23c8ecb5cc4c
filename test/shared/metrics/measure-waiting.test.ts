import { afterAll, beforeAll, expect, it } from "vitest";
import type { Reference } from "../../../shared/domain/ids.ts";
import { writeId } from "../../../shared/domain/ids.ts";
import { createWaitingMeasure } from "../../../shared/metrics/measure-waiting.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { assignedTo, MINUTE, NOON, policyForTests, received } from "../../support/complaints.ts";
import { measuring } from "../../support/measured.ts";

let started: Started;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());

it("who waits in all lanes is counted, with how long the first has; nobody is no line, and who is being served waits no more", async () => {
  const measure = createWaitingMeasure(started.store, started.tableName, policyForTests, () => NOON + 10 * MINUTE);
  expect(await measuring(measure)).toEqual([]);
  const store = createComplaintStore(started.store, started.tableName);
  const complaints = [
    received({}, { at: NOON }),
    received({ reference: "000000024" as Reference }, { at: NOON + MINUTE }),
    { ...received({ reference: "000000036" as Reference }, { at: NOON + MINUTE }), urgent: true },
    { ...assignedTo(), reference: "000000048" as Reference },
  ];
  for (const complaint of complaints) await store.save({ complaint, entries: [], writeId: writeId("w") });
  expect((await measuring(measure)).map(({ values }) => values)).toEqual([{ Waiting: 3, WaitingFor: 600 }]);
});
