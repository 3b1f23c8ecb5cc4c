import { setTimeout as sleep } from "node:timers/promises";
import { type Count, readUsage, resetUsage } from "../counts/usage.ts";
import type { Arrival, Mailbox } from "../mailbox.ts";
import { type ProcessUse, readProcesses } from "../processes.ts";
import { closedLoop, type Load, now, openLoop, type Posted } from "./load.ts";
import { type Quantiles, quantiles } from "./quantiles.ts";

export type Shape = { kind: "closed"; concurrency: number } | { kind: "open"; rate: number };
export type Side = "ours" | "floor";

export interface Stage {
  side: Side;
  shape: Shape;
  accepted: number;
  /** Answered with anything but 202. */
  refused: number;
  /** Complaints a second, from the first POST to the last acknowledgement: a backlog counts against it. */
  rate: number;
  postsPerSecond: number;
  post: Quantiles;
  /** From POST to the mail endpoint's receipt. */
  acknowledgement: Quantiles;
  /** Acknowledgements that were still to come when half of the time was over, and at its end. */
  outstandingHalfway: number;
  outstandingAtEnd: number;
  drainMs: number;
  /** Never acknowledged within a minute; and acknowledged more than once. */
  missing: number;
  twice: number;
  /** By process: CPU time per complaint in ms, and memory at the end in MB. */
  processes: Record<string, ProcessUse>;
  /** AWS requests per complaint. */
  requests: Count;
}

export interface StageOptions {
  side: Side;
  shape: Shape;
  load: Load;
  mailbox: Mailbox;
  /** The host, which counts the requests to its emulators whoever makes them. */
  hostUrl: string;
}

const LONGEST_DRAIN_MS = 60_000;

/** Lets customers post for a while, then waits for the last acknowledgement. */
export const runStage = async ({ side, shape, load, mailbox, hostUrl }: StageOptions): Promise<Stage> => {
  const arrivedBefore = await mailbox.count();
  await resetUsage(hostUrl);
  const before = readAll();
  const start = now();
  const all = shape.kind === "closed" ? await closedLoop(load, shape.concurrency) : await openLoop(load, shape.rate);
  const end = now();
  const accepted = all.filter(({ status }) => status === 202);
  const arrivals = await drain(mailbox, arrivedBefore, accepted);
  const after = readAll();

  const { length: count } = accepted;
  const arrivedAt = new Map<string, number>();
  for (const { to, at } of arrivals) if (!arrivedAt.has(to)) arrivedAt.set(to, at);
  const waits = accepted.flatMap(({ to, at }) => (arrivedAt.get(to) ?? Number.NaN) - at).filter((wait) => wait >= 0);
  const last = Math.max(end, ...arrivedAt.values());
  const outstandingAt = (time: number) =>
    accepted.filter(({ to, at, tookMs }) => at + tookMs <= time && (arrivedAt.get(to) ?? Infinity) > time).length;
  return {
    side,
    shape,
    accepted: count,
    refused: all.length - count,
    rate: count / ((last - start) / 1_000),
    postsPerSecond: count / ((end - start) / 1_000),
    post: quantiles(accepted.map(({ tookMs }) => tookMs)),
    acknowledgement: quantiles(waits),
    outstandingHalfway: outstandingAt((start + end) / 2),
    outstandingAtEnd: outstandingAt(end),
    drainMs: last - end,
    missing: count - waits.length,
    twice: arrivals.length - arrivedAt.size,
    processes: spent(before, after, count),
    requests: await readUsage(hostUrl, count),
  };
};

const drain = async (mailbox: Mailbox, from: number, accepted: Posted[]): Promise<Arrival[]> => {
  const awaited = new Set(accepted.map(({ to }) => to));
  const arrived: Arrival[] = [];
  for (const end = now() + LONGEST_DRAIN_MS; awaited.size > 0 && now() < end; await sleep(50)) {
    const fresh = await mailbox.arrivals(from + arrived.length);
    arrived.push(...fresh);
    for (const { to } of fresh) awaited.delete(to);
  }
  return arrived;
};

/** Ours and what we started; the load itself among them, for it shares the cores with what it measures. */
const readAll = (): Map<string, ProcessUse> => {
  const { user, system } = process.cpuUsage();
  const load = { cpuMs: (user + system) / 1_000, rssMb: Math.round(process.memoryUsage.rss() / 1e6) };
  return readProcesses().set("load", load);
};

const spent = (before: Map<string, ProcessUse>, after: Map<string, ProcessUse>, complaints: number) =>
  Object.fromEntries(
    [...after].map(([name, { cpuMs, rssMb }]) => {
      const each = (cpuMs - (before.get(name)?.cpuMs ?? 0)) / complaints;
      return [name, { cpuMs: Math.round(each * 100) / 100, rssMb }];
    }),
  );
