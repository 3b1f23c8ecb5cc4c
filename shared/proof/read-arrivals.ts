import { readArrived, readRequest } from "../arrivals/lines.ts";
import type { ReadLog } from "../arrivals/read-log.ts";
import type { ListFiles } from "../arrivals/s3-listing.ts";
import type { Arrivals, Arrived, Request, Window } from "../domain/daily-proof/arrivals.ts";
import { takenMails } from "../domain/daily-proof/judge-arrivals.ts";
import { allOf } from "../in-parallel.ts";
import type { Windows } from "./days.ts";
import { readMails } from "./read-mails.ts";

export interface DoorDependencies {
  readLog: ReadLog;
  /** Names of logs. */
  doorLogs: readonly string[];
}

export interface Dependencies extends DoorDependencies {
  listFiles: ListFiles;
  /** Name of the gateway's log. */
  accessLog: string;
  /** Routes whose accepted requests are parts of complaints. */
  intake: ReadonlySet<string>;
}

/** CloudWatch allows few calls a second. */
const LOGS_AT_ONCE = 2;
/** ms. */
const LATE_WITHIN = 180_000;

/**
 * What came in, as the gateway and the bucket saw it, and what the doors say of it. Nothing where there is no time for all of
 * it: by a part of it everything else would seem to be missing.
 */
export const readArrivals = async (
  dependencies: Dependencies,
  windows: Windows,
  time: AbortSignal,
): Promise<Arrivals | undefined> => {
  const { readLog, listFiles, accessLog, intake } = dependencies;
  const requests: Request[] = [];
  const lines: Arrived[] = [];
  const readers = [
    async () => {
      for await (const page of readLog(accessLog, windows.accessLines, time)) {
        requests.push(...page.flatMap((line) => readRequest(line) ?? []).filter(({ route }) => intake.has(route)));
      }
    },
    ...doorReaders(dependencies, windows.doorLines, time, (found) => void lines.push(...found)),
  ];
  await inTime(readers, time);
  let read: Pick<Arrivals, "mails" | "kept"> = { mails: [], kept: new Set() };
  const list = async () => {
    read = await readMails(listFiles, lines, windows.mails, time);
  };
  await inTime([list], time);
  const { mails, kept } = read;
  const told = new Set(lines.map(({ raw = "" }) => raw));
  const taken = takenMails({ requests, mails }, windows.mails).map(({ key }) => key);
  const untold = new Set(taken.filter((key) => !told.has(key)));
  if (untold.size > 0) lines.push(...(await readLate(dependencies, windows.lateLines, time, untold)));
  return time.aborted ? undefined : { requests, mails, lines, kept: new Set([...kept, ...untold]) };
};

/** What the doors said of these mails in all the time since. There may be weeks of it: what isn't found soon is missing. */
const readLate = async (
  dependencies: DoorDependencies,
  window: Window,
  time: AbortSignal,
  mails: ReadonlySet<string>,
): Promise<Arrived[]> => {
  if (window.from >= window.until) return [];
  const lines: Arrived[] = [];
  const left = new Set(mails);
  const found = new AbortController();
  const enough = AbortSignal.any([time, found.signal, AbortSignal.timeout(LATE_WITHIN)]);
  const keep = (all: readonly Arrived[]) => {
    const theirs = all.filter(({ raw = "" }) => mails.has(raw));
    lines.push(...theirs);
    for (const { raw = "" } of theirs) left.delete(raw);
    if (left.size === 0) found.abort();
  };
  await inTime(doorReaders(dependencies, window, enough, keep), enough);
  return lines;
};

/** What the doors said in that time; as far as there is any for reading it. */
export const readDoors = async (
  dependencies: DoorDependencies,
  window: Window,
  time: AbortSignal,
): Promise<Arrived[]> => {
  const lines: Arrived[] = [];
  const keep = (found: readonly Arrived[]) => lines.push(...found);
  await inTime(doorReaders(dependencies, window, time, keep), time);
  return lines;
};

const doorReaders = (
  { readLog, doorLogs }: DoorDependencies,
  window: Window,
  time: AbortSignal,
  keep: (found: readonly Arrived[]) => void,
): (() => Promise<void>)[] =>
  doorLogs.map((log) => async () => {
    for await (const page of readLog(log, window, time, "arrived")) {
      keep(page.flatMap((line) => readArrived(line) ?? []));
    }
  });

/** What is cut short for want of time is no failure. */
const inTime = (readers: readonly (() => Promise<void>)[], time: AbortSignal): Promise<void> =>
  allOf(LOGS_AT_ONCE, readers, async (read) => {
    if (time.aborted) return;
    await read().catch((error: unknown) => {
      if (!time.aborted) throw error;
    });
  });
