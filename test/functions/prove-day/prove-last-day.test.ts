import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { proveLastDay } from "../../../functions/prove-day/prove-last-day.ts";
import type { Reference } from "../../../shared/domain/ids.ts";
import type { ProofReport } from "../../../shared/proof/report.ts";
import type { Notice } from "../../../shared/storage/notice-store.ts";

const HOUR = 3_600_000;
const MIDNIGHT = Date.UTC(2026, 10, 22);

let clock = MIDNIGHT + 2 * HOUR;
let stored: Map<string, ProofReport>;
let proven: string[];
let found: Partial<ProofReport>;
let notices: Notice[];
let metrics: Record<string, number>[];

beforeEach(() => {
  clock = MIDNIGHT + 2 * HOUR;
  [stored, proven, found, notices, metrics] = [new Map(), [], {}, [], []];
});

afterEach(() => vi.restoreAllMocks());

const run = () =>
  proveLastDay(
    {
      proofs: {
        load: async (day) => stored.get(day),
        save: async (report) => void stored.set(report.day, report),
      },
      prove: async (day) => {
        proven.push(day);
        const doors = [{ door: "chat", independent: false, taken: 3, refused: 0, became: {} }];
        const empty = { missingCount: 0, missing: [], isComplete: true, doors, complaints: 0, until: 0, provenAt: 0 };
        return { ...empty, day, ...found };
      },
      notices: { add: async (notice) => void notices.push(notice) },
      putMetrics: (put) => void metrics.push(put),
      now: () => clock,
    },
    () => true,
  );

it("a day is proven once it has been over for an hour", async () => {
  clock = MIDNIGHT + HOUR - 1;
  await run();
  clock = MIDNIGHT + HOUR;
  await run();
  expect(proven).toEqual(["2026-11-20", "2026-11-21"]);
  expect(metrics).toEqual([
    { Arrivals: 3, Missing: 0 },
    { Arrivals: 3, Missing: 0 },
  ]);
});

it("what is proven isn't proven again", async () => {
  await run();
  await run();
  expect(proven).toHaveLength(1);
});

it("what lacks something is proven again each hour, until it doesn't", async () => {
  found = { missingCount: 2 };
  await run();
  found = {};
  await run();
  await run();
  expect(metrics.map(({ Missing }) => Missing)).toEqual([2, 0]);
});

it("supervisors hear of it once, and again where it is worse", async () => {
  for (const missingCount of [2, 2, 1, 3]) {
    found = { missingCount };
    await run();
  }
  const since = MIDNIGHT;
  expect(notices).toEqual([
    { kind: "proof-incomplete", day: "2026-11-21", count: 2, since },
    { kind: "proof-incomplete", day: "2026-11-21", count: 3, since },
  ]);
});

it("one that had no time for everything is no proof: it is kept, measured as none, and done again", async () => {
  found = { isComplete: false };
  await run();
  expect([stored.size, metrics]).toEqual([1, []]);
  await run();
  expect(proven).toHaveLength(2);
});

it("what is missing is named in the log, the first twenty and how many more, and not again while it is no worse", async () => {
  const lines: Record<string, unknown>[] = [];
  vi.spyOn(console, "error").mockImplementation((line: string) => void lines.push(JSON.parse(line)));
  const gone = { kind: "entry-gone" as const, reference: "000000012" as Reference, detail: "form" };
  const missing = Array.from({ length: 22 }, (_, place) => ({ ...gone, id: `entry-${place}` }));
  found = { missingCount: 2, missing: [{ kind: "not-taken-in", id: "request-1" }, ...missing.slice(0, 1)] };
  await run();
  await run();
  expect(lines).toEqual([
    { level: "error", code: "alarm-raised", kind: "proof-incomplete", day: "2026-11-21", count: 2 },
    { level: "error", code: "proof-missing", day: "2026-11-21", kind: "not-taken-in", id: "request-1" },
    {
      ...{ level: "error", code: "proof-missing", day: "2026-11-21", kind: "entry-gone" },
      ...{ id: "entry-0", reference: "000000012", reason: "form" },
    },
  ]);

  lines.length = 0;
  found = { missingCount: 600, missing };
  await run();
  const named = lines.filter(({ code }) => code === "proof-missing");
  expect(named).toHaveLength(21);
  expect(named.at(-1)).toEqual({
    ...{ level: "error", code: "proof-missing", day: "2026-11-21" },
    ...{ kind: "more", count: 580 },
  });
});
