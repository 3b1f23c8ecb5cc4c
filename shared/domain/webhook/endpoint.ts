import type { AgentId } from "../ids.ts";
import { type Instant, type Millis, utcDay } from "../time.ts";
import type { EventType } from "./event.ts";

/** Where a company hears of its complaints: one of its own systems. */
export interface Endpoint {
  id: EndpointId;
  url: string;
  /** Absent for all. */
  types?: readonly EventType[];
  /** `full`: with what was said, and by whom. */
  detail: "thin" | "full";
  /** It puts answers where complaints came from; without one nobody does. */
  answers: boolean;
  description?: string;
  /** Of one that was made by a call: makes its secret another than that of any before it. */
  salt?: string;
  /** What the configuration says can't be changed by a call. */
  from: "configuration" | "api";
  /** The last time that a call changed it, or how it does; absent where none did. */
  change?: EndpointChange;
}

export interface EndpointChange {
  /** The number in its `ETag`, never used twice. */
  revision: number;
  by: AgentId;
  at: Instant;
}

export const revisionOf = ({ change }: Pick<Endpoint, "change">): number => change?.revision ?? 0;

declare const brand: unique symbol;
/** `[a-z0-9][a-z0-9-]*`, at most 40 characters. */
export type EndpointId = string & { readonly [brand]: "EndpointId" };
export const endpointId = (text: string): EndpointId => text as EndpointId;

/** How an endpoint does. One worker at a time sends to it, so that a slow one never takes more than its own share. */
export interface Health {
  id: EndpointId;
  lease?: { worker: string; until: Instant };
  /** Something came in for it while a worker had it already. */
  more?: true;
  /** Whose events failed, one after the other without any that arrived. */
  failing: readonly string[];
  /** Of the first of those failures. */
  failingSince?: Instant;
  /** Nothing is sent before. */
  notBefore?: Instant;
  /** Somebody was told that it fails. */
  alarmed?: true;
  /** `parked`: since then its lines stand where their first began to wait. */
  disabled?: { at: Instant; because: "gone" | "by-supervisor"; parked?: true };
  /** Of which days' events somebody was told that some were given up, and on which day: UTC, `2026-11-22`. */
  toldLost?: { on: string; days: readonly string[] };
  /** Which of its secrets is in use, from 0; the one before it signs as well until that time. */
  secret: number;
  previousSecretUntil?: Instant;
}

export const newHealth = (id: EndpointId): Health => ({ id, failing: [], secret: 0 });

/** So many complaints' events must fail in a row before it is the endpoint that does: one of them may be what it can't take. */
const MOST_FAILING = 3;
const FIRST_PAUSE: Millis = 15_000;
const LONGEST_PAUSE: Millis = 15 * 60_000;
/** An outage is noticed to be over within this part of its length. */
const SHARE_OF_OUTAGE = 1 / 8;
export const ALARMED_AFTER: Millis = 3_600_000;

export const isPaused = ({ disabled, notBefore = 0 }: Health, now: Instant): boolean =>
  disabled !== undefined || notBefore > now;

export const isFailing = ({ failing }: Health): boolean => failing.length >= MOST_FAILING;

export const isLeased = ({ lease }: Health, now: Instant): boolean => lease !== undefined && lease.until > now;

export const takenBy = ({ more: _more, ...health }: Health, worker: string, until: Instant): Health => ({
  ...health,
  lease: { worker, until },
});

export const released = ({ lease: _lease, more: _more, ...health }: Health): Health => health;

export const heard = ({ failingSince: _since, notBefore: _pause, alarmed: _told, ...health }: Health): Health => ({
  ...health,
  failing: [],
});

/** `refused`: it is this event that the receiver can't take, and says nothing of any other. */
export const missed = (health: Health, subject: string, now: Instant, refused = false): Health => {
  const { failingSince = now } = health;
  const failing = refused ? health.failing : [...new Set([...health.failing, subject])].slice(-MOST_FAILING);
  const pause = Math.min(Math.max((now - failingSince) * SHARE_OF_OUTAGE, FIRST_PAUSE), LONGEST_PAUSE);
  const next: Health = { ...health, failing, failingSince };
  return isFailing(next) && !refused ? { ...next, notBefore: now + Math.round(pause) } : next;
};

/** Whether somebody has to be told by now that it fails. */
export const isAlarming = ({ alarmed, failingSince }: Health, now: Instant): boolean =>
  alarmed === undefined && failingSince !== undefined && now - failingSince >= ALARMED_AFTER;

export const disable = (health: Health, now: Instant, because: "gone" | "by-supervisor"): Health => ({
  ...health,
  disabled: { at: now, because },
});

export const parked = (health: Health): Health =>
  health.disabled === undefined ? health : { ...health, disabled: { ...health.disabled, parked: true } };

/** Whether somebody was told today of events that were given up of that day. */
export const isToldLost = ({ toldLost }: Health, day: string, now: Instant): boolean =>
  toldLost?.on === utcDay(now) && toldLost.days.includes(day);

export const lostTold = (health: Health, day: string, now: Instant): Health => {
  const on = utcDay(now);
  const { days } = health.toldLost?.on === on ? health.toldLost : { days: [] };
  return { ...health, toldLost: { on, days: [...days, day] } };
};

/** From the beginning, whatever it was like before. */
export const enable = ({ disabled: _disabled, ...health }: Health): Health => heard(health);
