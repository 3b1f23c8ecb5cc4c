import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "../../../shared/settings/read-settings.ts";

test.each([
  ["is not there", undefined, "ENOENT"],
  ["is cut off", '{"company":', "JSON"],
])("a file that %s is one line that says so", (_, text, why) => {
  const file = join(mkdtempSync(join(tmpdir(), "heard-settings-")), "settings.json");
  if (text !== undefined) writeFileSync(file, text);
  expect(() => readSettings(file)).toThrow(
    new RegExp(`^This function's environment is wrong. SETTINGS_FILE: .*${why}.*$`, "u"),
  );
});
