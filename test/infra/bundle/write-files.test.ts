import { existsSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFiles } from "../../../infra/bundle/write-files.ts";
import { readConfig } from "../../../infra/config.ts";
import { topology } from "../../../infra/topology.ts";
import { readSettings } from "../../../shared/settings/read-settings.ts";

const bare = readConfig({});
const { functions } = topology(bare);
const full = readConfig({
  texts: { de: { signOff: "Herzlich" } },
  policy: { calendars: { desk: { hours: { mon: ["09:00-17:00"] }, holidays: { country: "DE" } } } },
});

/** With what a file of JSON has to take care of. */
const SCRIPT = '(()=>{"use strict";document.title=`Größe\\n`})();\n';

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "heard-files-"));
  for (const name of Object.keys(functions)) mkdirSync(join(folder, name));
  return folder;
};

const whoHas = (folder: string, file: string): string[] =>
  Object.keys(functions).filter((name) => existsSync(join(folder, name, file)));

const whoReads = (variable: string): string[] =>
  Object.entries(topology(full).functions).flatMap(([name, { environment }]) =>
    environment[variable] === undefined ? [] : [name],
  );

test("each function gets the files that it reads, and what is in them", async () => {
  const folder = newFolder();
  await writeFiles(folder, topology(full).functions, { ...full, "chat-box": SCRIPT });
  expect(whoHas(folder, "settings.json")).toEqual(whoReads("SETTINGS_FILE"));
  expect(whoHas(folder, "texts.json")).toEqual(whoReads("TEXTS_FILE"));
  expect(whoHas(folder, "settings.json")).toContain("record-delivery");
  expect(whoHas(folder, "texts.json")).not.toContain("record-delivery");
  expect(readSettings(join(folder, "advance", "settings.json"))).toEqual(full.settings);
  expect(JSON.parse(readFileSync(join(folder, "advance", "texts.json"), "utf8"))).toEqual(full.texts);
});

test("the chat box lies beside the function that hands it out, and no other", async () => {
  const folder = newFolder();
  await writeFiles(folder, functions, { ...bare, "chat-box": SCRIPT });
  expect(whoHas(folder, "chat-box.json")).toEqual(["chat-box"]);
  expect(JSON.parse(readFileSync(join(folder, "chat-box", "chat-box.json"), "utf8"))).toBe(SCRIPT);
});

test("what an earlier deployment had, and this one hasn't, isn't deployed along", async () => {
  const folder = newFolder();
  await writeFiles(folder, topology(full).functions, { ...full, "chat-box": SCRIPT });
  await writeFiles(folder, functions, { ...bare, "chat-box": SCRIPT });
  expect(whoHas(folder, "texts.json")).toEqual([]);
});
