import { cpSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { context } from "../example-context.ts";

const ROOT = join(import.meta.dirname, "../../..");
const CLONED = ["functions", "infra", "package.json", "shared"];

/** A folder, as seen from the project's, with its programs, and with a `cdk.json` of these settings. */
export const cloneWith = (heard: object): string => {
  const clone = mkdtempSync(join(tmpdir(), "heard-doctor-"));
  for (const name of CLONED) cpSync(join(ROOT, name), join(clone, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(clone, "node_modules"), "dir");
  writeFileSync(join(clone, "cdk.json"), JSON.stringify({ context: { ...context, heard } }));
  return relative(ROOT, clone);
};
