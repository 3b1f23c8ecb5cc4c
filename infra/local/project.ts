import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

/** What the company set in `cdk.json`, so that this machine runs what a deployment would. */
export const readProjectConfig = (): unknown => {
  try {
    return JSON.parse(readFileSync(join(ROOT, "cdk.json"), "utf8")).context?.heard;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
};

/** Where this machine keeps everything; every command of the project reads it here. */
export const readDataDir = (): string => process.env.HEARD_DATA || join(ROOT, ".heard");
