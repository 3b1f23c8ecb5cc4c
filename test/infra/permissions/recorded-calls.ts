import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Call } from "../../../infra/topology/calls.ts";

const line = z.tuple([z.string(), z.string(), z.string()]);

/** By function, what was seen of it in all processes that wrote into a folder. One that did nothing but run is there too. */
export const recordedCalls = (dir: string): Map<string, Call[]> => {
  const files = existsSync(dir)
    ? readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".jsonl"))
    : [];
  const lines = files.flatMap((file) => readFileSync(join(dir, file), "utf8").split("\n").flatMap(read));
  const byName = Map.groupBy(lines, ([name]) => name);
  return new Map([...byName].map(([name, calls]) => [name, calls.map(([, action, on]) => ({ action, on }))]));
};

/** Of a process that was killed while it wrote, the last line may be a part of one. */
const read = (text: string): z.infer<typeof line>[] => {
  try {
    return [line.parse(JSON.parse(text))];
  } catch {
    return [];
  }
};
