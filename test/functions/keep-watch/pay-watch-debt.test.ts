import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MOST_NAMED } from "../../../functions/keep-watch/complaints-behind.ts";
import { createPaying } from "../../../functions/keep-watch/pay-watch-debt.ts";
import type { Debt } from "../../../shared/domain/debt.ts";
import type { DebtId, Reference } from "../../../shared/domain/ids.ts";
import type { WatchTask } from "../../../shared/domain/watch/watch.ts";
import type { StaffMailContent } from "../../../shared/mail/staff/staff-mail.ts";
import { SETTLED_AFTER } from "../../../shared/reporting/recount.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { createFigureStore, type FigureStore } from "../../../shared/storage/figure-store.ts";
import type { AnnounceRise } from "../../../shared/webhooks/announce-rise.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { eventRow } from "../../support/events.ts";

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 22, 14, 40);
const settings = settingsSchema.parse({
  company: { timeZone: "Europe/Berlin" },
  staff: { report: { every: "month" } },
});

let started: Started;
let figures: FigureStore;
let told: { to: string; content: StaffMailContent }[];
let announced: Parameters<AnnounceRise>[];
let clock = NOW;
let ids = 0;
const newId = (): string => `id-${ids++}`;
const now = () => clock;
beforeAll(async () => {
  started = await startForTest();
  figures = createFigureStore(started.store, started.tableName, now);
});
afterAll(() => started.stopAndForget());
beforeEach(() => {
  told = [];
  announced = [];
});

const paying = (over: Partial<FigureStore> = {}) =>
  createPaying({
    figures: { ...figures, ...over },
    settings,
    now,
    newId,
    sendToStaff: async (to, _debt, content) => {
      told.push({ to, content });
      return { kind: "paid" };
    },
    announceRise: async (...rise) => void announced.push(rise),
  });
const debt = (task: WatchTask): Debt<WatchTask> => ({
  id: `debt-${ids++}` as DebtId,
  task,
  since: NOW,
  attempts: 0,
  notBefore: NOW,
});

describe("a warning", () => {
  const warning = (to: string): WatchTask => ({
    kind: "early-warning",
    to,
    alarm: {
      kind: "worse",
      dimension: "product",
      value: "espresso x",
      since: NOW - 100 * HOUR,
      at: NOW,
      count: 60,
      customers: 60,
      expected: 0.5,
      factor: 120,
      probability: 1e-20,
    },
  });

  it("names the latest complaints of the hours that were counted, as customers spell it, read once for all", async () => {
    const spellings = ["ESPRESSO X", "espresso x", "Espresso X"];
    const rows = Array.from({ length: 60 }, (_, place) =>
      eventRow(
        { kind: "received" },
        {
          at: NOW - HOUR + place * 60_000,
          product: spellings[place % 3] ?? "",
          reference: String(place).padStart(9, "0") as Reference,
        },
      ),
    );
    const others = [
      eventRow({ kind: "received" }, { at: NOW, product: "Kettle" }),
      eventRow({ kind: "resolved", took: 5, outcome: "upheld" } as never, { at: NOW, product: "Espresso X" }),
      eventRow({ kind: "received" }, { at: NOW - 5 * HOUR, product: "Espresso X" }),
    ];
    await figures.record([...rows, ...others], newId);
    const pay = paying();
    await started.resetUsage();
    expect((await pay(debt(warning("one")))).result).toEqual({ kind: "paid" });
    expect((await pay(debt(warning("other")))).result).toEqual({ kind: "paid" });
    expect((await started.usage()).dynamodb.requests).toEqual({ Query: 2 });
    expect(told.map(({ to }) => to)).toEqual(["one", "other"]);
    const references = rows.map(({ reference }) => reference).toReversed();
    const { alarm } = warning("one") as Extract<WatchTask, { kind: "early-warning" }>;
    expect((await pay(debt({ kind: "announce", alarm }))).result).toEqual({ kind: "paid" });
    expect(announced).toEqual([[alarm, { value: "Espresso X", references: references.slice(0, MOST_NAMED) }]]);
    expect(told[0]?.content).toMatchObject({
      value: "Espresso X",
      count: 60,
      since: Date.UTC(2026, 10, 22, 13),
      references: references.slice(0, MOST_NAMED),
    });
  });

  it("that can't be read is tried again, for everybody", async () => {
    const pay = paying({
      rowsOf: () => {
        throw new Error("Espresso X can't be read");
      },
    });
    const failed = { kind: "failed", reason: "error" };
    expect((await pay(debt(warning("one")))).result).toEqual(failed);
    expect((await pay(debt(warning("other")))).result).toEqual(failed);
    expect(told).toEqual([]);
  });
});

describe("a report", () => {
  const report: WatchTask = { kind: "report", to: "ceo", from: "2026-10-01", until: "2026-10-31" };

  it("waits until everything is counted, and is then of the whole period", async () => {
    const first = Date.UTC(2026, 9, 5);
    const rows = Array.from({ length: 120 }, (_, place) =>
      eventRow({ kind: "received" }, { at: first + place * HOUR }),
    );
    await figures.record(rows, newId);
    clock += SETTLED_AFTER;
    const { result } = await paying()(debt(report));
    expect(result).toEqual({ kind: "failed", reason: "not-counted" });
    expect(told).toEqual([]);
    expect((await paying()(debt(report))).result).toEqual({ kind: "paid" });
    expect(told[0]?.content).toMatchObject({
      kind: "report",
      period: "month",
      from: "2026-10-01",
      to: "2026-10-31",
      now: { received: 120 },
      before: undefined,
    });
  });

  it("is read once for all who get it", async () => {
    const pay = paying();
    await pay(debt(report));
    await started.resetUsage();
    await pay(debt({ ...report, to: "coo" }));
    expect((await started.usage()).dynamodb.requests).toEqual({});
    expect(told[0]?.content).toBe(told[1]?.content);
  });
});
