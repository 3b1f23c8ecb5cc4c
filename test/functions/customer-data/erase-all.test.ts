import { afterAll, beforeAll, expect, it } from "vitest";
import { anonymousId } from "../../../shared/privacy/anonymous-id.ts";
import { eraseAll } from "../../../shared/privacy/erase-complaint.ts";
import { type Found, rowKinds, rowOf } from "../../../shared/privacy/found.ts";
import { toItem } from "../../../shared/storage/item.ts";
import { type Started, startForTest } from "../../infra/local/emulators/start-for-test.ts";
import { newId, open } from "./opened.ts";

let started: Started;
beforeAll(async () => {
  started = await startForTest();
});
afterAll(() => started.stopAndForget());

const object = (kind: "file" | "mail", name: string): Found => ({ kind, object: name, filename: name, size: 1 });
const mail = {
  id: "p",
  at: 0,
  reason: "automatic",
  raw: "inbound/1",
  knownAs: "k",
  sign: "",
  excerpt: "",
  arrival: {},
};
const rowsFound: Found[] = rowKinds
  .toReversed()
  .map((kind) => rowOf(kind, toItem({ pk: `x#${kind}`, sk: "state", mail })));

it("whatever leads to others goes after those, and no row before all files are gone", async () => {
  const { dependencies } = await open(started);
  const { rows, files } = dependencies;
  const done: string[] = [];
  const noted =
    <Given extends unknown[], Result>(name: (...given: Given) => string, work: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      const result = await work(...given);
      done.push(name(...given));
      return result;
    };
  const erasing = {
    ...dependencies,
    rows: {
      ...rows,
      put: noted((item) => item.pk?.S ?? "", rows.put),
      update: noted(({ pk }) => pk, rows.update),
      remove: noted(({ pk }) => pk, rows.remove),
    },
    files: { ...files, put: noted((key) => key, files.put), remove: noted((key) => key, files.remove) },
  };
  await eraseAll(
    erasing,
    [...rowsFound, object("mail", "inbound/1"), object("file", "complaints/1")],
    anonymousId(newId),
  );
  const place = (what: string) => done.indexOf(what);
  expect(done.slice(0, 2).sort()).toEqual(["complaints/1", "inbound/1"]);
  expect(done.slice(-4, -3)).toEqual(["x#mail-known"]);
  expect(done.slice(-3, -1).sort()).toEqual(["parked#p", "x#chat"]);
  expect(place("x#said")).toBe(done.length - 1);
});

it("a file that can't be erased leaves every row that leads to it", async () => {
  const { dependencies } = await open(started);
  const files = {
    ...dependencies.files,
    remove: async () => {
      throw new Error("no files");
    },
  };
  const row = toItem({ pk: "order#kept", sk: "complaint#kept" });
  await dependencies.rows.put(row);
  const found = [rowOf("order", row), object("file", "complaints/2")];
  await expect(eraseAll({ ...dependencies, files }, found, anonymousId(newId))).rejects.toThrow("no files");
  expect(await dependencies.rows.get({ pk: "order#kept", sk: "complaint#kept" })).toEqual(row);
});
