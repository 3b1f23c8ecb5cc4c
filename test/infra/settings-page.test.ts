import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { configSchema } from "../../infra/config.ts";
import { listSettings } from "../../infra/settings-page/list-settings.ts";
import { settingsPage } from "../../infra/settings-page/settings-page.ts";

const settings = listSettings(configSchema);

test("each setting has a sentence of its own", () => {
  expect(settings.length).toBeGreaterThan(150);
  const wordless = settings.filter(({ sentence = "" }) => !/^[\p{Lu}`].*[.)`]$/u.test(sentence));
  expect(wordless).toEqual([]);
});

test("every level is looked into: lists, names that a company chooses, and shapes to choose from", () => {
  const paths = settings.map(({ path }) => path);
  for (const path of [
    "policy.teams[].skills",
    "policy.calendars.<name>.hours.mon",
    "policy.regulations[].clocks[].within",
    "policy.triage[].harm",
  ]) {
    expect(paths).toContain(path);
  }
});

test("the page is what the schema says: npm run settings writes it", () => {
  expect(readFileSync(join(import.meta.dirname, "../../docs/settings.md"), "utf8")).toBe(settingsPage(settings));
});
