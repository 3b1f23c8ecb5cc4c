import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { proveLastDay } from "../../../functions/prove-day/prove-last-day.ts";
import type { Missing } from "../../../shared/domain/daily-proof/missing.ts";
import type { Reference } from "../../../shared/domain/ids.ts";
import type { ProofReport } from "../../../shared/proof/report.ts";
import type { Notice } from "../../../shared/storage/notice-store.ts";
import type { OpenDay, OpenProofsStore } from "../../../shared/storage/open-proofs-store.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MIDNIGHT = Date.UTC(2026, 10, 22);

let clock = MIDNIGHT + 2 * HOUR;
let stored: Map<string, ProofReport>;
let proven: string[];
let found: Partial<ProofReport>;
/** Of single days, else as `found`. */
let foundOf: Record<string, Partial<ProofReport>>;
let notices: Notice[];
let metrics: Record<string, number>[];
let open: Map<string, OpenDay>;
let noted: { through?: string; raisedAt?: number };
let lookedBack: string[];
let gone: number;
let reads: number;

beforeEach(() => {
  clock = MIDNIGHT + 2 * HOUR;
  [stored, proven, found, foundOf, notices, metrics] = [new Map(), [], {}, {}, [], []];
  [open, noted, lookedBack, gone, reads] = [new Map(), {}, [], 0, 0];
});

afterEach(() => vi.restoreAllMocks());

const openProofs: OpenProofsStore = {
  load: async () => {
    reads += 1;
    return { ...noted, open: new Map(open) };
  },
  change: async ({ through, days = new Map<string, OpenDay | undefined>(), raisedAt }) => {
    if (through !== undefined) noted.through = through;
    if (raisedAt === "over") delete noted.raisedAt;
    else if (raisedAt !== undefined) noted.raisedAt = raisedAt;
    for (const [day, one] of days) {
      if (one === undefined) open.delete(day);
      else open.set(day, one);
    }
  },
};

const run = (time = new AbortController().signal) =>
  proveLastDay(
    {
      proofs: {
        load: async (day) => {
          reads += 1;
          return stored.get(day);
        },
        save: async (report) => void stored.set(report.day, report),
      },
      openProofs,
      prove: async (day) => {
        proven.push(day);
        const doors = [{ door: "chat", independent: false, taken: 3, refused: 0, became: {} }];
        const empty = { missingCount: 0, missing: [], isComplete: true, doors, complaints: 0, until: 0 };
        return { ...empty, provenAt: clock, day, ...found, ...foundOf[day] };
      },
      lookBack: async (day) => {
        lookedBack.push(day);
        return { count: 3, gone, isComplete: true };
      },
      notices: { add: async (notice) => void notices.push(notice) },
      putMetrics: (put) => void metrics.push(put),
      now: () => clock,
    },
    time,
  );
const runEachHour = async (hours: number) => {
  for (let hour = 0; hour < hours; hour += 1) {
    clock += HOUR;
    await run();
  }
};
const lacks = (...ids: string[]): Pick<ProofReport, "missingCount" | "missing"> => ({
  missingCount: ids.length,
  missing: ids.map((id): Missing => ({ kind: "not-taken-in", id })),
});
const lastMissing = () => metrics.at(-1)?.Missing;

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
  await runEachHour(2);
  expect(metrics.map(({ Missing }) => Missing)).toEqual([2, 0]);
});

it("supervisors hear of it once, and again where it is worse", async () => {
  for (const missingCount of [2, 2, 1, 3]) {
    found = { missingCount };
    await run();
  }
  const since = clock;
  expect(notices).toEqual([
    { kind: "proof-incomplete", day: "2026-11-21", count: 2, first: [], since },
    { kind: "proof-incomplete", day: "2026-11-21", count: 3, first: [], since },
  ]);
});

it("supervisors hear again where something else is missing, however many it is, and what is new comes first", async () => {
  for (const ids of [["a", "b"], ["b", "a"], ["b", "c"], ["c"], ["a"]]) {
    found = lacks(...ids);
    await run();
  }
  const heard = notices.map((notice) => ("first" in notice ? notice.first?.map(({ id }) => id) : undefined));
  expect(heard).toEqual([["a", "b"], ["c", "b"], ["a"]]);
});

