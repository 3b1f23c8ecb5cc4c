import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { describeMachine } from "../machine.ts";
import type { Started } from "./run-start.ts";
import { documentStart } from "./show-start.ts";

const PATH = join(import.meta.dirname, "../../../docs/bundles.md");
const TABLE = /(?<=<!-- starts -->\n)[\s\S]*(?=\n<!-- \/starts -->)/;

/** Replaces the table alone: what it means is written by hand. */
export const writeDocument = (started: readonly Started[], machine: ReturnType<typeof describeMachine>): void => {
  const document = readFileSync(PATH, "utf8");
  if (!TABLE.test(document)) throw new Error(`${PATH} has no place for the starts`);
  const { node, cores, processor, loadAverage } = machine;
  const where = `Node ${node}, ${cores} cores (${processor}), load ${loadAverage[0]}:`;
  writeFileSync(
    PATH,
    document.replace(TABLE, () => `${where}\n\n${documentStart(started)}`),
  );
};
