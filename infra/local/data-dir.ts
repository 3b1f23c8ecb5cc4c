import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { CannotStart } from "./cannot-start.ts";

const REASONS: Record<string, string> = {
  EEXIST: "there is a file of that name",
  ENOTDIR: "a part of that path is a file",
  ENOENT: "nothing can be made there",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "that place is read-only",
  ENOSPC: "the disk is full",
};

/** Makes the data directory. Throws `CannotStart` where nothing could be kept in it. */
export const openDataDir = (path: string): string => {
  const dataDir = resolve(path);
  try {
    makeDirectory(dataDir);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    return dataDir;
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new CannotStart(`Heard can't keep its data in ${dataDir}: ${REASONS[code] ?? message}.`);
  }
};

/** Not `recursive: true`: below /proc, Node then tries for ever. */
const makeDirectory = (path: string): void => {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (!existsSync(dirname(path))) makeDirectory(dirname(path));
  mkdirSync(path, { mode: 0o700 });
};
