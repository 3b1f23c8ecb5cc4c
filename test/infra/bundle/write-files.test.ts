import { existsSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFiles } from "../../../infra/bundle/write-files.ts";
import { readConfig } from "../../../infra/config.ts";
import { topology } from "../../../infra/topology.ts";

const bare = readConfig({});
const { functions } = topology(bare);
const full = readConfig({
  texts: { de: { signOff: "Herzlich" } },
  policy: { calendars: { desk: { hours: { mon: ["09:00-17:00"] }, holidays: { country: "DE" } } } },
});

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
  await writeFiles(folder, topology(full).functions, full);
  expect(whoHas(folder, "holidays.json")).toEqual(whoReads("HOLIDAYS_FILE"));
  expect(whoHas(folder, "texts.json")).toEqual(whoReads("TEXTS_FILE"));
  expect(whoHas(folder, "holidays.json")).toContain("record-delivery");
  expect(whoHas(folder, "texts.json")).not.toContain("record-delivery");
  expect(JSON.parse(readFileSync(join(folder, "advance", "holidays.json"), "utf8"))).toEqual(full.holidays);
  expect(JSON.parse(readFileSync(join(folder, "advance", "texts.json"), "utf8"))).toEqual(full.texts);
});

test("what an earlier deployment had, and this one hasn't, isn't deployed along", async () => {
  const folder = newFolder();
  await writeFiles(folder, topology(full).functions, full);
  await writeFiles(folder, functions, bare);
  expect(whoHas(folder, "holidays.json")).toEqual([]);
  expect(whoHas(folder, "texts.json")).toEqual([]);
});

test("whoever has a policy knows its holidays, but for those who decide about no complaint", () => {
  const others = whoReads("SETTINGS").filter((name) => !whoReads("HOLIDAYS_FILE").includes(name));
  expect(others).toEqual(["uploads", "customer-facts", "keep-watch", "incidents", "describe-api"]);
});
