import { setTimeout as sleep } from "node:timers/promises";
import type { Submission } from "./bodies.ts";
import { type Connection, openConnection } from "./connection.ts";

/** One complaint that was posted. Times are real ones in ms; in an open loop they count from when it should have been. */
export interface Posted {
  to: string;
  at: number;
  tookMs: number;
  status: number;
}

export interface Load {
  url: string;
  seconds: number;
  next: () => Submission;
}

/** On the clock that the mail endpoint reads as well. */
export const now = (): number => performance.timeOrigin + performance.now();

const postOne = async (connection: Connection, { to, body }: Submission, at: number): Promise<Posted> => {
  const status = await connection.post(body).catch(() => 0);
  return { to, at, tookMs: now() - at, status };
};

/** So many customers, each posting as soon as their last complaint was answered. */
export const closedLoop = async ({ url, seconds, next }: Load, concurrency: number): Promise<Posted[]> => {
  const posted: Posted[] = [];
  const connections = await Promise.all(Array.from({ length: concurrency }, () => openConnection(url)));
  const end = now() + seconds * 1_000;
  const customer = async (connection: Connection) => {
    while (now() < end) posted.push(await postOne(connection, next(), now()));
    connection.close();
  };
  await Promise.all(connections.map(customer));
  return posted;
};

/** So many a second on average at random moments (Poisson), whether the earlier ones were answered or not. */
export const openLoop = async ({ url, seconds, next }: Load, rate: number): Promise<Posted[]> => {
  const posted: Promise<Posted>[] = [];
  const free: Connection[] = [];
  const post = async (at: number) => {
    const connection = free.pop() ?? (await openConnection(url));
    const result = await postOne(connection, next(), at);
    free.push(connection);
    return result;
  };
  const end = now() + seconds * 1_000;
  for (let at = now(); at < end; at += (-Math.log(1 - Math.random()) / rate) * 1_000) {
    if (at > now()) await sleep(at - now());
    posted.push(post(at));
  }
  const all = await Promise.all(posted);
  for (const connection of free) connection.close();
  return all;
};
