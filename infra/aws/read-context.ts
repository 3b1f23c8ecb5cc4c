import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The context of `cdk.json`, for a run without the CDK's command line, which otherwise hands it over. What the command
 * line does hand over (`--context`, `cdk.context.json`) wins.
 */
export const readContext = (): Record<string, unknown> =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../../cdk.json"), "utf8")).context;
