import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { writeFileWhole } from "./write-file-whole.ts";

const schema = z.object({
  url: z.string(),
  pid: z.int(),
  /** By function: what `npm run invoke` gives it, so that it sees the running host's table and queues. */
  environments: z.record(z.string(), z.record(z.string(), z.string())),
});

export type HostFile = z.infer<typeof schema>;

const pathIn = (dataDir: string) => join(dataDir, "host.json");

export const writeHostFile = (dataDir: string, file: HostFile): void =>
  writeFileWhole(pathIn(dataDir), JSON.stringify(file));

export const removeHostFile = (dataDir: string): void => rmSync(pathIn(dataDir), { force: true });

/** The host that runs on this data directory; a file that a killed host left behind is not one. */
export const findHost = (dataDir: string): HostFile | undefined => {
  try {
    const file = schema.parse(JSON.parse(readFileSync(pathIn(dataDir), "utf8")));
    process.kill(file.pid, 0);
    return file;
  } catch {
    return undefined;
  }
};
