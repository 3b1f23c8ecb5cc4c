import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";

/** Before all tests that record what functions call: what earlier ones recorded says nothing of the code as it is. */
export const setup = ({ config }: TestProject): void => {
  const { HEARD_CALLS_DIR: dir } = config.env;
  if (dir !== undefined) rmSync(dir, { recursive: true, force: true });
};
