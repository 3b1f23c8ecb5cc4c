import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Charge } from "../../../infra/cost/charges.ts";
import { type OneLife, oneLife } from "../../../infra/cost/one-life.ts";
import { documentVolume } from "./show-volume.ts";

const DOCUMENT = join(import.meta.dirname, "../../../docs/cost.md");
const LIFE = join(import.meta.dirname, "one-life.json");

export const readDocument = (): string => readFileSync(DOCUMENT, "utf8");

/** What was measured last, from which the document's tables are. */
export const readLife = (): OneLife => oneLife.parse(JSON.parse(readFileSync(LIFE, "utf8")));

/** Replaces what was measured and the tables: what they mean is written by hand. */
export const writeDocument = (life: OneLife, rest: readonly Charge[]): void => {
  let document = readDocument();
  for (const [name, text] of Object.entries(documentVolume(life, rest))) {
    const place = new RegExp(`(?<=<!-- ${name} -->\\n)[\\s\\S]*(?=\\n<!-- /${name} -->)`);
    if (!place.test(document)) throw new Error(`${DOCUMENT} has no place for "${name}"`);
    document = document.replace(place, () => text);
  }
  writeFileSync(LIFE, `${JSON.stringify(life, null, 2)}\n`);
  writeFileSync(DOCUMENT, document);
};
