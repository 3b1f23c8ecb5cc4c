import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Replaces a file in one step: a reader, or a start after kill -9, sees the old text or the new, never a part. */
export const writeFileWhole = (path: string, text: string): void => {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, text, { mode: 0o600, flush: true });
  renameSync(draft, path);
};

/**
 * The file's text, made on first use. Of several processes that make it at once one wins, and all return its text: a
 * link appears whole or not at all, and never replaces.
 */
export const readOrMakeFile = async (path: string, make: () => string | Promise<string>): Promise<string> => {
  const existing = readIfThere(path);
  if (existing !== undefined) return existing;
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, await make(), { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, "utf8");
};

const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
};
