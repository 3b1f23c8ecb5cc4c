import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Host, startHost } from "../../../infra/local/host.ts";
import { findHost } from "../../../infra/local/host-file.ts";
import { runStart, type Started } from "./run-start.ts";
import { documentStart, showStart } from "./show-start.ts";
import { timeStart } from "./time-start.ts";

/** Builds a function twice and starts it four times, while other tests have the same two cores. */
const LONG_MS = 120_000;

let host: Host;
let started: Started[];
beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "heard-start-"));
  host = await startHost({ dataDir, port: 0, harsh: false, quiet: true });
  const environments = findHost(dataDir)?.environments ?? {};
  started = await runStart({ environments }, { starts: 1, only: ["receive-form"] });
}, LONG_MS);
afterAll(async () => {
  await host.stop();
  await rm(host.dataDir, { recursive: true });
});

test("a function starts as we bundle it and as anybody would, which is many times as large", () => {
  const [form] = started;
  expect(form?.ours).toMatchObject({ name: "receive-form", bytes: expect.any(Number), ms: expect.any(Number) });
  expect(form?.naive.bytes).toBeGreaterThan(5 * (form?.ours.bytes ?? 0));
  expect(form?.ours.ms).toBeGreaterThan(1);
  expect(form?.naive.ms).toBeGreaterThan(form?.ours.ms ?? 0);
});

test("both are shown, and held against what a customer waits for", () => {
  expect(showStart(started)).toMatch(/receive-form[\s\S]*[✔✘] receive-form starts/);
  expect(documentStart(started).split("\n")).toHaveLength(3);
});

test("what has no handler isn't timed", async () => {
  await expect(timeStart("node:fs", {})).rejects.toThrow("no handler");
});
