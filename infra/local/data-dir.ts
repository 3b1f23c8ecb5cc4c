import { accessSync, constants, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { CannotStart } from "./cannot-start.ts";

const REASONS: Record<string, string> = {
  EEXIST: "there is a file of that name",
  ENOTDIR: "a part of that path is a file",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "that place is read-only",
  ENOSPC: "the disk is full",
};

/** Makes the data directory. Throws `CannotStart` where nothing could be kept in it. */
export const openDataDir = (path: string): string => {
  const dataDir = resolve(path);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    return dataDir;
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new CannotStart(`Heard can't keep its data in ${dataDir}: ${REASONS[code] ?? message}.`);
  }
};
