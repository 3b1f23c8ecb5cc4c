import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createReputationStore } from "../../../shared/storage/reputation-store.ts";
import { createSentMailStore, type SentMail, type SentMailStore } from "../../../shared/storage/sent-mail-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { DAY, HOUR, NOON, OTHER, REFERENCE } from "../../support/complaints.ts";
import { eventually } from "../../support/eventually.ts";

let started: Started;
let store: SentMailStore;
beforeAll(async () => {
  started = await startForTest({ harsh: true });
  store = createSentMailStore(started.store, started.tableName);
});
afterAll(() => started.stopAndForget());

it("a mail is found at once by SES's id, and as a header has it", async () => {
  await store.note("0102018f-AbC-000000", REFERENCE, NOON);
  for (const id of [
    "0102018f-AbC-000000",
    " <0102018F-abc-000000@eu-west-1.amazonses.com> ",
    "0102018f-abc-000000@x",
  ]) {
    expect(await store.find(id)).toBe(REFERENCE);
  }
  for (const id of ["0102018f-abc-00000", "", "<>", "@x"]) expect(await store.find(id)).toBeUndefined();
});

it("many are noted in few requests, however often each is among them, and without a complaint only counted", async () => {
  const mails: SentMail[] = Array.from({ length: 30 }, (_, place) => ({
    messageId: `many-${place % 20}`,
    reference: place % 20 < 15 ? OTHER : undefined,
    at: NOON + HOUR,
  }));
  await started.resetUsage();
  await Promise.all([store.noteAll(mails), store.noteAll(mails)]);
  expect((await started.usage()).dynamodb.requests).toEqual({ BatchWriteItem: 4 });
  expect(await store.find("many-14")).toBe(OTHER);
  expect(await store.find("many-15")).toBeUndefined();
  const counted = await createReputationStore(started.store, started.tableName).count(NOON + HOUR);
  expect(counted).toEqual({ start: NOON + HOUR, sent: 20, bounced: 0, complained: 0 });
});

it("no mail is kept for ever", async () => {
  await store.note("kept", REFERENCE, NOON);
  // In harsh mode a Scan misses what was written within the last second.
  const items = await eventually("the row is seen", async () => {
    const { Items = [] } = await started.store.send(new ScanCommand({ TableName: started.tableName }));
    return Items.some(({ pk }) => pk?.S === "sent#kept") && Items;
  });
  const expiry = (pk: string) => Number(items.find((item) => item.pk?.S === pk)?.expires?.N) * 1_000;
  expect(expiry("sent#kept")).toBe(NOON + 400 * DAY);
  for (const item of items) expect(Number(item.expires?.N)).toBeGreaterThan(0);
});
