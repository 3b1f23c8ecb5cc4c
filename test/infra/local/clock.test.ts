import { afterEach, describe, expect, it } from "vitest";
import type { Host } from "../../../infra/local/host.ts";
import { readAs, readEcho } from "./fixtures/echo.ts";
import { beginSlowWork } from "./fixtures/slow-work.ts";
import { startFixtureHost } from "./fixtures/start-host.ts";

const DAY = 86_400_000;
let host: Host | undefined;
afterEach(() => host?.stop());

const ask = async (path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const options = body === undefined ? {} : { method: "POST", body: JSON.stringify(body), headers };
  const response = await fetch(`${host?.url}/_local/${path}`, options);
  return { status: response.status, body: await readAs<{ now: string; offset: number }>(response) };
};
const timeInFunction = async () => (await readEcho(await fetch(`${host?.url}/things/1`))).now;

describe.each([{ harsh: false }, { harsh: true }])("the pipeline's clock, harsh: $harsh", ({ harsh }) => {
  it("jumps for the functions, and stays ahead after a restart", async () => {
    const real = Date.now();
    host = await startFixtureHost({ harsh });
    expect(await timeInFunction()).toBeLessThan(real + DAY);
    const { status, body } = await ask("clock", { advance: "P800DT1H" });
    expect([status, body.offset]).toEqual([200, 800 * DAY + DAY / 24]);
    expect(Date.parse(body.now)).toBeGreaterThan(real + 800 * DAY);
    expect(await timeInFunction()).toBeGreaterThan(real + 800 * DAY);

    const { dataDir } = host;
    await host.stop();
    host = await startFixtureHost({ harsh, dataDir });
    expect(await timeInFunction()).toBeGreaterThan(real + 800 * DAY);
    expect((await ask("clock")).body.offset).toBe(800 * DAY + DAY / 24);
  });
});

it("a jump waits for the batches in work: none of them sees time pass that it didn't have", async () => {
  host = await startFixtureHost();
  const notes = await beginSlowWork(host.dataDir);
  await host.advanceClock(DAY);
  expect(notes()).toEqual(["begun", "done"]);
});

describe("the clock's page", () => {
  it("takes ISO 8601 durations alone, and only goes forward", async () => {
    host = await startFixtureHost();
    for (const advance of ["-PT1H", "48h", "P1Y", "", 5, undefined, "P9999999D"]) {
      expect((await ask("clock", { advance })).status).toBe(422);
    }
    expect((await ask("clock", { advance: "PT1S", back: "PT1H" })).status).toBe(422);
    expect((await ask("clock")).body.offset).toBe(0);
  });

  it("can't be moved by another site", async () => {
    host = await startFixtureHost();
    const order = { advance: "PT1H" };
    expect((await ask("clock", order, { origin: "https://evil.example" })).status).toBe(403);
    expect((await ask("clock", order, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await ask("clock", order, { origin: host.url })).status).toBe(200);
  });
});
