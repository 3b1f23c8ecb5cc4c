import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type Host, startHost } from "../../../infra/local/host.ts";
import { readSettings } from "../../../shared/settings/read-settings.ts";
import { newDataDir } from "./fixtures/new-data-dir.ts";

const DAY = 86_400_000;
const HOUR = DAY / 24;
let host: Host | undefined;
afterEach(() => host?.stop());

const allDay = Object.fromEntries(
  ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, ["00:00-24:00"]]),
);
const config = (calendar: object) => ({
  policy: { calendars: { desk: { hours: allDay, ...calendar } }, teams: [{ id: "support", calendar: "desk" }] },
});

const start = async (calendar: object, dataDir: string): Promise<Host> =>
  startHost({ dataDir, port: 0, harsh: false, quiet: true, config: config(calendar) });

const expectedAfterComplaint = async (url: string): Promise<number> => {
  const body = JSON.stringify({ message: "It came broken.", email: "ada@example.com" });
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${url}/v1/complaints`, { method: "POST", headers, body });
  const { expectedResponseBy } = (await response.json()) as { expectedResponseBy: string };
  return Date.parse(expectedResponseBy);
};

test("a promise that is made on New Year's Eve doesn't count New Year's Day, once cdk.json says whose holidays count", async () => {
  const dataDir = await newDataDir();
  const newYear = Date.UTC(new Date().getUTCFullYear() + 2, 0, 1);
  host = await start({}, dataDir);
  const eve = newYear - 4 * HOUR;
  await host.advanceClock(eve - host.now());
  const [before, promised] = [host.now(), await expectedAfterComplaint(host.url)];
  expect(promised - before).toBeGreaterThanOrEqual(DAY);
  expect(promised - before).toBeLessThan(DAY + HOUR);
  await host.stop();

  host = await start({ holidays: { country: "DE" } }, dataDir);
  const [now, later] = [host.now(), await expectedAfterComplaint(host.url)];
  expect(later - now).toBeGreaterThanOrEqual(2 * DAY);
  expect(later - now).toBeLessThan(2 * DAY + HOUR);
  const { desk } = readSettings(join(dataDir, "settings.json")).policy.calendars;
  expect(desk?.holidays).toContain(new Date(newYear).toISOString().slice(0, 10));
  expect(existsSync(join(dataDir, "texts.json"))).toBe(true);
});