it("a notice names the first ten, by what they are and which", async () => {
  const gone = { kind: "entry-gone" as const, reference: "000000012" as Reference, detail: "form", at: MIDNIGHT };
  found = { missingCount: 12, missing: Array.from({ length: 12 }, (_, place) => ({ ...gone, id: `entry-${place}` })) };
  await run();
  const [notice] = notices;
  expect(notice).toMatchObject({ day: "2026-11-21", count: 12 });
  const first = notice !== undefined && "first" in notice ? notice.first : [];
  expect(first).toHaveLength(10);
  expect(first?.[0]).toEqual({ kind: "entry-gone", id: "entry-0", reference: "000000012" });
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

describe("a day that lacks something", () => {
  it("keeps its alarm when the next one ends well, is proven on, and ends it when all is back", async () => {
    foundOf = { "2026-11-21": lacks("a", "b") };
    await run();
    clock += DAY;
    await run();
    expect(proven.slice(1)).toEqual(["2026-11-22", "2026-11-21"]);
    expect(metrics).toEqual([
      { Arrivals: 3, Missing: 2 },
      { Arrivals: 3, Missing: 2 },
    ]);
    foundOf = {};
    await runEachHour(1);
    expect(lastMissing()).toBe(0);
    expect([...open]).toEqual([]);
  });

  it("is measured together with every other", async () => {
    foundOf = { "2026-11-21": lacks("a", "b"), "2026-11-22": lacks("c") };
    await run();
    clock += DAY;
    await run();
    expect(lastMissing()).toBe(3);
  });

  it("holds up no other: the one at which nobody has looked for longest is next", async () => {
    found = lacks("a");
    for (let day = 0; day < 3; day += 1, clock += DAY) await run();
    proven = [];
    clock -= DAY;
    await runEachHour(4);
    expect(proven.filter((day) => day !== "2026-11-23")).toEqual([
      "2026-11-22",
      "2026-11-21",
      "2026-11-22",
      "2026-11-21",
    ]);
  });

  it("is let go once its logs are, which is said once", async () => {
    const lines: Record<string, unknown>[] = [];
    vi.spyOn(console, "error").mockImplementation((line: string) => void lines.push(JSON.parse(line)));
    foundOf = { "2026-11-21": lacks("a") };
    await run();
    for (let day = 1; day < 32; day += 1) {
      clock += DAY;
      await run();
      if (day === 28) expect(proven.at(-1)).toBe("2026-11-21");
      if (day === 28) expect(lastMissing()).toBe(1);
    }
    expect(lastMissing()).toBe(0);
    expect(lines.filter(({ code }) => code === "proof-given-up")).toEqual([
      { level: "error", code: "proof-given-up", day: "2026-11-21", count: 1, missing: 1 },
    ]);
  });

  it("is measured as nothing for an hour after it was mended by hand, in which the alarm would still see it", async () => {
    found = lacks("a");
    await run();
    open.clear();
    found = {};
    clock += HOUR / 2;
    await run();
    clock += HOUR;
    await run();
    clock += HOUR;
    await run();
    expect(metrics.map(({ Missing }) => Missing)).toEqual([1, 0, 0]);
  });

  it("keeps what was missing where there was no time for everything", async () => {
    foundOf = { "2026-11-21": lacks("a", "b") };
    await run();
    foundOf = { "2026-11-21": { ...lacks("c"), isComplete: false } };
    await run();
    expect(stored.get("2026-11-21")).toMatchObject({ isComplete: false, missingCount: 3 });
    foundOf = { "2026-11-21": lacks("a", "b", "c") };
    await run();
    expect(notices.map((notice) => ("count" in notice ? notice.count : 0))).toEqual([2, 3]);
  });
});

describe("days on which nobody proved anything", () => {
  it("are caught up, the last first and then one an hour, from the oldest on", async () => {
    await run();
    clock += 3 * DAY;
    proven = [];
    await run();
    await runEachHour(3);
    expect(proven).toEqual(["2026-11-24", "2026-11-22", "2026-11-23"]);
    expect([...open]).toEqual([]);
  });

  it("aren't those before the first proof of all", async () => {
    await run();
    await runEachHour(3);
    expect(proven).toEqual(["2026-11-21"]);
  });

  it("are known from the first run on, also where that one dies in its middle", async () => {
    foundOf = {
      get "2026-11-21"(): never {
        throw new Error("killed");
      },
    };
    await expect(run()).rejects.toThrow("killed");
    foundOf = {};
    clock += 2 * DAY;
    proven = [];
    await run();
    await runEachHour(2);
    expect(proven).toEqual(["2026-11-23", "2026-11-21", "2026-11-22"]);
  });

  it("are given up where their logs are gone", async () => {
    const lines: Record<string, unknown>[] = [];
    vi.spyOn(console, "error").mockImplementation((line: string) => void lines.push(JSON.parse(line)));
    await run();
    clock += 40 * DAY;
    await run();
    await run();
    expect(lines).toEqual([{ level: "error", code: "proof-given-up", day: "2026-11-22", count: 11, missing: 0 }]);
    expect(open.size).toBe(26);
  });

  it("wait where there is no time left", async () => {
    const time = new AbortController();
    time.abort();
    await run(time.signal);
    expect([proven, lookedBack, metrics]).toEqual([[], [], []]);
  });
});

describe("each hour looks back", () => {
  const provenDays = async (days: number) => {
    clock -= days * DAY;
    for (let day = 0; day <= days; day += 1, clock += DAY) await run();
    clock -= DAY;
    [proven, lookedBack, reads] = [[], [], 0];
  };

  it("at one of the 24 days before the last, all of them within a day", async () => {
    await provenDays(27);
    clock = MIDNIGHT;
    for (let hour = 0; hour < 24; hour += 1, clock += HOUR) await run();
    expect(lookedBack).toHaveLength(24);
    expect(lookedBack.toSorted()).toEqual([...new Set(lookedBack)].toSorted());
    expect([lookedBack[0], lookedBack.at(-1)]).toEqual(["2026-11-20", "2026-10-28"]);
  });

  it("and proves it anew, in all its length, where something is gone since", async () => {
    await provenDays(5);
    gone = 1;
    foundOf = { "2026-11-18": lacks("a") };
    await run();
    expect(proven).toEqual(["2026-11-18"]);
    expect(lastMissing()).toBe(1);
    expect(notices).toMatchObject([{ day: "2026-11-18", count: 1 }]);
    gone = 0;
    await runEachHour(1);
    expect(proven).toEqual(["2026-11-18", "2026-11-18"]);
  });

  it("not at days on which nothing came in, or that nobody proved", async () => {
    await provenDays(5);
    const quiet = stored.get("2026-11-18");
    if (quiet !== undefined) stored.set("2026-11-18", { ...quiet, doors: [] });
    await run();
    clock += 12 * HOUR;
    await run();
    expect(lookedBack).toEqual([]);
  });

  it("which costs one read beside the one of what is open", async () => {
    await provenDays(1);
    await run();
    expect(reads).toBe(2);
  });
});
