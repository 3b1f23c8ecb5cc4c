import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sendNotices } from "../../../functions/keep-watch/send-notices.ts";
import type { SendToStaff } from "../../../functions/keep-watch/send-to-staff.ts";
import type { DebtId, Reference } from "../../../shared/domain/ids.ts";
import { NEWS_FOR } from "../../../shared/domain/watch/keep-watch.ts";
import type { SystemNotice } from "../../../shared/domain/watch/system-notice.ts";
import { type NoticeContent, noticeLayout } from "../../../shared/mail/staff/notice-layout.ts";
import type { SystemNoticeContent } from "../../../shared/mail/staff/system-notice-layout.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { createNoticeStore, type Notice, type NoticeStore } from "../../../shared/storage/notice-store.ts";
import { createStaffTexts } from "../../../shared/texts/staff/load-staff-texts.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";

const SINCE = Date.UTC(2026, 10, 22);
const [SAM, KIM, LEE] = ["sam@shop.example", "kim@shop.example", "lee@shop.example"];
const settings = settingsSchema.parse({
  policy: { teams: [{ id: "support" }, { id: "returns" }, { id: "orphans" }] },
  staff: { supervisors: { support: [SAM, KIM], returns: [SAM, LEE] } },
});

let started: Started;
let store: NoticeStore;
beforeAll(async () => {
  started = await startForTest();
  store = createNoticeStore(started.store, started.tableName);
});
afterAll(() => started.stopAndForget());

interface Told<Content> {
  to: string;
  content: Content;
}
let told: Told<NoticeContent>[];
let toldOfSystem: Told<SystemNoticeContent>[];
beforeEach(async () => {
  [told, toldOfSystem] = [[], []];
  await store.remove(await store.list(100_000));
});

/** What a mail would say to whom; SES fails for these. */
const mailingBut =
  (...failing: string[]): SendToStaff =>
  async (to, _debt, content) => {
    if (failing.includes(to)) return { kind: "failed", reason: "throttled" };
    if (content.kind === "system-notice") toldOfSystem.push({ to, content });
    else told.push({ to, content: content as NoticeContent });
    return { kind: "paid" };
  };
const send = (sendToStaff = mailingBut(), { now = SINCE, left = Number.POSITIVE_INFINITY } = {}): Promise<void> => {
  let turns = left;
  return sendNotices({
    notices: store,
    settings,
    sendToStaff,
    now: () => now,
    isTimeLeft: () => {
      turns -= 1;
      return turns >= 0;
    },
  });
};
const notice = (number: number, team = "support"): Notice => ({
  debt: `alert-${number}` as DebtId,
  alarm: "response-overdue",
  reference: String(number).padStart(9, "0") as Reference,
  team,
  since: SINCE + number,
});
const heard = (address: string) =>
  told.filter(({ to }) => to === address).map(({ content }) => content.needs.map(({ reference }) => Number(reference)));

describe("supervisors", () => {
  it("of two teams get one mail about both, and each is told of their own alone", async () => {
    await store.replace([notice(1), notice(2, "returns"), notice(3)]);
    await send();
    expect([heard(SAM), heard(KIM), heard(LEE)]).toEqual([[[1, 2, 3]], [[1, 3]], [[2]]]);
    expect(await store.list(10)).toEqual([]);
  });

  it("who couldn't be mailed are told next time, and nobody else again", async () => {
    await store.replace([notice(1), notice(2, "returns")]);
    await send(mailingBut(KIM));
    expect(await store.list(10)).toEqual([{ ...notice(1), only: [KIM] }]);
    await store.add(notice(3));
    await send();
    expect([heard(SAM), heard(KIM), heard(LEE)]).toEqual([[[1, 2], [3]], [[1, 3]], [[2]]]);
    expect(await store.list(10)).toEqual([]);
  });

  it("are told all of it later, where nobody could be mailed", async () => {
    await store.replace([notice(1), notice(2, "returns")]);
    await send(mailingBut(SAM, KIM, LEE));
    expect(await store.list(10)).toEqual([notice(1), notice(2, "returns")]);
    await send(mailingBut(), { left: 0 });
    expect(told).toEqual([]);
    expect(await store.list(10)).toHaveLength(2);
  });

  it("whose address keeps failing hold nothing up for ever", async () => {
    await store.replace([notice(1)]);
    await send(mailingBut(KIM));
    await send(mailingBut(KIM), { now: SINCE + NEWS_FOR });
    expect(await store.list(10)).toHaveLength(1);
    await send(mailingBut(KIM), { now: SINCE + NEWS_FOR + 1 });
    expect(await store.list(10)).toEqual([]);
    expect(heard(SAM)).toEqual([[1]]);
  });

  it("are told however late it is, where an outage was longer than news are news", async () => {
    await store.replace([notice(1)]);
    await send(mailingBut(SAM, KIM), { now: SINCE + 10 * NEWS_FOR });
    expect(await store.list(10)).toHaveLength(1);
  });

  it("of a team that nobody supervises are nobody", async () => {
    await store.replace([notice(1, "orphans")]);
    await send();
    expect([told, await store.list(10)]).toEqual([[], []]);
  });
});

