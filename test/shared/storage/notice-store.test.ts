import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DebtId, Reference } from "../../../shared/domain/ids.ts";
import type { SystemNotice } from "../../../shared/domain/watch/system-notice.ts";
import { type ComplaintNotice, createNoticeStore, type NoticeStore } from "../../../shared/storage/notice-store.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";

let started: Started;
let store: NoticeStore;
beforeAll(async () => {
  started = await startForTest({ harsh: true });
  store = createNoticeStore(started.store, started.tableName);
});
afterAll(() => started.stopAndForget());
beforeEach(async () => store.remove(await store.list(100_000)));

const notice = (number: number, fields: Partial<ComplaintNotice> = {}): ComplaintNotice => ({
  debt: `alert-${number}` as DebtId,
  alarm: "response-overdue",
  reference: "000000012" as Reference,
  team: "support",
  since: Date.UTC(2026, 10, 22) + number,
  ...fields,
});

const webhook = (
  kind: "webhook-failing" | "webhook-disabled",
  endpoint: string,
  since = Date.UTC(2026, 10, 22),
): SystemNotice => ({
  kind,
  endpoint,
  host: "hooks.example",
  since,
});

const failing = (endpoint: string, since?: number): SystemNotice => webhook("webhook-failing", endpoint, since);

describe("notices", () => {
  it("are listed oldest first, and noting one twice is noting it once", async () => {
    for (const number of [3, 1, 2, 1]) await store.add(notice(number));
    expect(await store.list(10)).toEqual([notice(1), notice(2), notice(3)]);
    expect(await store.list(2)).toEqual([notice(1), notice(2)]);
  });

  it("are there or not, for one read unit", async () => {
    expect(await store.any()).toBe(false);
    await store.add(notice(1));
    await started.resetUsage();
    expect(await store.any()).toBe(true);
    expect((await started.usage()).dynamodb).toMatchObject({ requests: { Query: 1 }, readUnits: 1 });
  });

  it("keep who is still to be told, where one is noted again", async () => {
    const [told, news] = [notice(1, { only: ["sam@shop.example"] }), { ...failing("crm"), only: ["sam@shop.example"] }];
    await store.replace([told, news]);
    await store.add(notice(1));
    await store.add(failing("crm"));
    expect(await store.list(10)).toEqual([news, told]);
  });

  it("about the pipeline come before any complaint, one for each thing that came about", async () => {
    const proof = (count: number): SystemNotice => ({
      kind: "proof-incomplete",
      day: "2026-11-21",
      count,
      since: count,
    });
    const gone = webhook("webhook-disabled", "crm");
    const all = [
      notice(1),
      failing("crm"),
      failing("crm"),
      failing("crm", 1),
      failing("erp"),
      gone,
      proof(3),
      proof(4),
      proof(4),
    ];
    for (const each of all) await store.add(each);
    expect(await store.list(10)).toEqual([
      proof(3),
      proof(4),
      gone,
      failing("crm", 1),
      failing("crm"),
      failing("erp"),
      notice(1),
    ]);
    await store.remove([failing("crm"), gone]);
    expect(await store.list(4)).toEqual([proof(3), proof(4), failing("crm", 1), failing("erp")]);
  });

  it("are replaced in their place, and removed alone", async () => {
    await store.replace([notice(1), notice(2), notice(3)]);
    await store.replace([notice(2, { only: ["sam@shop.example"] })]);
    await store.remove([notice(1), notice(9)]);
    expect(await store.list(10)).toEqual([notice(2, { only: ["sam@shop.example"] }), notice(3)]);
  });

  it("may be more than one answer or one batch takes", async () => {
    const wide = Array.from({ length: 1_300 }, (_, number) => notice(number, { team: "t".repeat(900) }));
    await store.replace(wide);
    expect(await store.list(100_000)).toEqual(wide);
    expect(await store.list(1_250)).toHaveLength(1_250);
    await store.remove(wide.slice(1));
    expect(await store.list(100_000)).toEqual(wide.slice(0, 1));
  });
});
