import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { readRealTime, setTimeOffset } from "./time-offset.ts";
import { writeFileWhole } from "./write-file-whole.ts";

/** The time that the pipeline sees: real time and an offset, which only grows and outlives a restart. */
export interface Clock {
  now(): number;
  /** Milliseconds. */
  offset(): number;
  advance(millis: number): void;
  /** For a process that runs functions. Returns what undoes it. */
  patchThisProcess(): () => void;
}

const LATEST = Date.UTC(9000, 0);
const kept = z.object({ offset: z.number() });

const readOffset = (path: string): number => {
  try {
    return kept.parse(JSON.parse(readFileSync(path, "utf8"))).offset;
  } catch {
    return 0;
  }
};

export const openClock = (dataDir: string): Clock => {
  const path = join(dataDir, "clock.json");
  let offset = readOffset(path);
  let patched = false;
  const now = () => readRealTime() + offset;

  return {
    now,
    offset: () => offset,
    advance: (millis) => {
      if (millis < 0 || now() + millis > LATEST)
        throw new RangeError("Time only goes forward, and not beyond the year 9000.");
      offset += millis;
      writeFileWhole(path, JSON.stringify({ offset }));
      if (patched) setTimeOffset(offset);
    },
    patchThisProcess: () => {
      patched = true;
      setTimeOffset(offset);
      return () => {
        patched = false;
        setTimeOffset(0);
      };
    },
  };
};
