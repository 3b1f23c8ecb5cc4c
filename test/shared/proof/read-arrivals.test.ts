import { describe, expect, it } from "vitest";
import type { ReadLog } from "../../../shared/arrivals/read-log.ts";
import { windowsOf } from "../../../shared/proof/days.ts";
import { readArrivals } from "../../../shared/proof/read-arrivals.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MIDNIGHT = Date.UTC(2026, 10, 21);
const NOW = MIDNIGHT + 9 * DAY;

const never = new AbortController().signal;
const line = (at: number, raw: string) => ({
  at,
  message: JSON.stringify({ code: "arrived", kind: "mail", outcome: "accepted", raw, reference: "000000012" }),
});

/** With these lines of the door, and these mails of the day. */
const read = async (lines: ReturnType<typeof line>[], mails: string[], time = never) => {
  const asked: number[] = [];
  const readLog: ReadLog = async function* (log, { from, until }, signal) {
    if (log === "access") return;
    for (let hour = from; hour < until; hour += HOUR) {
      if (signal.aborted) throw new Error("aborted");
      asked.push(hour);
      yield lines.filter(({ at }) => at >= hour && at < hour + HOUR);
    }
  };
  const listFiles = async function* () {
    yield mails.map((key) => ({ key, at: MIDNIGHT + HOUR, isErased: false }));
  };
  const arrivals = await readArrivals(
    { readLog, listFiles, accessLog: "access", doorLogs: ["receive-email"], intake: new Set() },
    windowsOf("2026-11-21", NOW),
    time,
  );
  return { arrivals, last: asked.at(-1) ?? 0 };
};

describe("a mail that was set aside", () => {
  it("is taken in however late its door says so, and no more is read then", async () => {
    const { arrivals, last } = await read([line(MIDNIGHT + 5 * DAY, "inbound/late")], ["inbound/late"]);
    expect(arrivals?.lines.map(({ raw }) => raw)).toEqual(["inbound/late"]);
    expect(last).toBe(MIDNIGHT + 5 * DAY);
  });

  it("is looked for up to now where no door says so", async () => {
    const { arrivals, last } = await read([line(MIDNIGHT + 5 * DAY, "inbound/other")], ["inbound/lost"]);
    expect(arrivals?.lines).toEqual([]);
    expect(last).toBe(NOW - HOUR);
  });
});

it("where every mail is known, nothing is read but a day beyond the day", async () => {
  const { last } = await read([line(MIDNIGHT + HOUR, "inbound/known")], ["inbound/known"]);
  expect(last).toBe(MIDNIGHT + 2 * DAY - HOUR);
});

it("a part of what came in is nothing at all: it is given where there was time for all of it", async () => {
  const time = new AbortController();
  time.abort();
  expect((await read([], ["inbound/known"], time.signal)).arrivals).toBeUndefined();
});
