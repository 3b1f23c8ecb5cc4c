import { afterAll, beforeAll, expect, it } from "vitest";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import { type Reference, writeId } from "../../../shared/domain/ids.ts";
import { createComplaintStore } from "../../../shared/storage/dynamodb-complaint-store.ts";
import { createOutboxReader } from "../../../shared/storage/outbox-reader.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { OTHER, paid, REFERENCE, received } from "../../support/complaints.ts";

let started: Started;
beforeAll(async () => {
  started = await startForTest({ harsh: true });
});
afterAll(() => started.stopAndForget());

const NOBODY = "000000036" as Reference;

it("what several complaints owe is one request, sees what was just written, and says nothing of those that there aren't", async () => {
  const store = createComplaintStore(started.store, started.tableName);
  const read = createOutboxReader(started.store, started.tableName);
  const owing = received();
  const settled: Complaint = paid(received({ reference: OTHER }));
  for (const complaint of [owing, settled]) {
    await store.save({ complaint, entries: [], writeId: writeId(`w-${complaint.reference}`) });
  }
  await started.resetUsage();
  const found = await read([REFERENCE, OTHER, REFERENCE, NOBODY]);
  expect((await started.usage()).dynamodb.requests).toEqual({ BatchGetItem: 1 });
  expect([...found]).toEqual(
    expect.arrayContaining([
      [REFERENCE, owing.outbox.map(({ id }) => id)],
      [OTHER, []],
    ]),
  );
  expect(found.size).toBe(2);
});
