import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Overrides } from "../../shared/texts/overrides.ts";
import type { FunctionPlan } from "../topology/model.ts";

/** Where Lambda unpacks what is deployed. */
export const TEXTS_ON_LAMBDA = "/var/task/texts.json";

/** Puts the company's own texts beside the bundle of each function that says something to customers. */
export const writeTexts = async (
  outDir: string,
  functions: Record<string, Pick<FunctionPlan, "environment">>,
  texts: Overrides,
): Promise<void> => {
  const speakers = Object.keys(functions).filter((name) => functions[name]?.environment.TEXTS_FILE !== undefined);
  await Promise.all(speakers.map((name) => writeFile(join(outDir, name, "texts.json"), JSON.stringify(texts))));
};