describe("what is wrong with the pipeline itself", () => {
  const proof: SystemNotice = { kind: "proof-incomplete", day: "2026-11-21", count: 3, since: SINCE };
  const gone: SystemNotice = { kind: "webhook-disabled", endpoint: "crm", host: "hooks.example", since: SINCE + 1 };
  const heardOf = () => toldOfSystem.map(({ to, content }) => [to, ...content.needs.map(({ kind }) => kind)]);

  it("is told to all supervisors of all teams, in one mail of its own beside that about complaints", async () => {
    for (const each of [gone, proof, notice(1, "returns")]) await store.add(each);
    await send();
    expect(heardOf().toSorted()).toEqual([KIM, LEE, SAM].map((to) => [to, "proof-incomplete", "webhook-disabled"]));
    expect([heard(SAM), heard(KIM), heard(LEE)]).toEqual([[[1]], [], [[1]]]);
    await send();
    expect(heardOf()).toHaveLength(3);
    expect(await store.any()).toBe(false);
  });

  it("is told again to whom it couldn't be mailed, and to nobody else", async () => {
    await store.add(gone);
    await send(mailingBut(KIM));
    expect(await store.list(10)).toEqual([{ ...gone, only: [KIM] }]);
    await store.add(gone);
    await send();
    expect(heardOf().map(([to]) => to)).toEqual([SAM, LEE, KIM]);
    expect(await store.any()).toBe(false);
  });

  it("is told later to whom there was no time for, and is no news for ever", async () => {
    await store.add(gone);
    await send(mailingBut(), { left: 2 });
    expect(heardOf()).toHaveLength(2);
    await send(mailingBut(SAM, KIM, LEE), { now: SINCE + NEWS_FOR + 2 });
    expect(await store.any()).toBe(true);
  });

  it("holds back no complaint where it fails, nor they it", async () => {
    await store.replace([gone, notice(1)]);
    const failing = (kind: string): SendToStaff => {
      const sendToStaff = mailingBut();
      return async (to, debt, content) =>
        content.kind === kind ? { kind: "failed", reason: "error" } : sendToStaff(to, debt, content);
    };
    await send(failing("notice"));
    expect(heardOf()).toHaveLength(3);
    expect(await store.list(10)).toEqual([notice(1)]);
    await store.add(gone);
    await send(failing("system-notice"));
    expect([heard(SAM), heard(KIM)]).toEqual([[[1]], [[1]]]);
    expect(await store.list(10)).toEqual([gone]);
  });
});

it("10,000 are one mail a supervisor, which lists 50 and says how many there are", async () => {
  await store.replace(Array.from({ length: 10_000 }, (_, number) => notice(number)));
  await started.resetUsage();
  const before = performance.now();
  await send();
  const took = Math.round(performance.now() - before);
  const { requests, readUnits, writeUnits } = (await started.usage()).dynamodb;
  console.info(
    `10,000 notices: ${took} ms, ${JSON.stringify(requests)}, ${readUnits} read and ${writeUnits} write units`,
  );
  expect(await store.any()).toBe(false);
  expect(told.map(({ to }) => to).sort()).toEqual([KIM, SAM]);
  const texts = await createStaffTexts({ company: "Shop", overrides: {} })("en");
  for (const { content } of told) {
    const { subject, blocks } = noticeLayout(content, texts);
    expect(subject).toContain("10,000");
    const rows = blocks.flatMap((block) => (block.kind === "table" ? block.table.rows : []));
    expect(rows).toHaveLength(50);
    expect(JSON.stringify(blocks)).toContain("9,950");
  }
}, 60_000);
