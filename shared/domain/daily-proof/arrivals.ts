import type { EntryId, Reference } from "../ids.ts";
import type { Instant } from "../time.ts";

/** What came in, by those who saw it first; and what the doors say that it became. */
export interface Arrivals {
  /** By the gateway, of routes that take in. */
  requests: readonly Request[];
  /** In the bucket. */
  mails: readonly RawMail[];
  /** By the doors. */
  lines: readonly Arrived[];
  /** The keys of those whole mails that the doors name and the bucket has, if only as the name of one that was erased. */
  kept: ReadonlySet<string>;
}

export interface Request {
  id: string;
  route: string;
  status: number;
  at: Instant;
}

export interface RawMail {
  key: string;
  at: Instant;
}

/** That one thing came in, and what it became: a complaint, a part of one, or a parked mail. */
export interface Arrived {
  at: Instant;
  /** The route, or `mail` or `chat`. */
  door: string;
  outcome: string;
  requestId?: string | undefined;
  /** The key of the whole mail. */
  raw?: string | undefined;
  reference?: Reference | undefined;
  /** Which holds it, where that is known. */
  entry?: EntryId | undefined;
  parked?: string | undefined;
}

/** `until` isn't part of it. */
export interface Window {
  from: Instant;
  until: Instant;
}

export const isIn = ({ from, until }: Window, { at }: { at: Instant }): boolean => from <= at && at < until;

/** Whether the sender was told that it is taken: by a page, by JSON, or by being sent on. */
export const isTaken = ({ status }: Request): boolean => status >= 200 && status < 400;
