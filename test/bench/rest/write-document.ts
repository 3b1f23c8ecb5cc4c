import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bill } from "../../../infra/cost/bill.ts";
import { documentRest } from "./show-rest.ts";

const PATH = join(import.meta.dirname, "../../../docs/cost-at-rest.md");
const TABLE = /(?<=<!-- bill -->\n)[\s\S]*(?=\n<!-- \/bill -->)/;

export const readDocument = (): string => readFileSync(PATH, "utf8");

/** Replaces the table alone: what it means is written by hand. */
export const writeDocument = (bill: Bill): void => {
  const document = readDocument();
  if (!TABLE.test(document)) throw new Error(`${PATH} has no place for the bill`);
  writeFileSync(
    PATH,
    document.replace(TABLE, () => documentRest(bill)),
  );
};
