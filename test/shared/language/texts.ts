import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Complaints that we made up, a line each, in a file for each language: formal, angry, hasty, without accents, in capitals. */
export const textsIn = (folder: "supported" | "unsupported"): [language: string, texts: string[]][] => {
  const path = join(import.meta.dirname, "texts", folder);
  return readdirSync(path).map((file) => [
    basename(file, ".txt"),
    readFileSync(join(path, file), "utf8").trim().split("\n"),
  ]);
};
