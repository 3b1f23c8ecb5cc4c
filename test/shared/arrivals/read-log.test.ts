import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLogFiles, writeLog } from "../../../infra/local/logs/log-files.ts";
import { type LogsApi, serveLogs } from "../../../infra/local/logs/serve-logs.ts";
import { readArrived, readRequest } from "../../../shared/arrivals/lines.ts";
import { createLogReading, type LogLine } from "../../../shared/arrivals/read-log.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 12);
const LOG = "/aws/lambda/door";
const dir = mkdtempSync(join(tmpdir(), "heard-logs-"));

let api: LogsApi;
let clock = NOW;
beforeAll(async () => {
  Object.assign(process.env, { AWS_REGION: "us-east-1", AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" });
  api = await serveLogs(dir, { now: () => clock });
});
afterAll(async () => {
  await api.close();
  rmSync(dir, { recursive: true, force: true });
});

const read = async (from: number, until: number, word?: string): Promise<LogLine[]> => {
  const found: LogLine[] = [];
  for await (const page of createLogReading(api.url)(LOG, { from, until }, new AbortController().signal, word))
    found.push(...page);
  return found;
};

describe("a log", () => {
  it("that nobody wrote into is empty", async () => {
    expect(await read(0, NOW)).toEqual([]);
  });

  it("gives what lies in a window, across days, in order and past the first page", async () => {
    const times = Array.from({ length: 12_000 }, (_, place) => NOW - DAY + place * 10_000);
    for (const at of times) writeLog(dir, LOG, { timestamp: at, message: `{"at":${at}}` });
    const [second = 0, last = 0] = [times[1], times.at(-1)];
    const found = await read(second, last);
    expect(found.map(({ at }) => at)).toEqual(times.slice(1, -1));
  });

  it("gives only what has a word, where one is asked for", async () => {
    writeLog(dir, LOG, { timestamp: NOW, message: '{"code":"arrived"}' });
    expect(await read(NOW - DAY, NOW + DAY, "arrived")).toEqual([{ at: NOW, message: '{"code":"arrived"}' }]);
  });

  it("forgets what is older than a month", async () => {
    clock = NOW + 33 * DAY;
    await read(NOW, NOW + 1);
    expect(readLogFiles(dir, LOG, 0, clock)).toEqual([]);
    clock = NOW;
  });

  it("is nobody's file", () => {
    for (const name of ["/../secret", "aws", "/a/../../b"]) {
      expect(() => readLogFiles(dir, name, 0, NOW)).toThrow("is no log");
    }
  });
});

describe("a line", () => {
  const line = { level: "info", code: "arrived", route: "POST /v1/complaints", requestId: "r", outcome: "accepted" };
  const expected = { at: 1, door: line.route, outcome: "accepted", requestId: "r", reference: "REF" };

  it("is read as it was written, and as Lambda wraps it", () => {
    const message = JSON.stringify({ ...line, reference: "REF" });
    for (const text of [
      message,
      JSON.stringify({ timestamp: "2026-11-22", level: "INFO", requestId: "other", message }),
      JSON.stringify({ timestamp: "2026-11-22", level: "INFO", message: { ...line, reference: "REF" } }),
    ]) {
      expect(readArrived({ at: 1, message: text })).toMatchObject(expected);
    }
  });

  it("that names nothing, is another or none at all proves nothing", () => {
    for (const message of [
      JSON.stringify(line),
      '{"code":"mail-sent","reference":"REF"}',
      "arrived",
      "null",
      "[1]",
      "",
    ]) {
      expect(readArrived({ at: 1, message })).toBeUndefined();
    }
  });

  it("of the gateway has its status as text or number", () => {
    for (const status of ["202", 202]) {
      const message = JSON.stringify({ requestId: "r", route: "POST /v1/complaints", status });
      expect(readRequest({ at: 1, message })).toEqual({ id: "r", route: "POST /v1/complaints", status: 202, at: 1 });
    }
    expect(readRequest({ at: 1, message: "-" })).toBeUndefined();
  });
});
