import { setTimeout as sleep } from "node:timers/promises";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { createBodies } from "../load/bodies.ts";
import { now } from "../load/load.ts";
import { runStage, type Stage } from "../load/run-stage.ts";
import { openMailbox } from "../mailbox.ts";
import type { Options } from "../options.ts";
import { startBenchHost } from "../start-host.ts";
import { openTable } from "./seed.ts";

export interface Backlog {
  due: number;
  /** Still due when the bench had seen enough. */
  left: number;
  /** New complaints at the same rate, without and with the backlog. */
  usual: Stage;
  during: Stage;
  seedSeconds: number;
  drainSeconds: number;
  perSecond: number;
  /** Mails to customers of the backlog: one for each that was due for one, however often it was looked at. */
  mails: number;
  expectedMails: number;
}

const AHEAD_MS = 3_600_000;
const LOOK_EVERY_MS = 15_000;

/** Everything falls due at once, as after an outage, while customers go on complaining. */
export const runBacklog = async (
  { due, rate, seconds, warmUp, minutes }: Options,
  onProgress: (line: string) => void,
): Promise<Backlog> => {
  await using host = await startBenchHost();
  const mailbox = openMailbox(host);
  const table = openTable(host);
  const next = createBodies();
  const load = (duration: number) => ({ url: `${host.url}/v1/complaints`, seconds: duration, next });
  const stage = (duration: number) =>
    runStage({ side: "ours", shape: { kind: "open", rate }, load: load(duration), mailbox, hostUrl: host.url });

  const { policy } = settingsSchema.parse({});
  const seeding = now();
  const at = Date.now() + AHEAD_MS;
  await table.seed(due, at, policy);
  const seedSeconds = (now() - seeding) / 1_000;
  onProgress(`${due} complaints that fall due in an hour, written in ${seedSeconds.toFixed(0)} s`);
  await stage(warmUp);
  const usual = await stage(seconds);
  onProgress(`usual: acknowledged p99 ${usual.acknowledgement.p99} ms`);

  const mailsBefore = await mailbox.count();
  const start = now();
  await post(`${host.url}/_local/clock`, { advance: "PT65M" });
  const until = at + 60_000;
  const during = await stage(seconds);
  onProgress(`during: acknowledged p99 ${during.acknowledgement.p99} ms`);
  let left = await table.countDue(until);
  for (const end = start + minutes * 60_000; left > 0 && now() < end; await sleep(LOOK_EVERY_MS)) {
    left = await table.countDue(until);
    onProgress(`${left} still due after ${((now() - start) / 1_000).toFixed(0)} s`);
  }
  const drainSeconds = (now() - start) / 1_000;
  const arrivals = await mailbox.arrivals(mailsBefore);
  const mails = arrivals.filter(({ to }) => to.endsWith("@backlog.example")).length;
  table.close();
  const expectedMails = Math.ceil(Math.max(0, due - 2) / 4);
  const perSecond = (due - left) / drainSeconds;
  return { due, left, usual, during, seedSeconds, drainSeconds, perSecond, mails, expectedMails };
};

const post = async (url: string, body: unknown): Promise<void> => {
  const { status } = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  if (status >= 300) throw new Error(`${url}: ${status}`);
};
