import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** One event of a log, as CloudWatch has it. */
export interface LogEvent {
  /** The pipeline's time, milliseconds. */
  timestamp: number;
  message: string;
}

/** As on AWS: a function's log by its name, and one of the gateway. */
export const logOf = (functionName: string): string => `/aws/lambda/${functionName}`;
export const ACCESS_LOG = "/heard/access";

const DAY = 86_400_000;
/** As long as on AWS. */
const DAYS_KEPT = 31;
const NAME = /^\/[\w/-]{1,500}$/;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const folderOf = (dir: string, log: string): string => {
  if (!NAME.test(log)) throw new Error(`"${log}" is no log`);
  return join(dir, log);
};

const known = new Set<string>();

/**
 * Adds one event, a line in the file of its day. Written before the function goes on, and by one call, so that neither a killed
 * host nor several processes lose or mix any.
 */
export const writeLog = (dir: string, log: string, event: LogEvent): void => {
  const folder = folderOf(dir, log);
  if (!known.has(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  known.add(folder);
  appendFileSync(join(folder, `${dayOf(event.timestamp)}.jsonl`), `${JSON.stringify(event)}\n`, { mode: 0o600 });
};

/** From one time to another, both included, oldest first. */
export const readLogFiles = (dir: string, log: string, from: number, to: number): LogEvent[] => {
  const folder = folderOf(dir, log);
  const [first, last] = [dayOf(Math.max(0, from)), dayOf(Math.max(0, to))];
  return filesIn(folder)
    .filter((file) => file.slice(0, 10) >= first && file.slice(0, 10) <= last)
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n").flatMap(readEvent))
    .filter(({ timestamp }) => timestamp >= from && timestamp <= to)
    .toSorted((one, other) => one.timestamp - other.timestamp);
};

/** Of a process that was killed while it wrote, the last line may be a part of one. */
const readEvent = (line: string): LogEvent[] => {
  try {
    return line === "" ? [] : [JSON.parse(line) as LogEvent];
  } catch {
    return [];
  }
};

/** What is older than logs are kept goes, as on AWS. */
export const forgetOldLogs = (dir: string, now: number): void => {
  const oldest = dayOf(now - DAYS_KEPT * DAY);
  const paths = existsSync(dir) ? readdirSync(dir, { recursive: true, encoding: "utf8" }) : [];
  for (const path of paths) {
    const day = /(\d{4}-\d\d-\d\d)\.jsonl$/.exec(path)?.[1];
    if (day !== undefined && day < oldest) rmSync(join(dir, path), { force: true });
  }
};

const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);
