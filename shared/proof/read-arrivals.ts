import { readArrived, readRequest } from "../arrivals/lines.ts";
import type { ReadLog } from "../arrivals/read-log.ts";
import type { ListMails } from "../arrivals/s3-listing.ts";
import { type Arrivals, type Arrived, isIn, type RawMail, type Request } from "../domain/daily-proof/arrivals.ts";
import { inParallel } from "../in-parallel.ts";
import type { Windows } from "./days.ts";

export interface Dependencies {
  readLog: ReadLog;
  listMails: ListMails;
  /** Names of logs: the gateway's, and those of the doors. */
  accessLog: string;
  doorLogs: readonly string[];
  /** Routes whose accepted requests are parts of complaints. */
  intake: ReadonlySet<string>;
}

/** CloudWatch allows few calls a second. */
const LOGS_AT_ONCE = 2;

/** What came in, as the gateway and the bucket saw it, and what the doors say of it. */
export const readArrivals = async (dependencies: Dependencies, windows: Windows): Promise<Arrivals> => {
  const { readLog, listMails, accessLog, doorLogs, intake } = dependencies;
  const requests: Request[] = [];
  const mails: RawMail[] = [];
  const lines: Arrived[] = [];
  const readers = [
    async () => {
      for await (const page of readLog(accessLog, windows.accessLines)) {
        requests.push(...page.flatMap((line) => readRequest(line) ?? []).filter(({ route }) => intake.has(route)));
      }
    },
    async () => {
      for await (const page of listMails()) mails.push(...page.filter((mail) => isIn(windows.mails, mail)));
    },
    ...doorLogs.map((log) => async () => {
      for await (const page of readLog(log, windows.doorLines, "arrived")) {
        lines.push(...page.flatMap((line) => readArrived(line) ?? []));
      }
    }),
  ];
  await allOf(LOGS_AT_ONCE, readers, (read) => read());
  return { requests, mails, lines };
};

/** All are brought to their end before the first failure is one: a function may not return with calls of its own under way. */
export const allOf = async <Item>(
  atOnce: number,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const failures: unknown[] = [];
  await inParallel(atOnce, items, (item) => work(item).catch((error: unknown) => void failures.push(error)));
  if (failures.length > 0) throw failures[0];
};
