import { join } from "node:path";
import { ClassicLevel } from "classic-level";
import { CannotStart } from "./cannot-start.ts";

/**
 * One host for each data directory. LevelDB's lock is the operating system's and dies with its process, so a start
 * right after kill -9 succeeds, and there is no stale file to delete. Returns what releases it.
 */
export const lockDataDir = async (dataDir: string): Promise<() => Promise<void>> => {
  const database = new ClassicLevel(join(dataDir, "lock"));
  try {
    await database.open();
  } catch (error) {
    const { code, message } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
    if (code === "LEVEL_LOCKED") throw new CannotStart(`Another Heard is already running on ${dataDir}.`);
    throw new CannotStart(`Heard can't keep its data in ${dataDir}: ${message}.`);
  }
  return () => database.close();
};
