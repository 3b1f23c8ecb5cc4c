import { type Instant, type Millis, utcDay } from "../time.ts";
import type { EndpointId } from "./endpoint.ts";

/** How an endpoint does. One worker at a time sends to it, so that a slow one never takes more than its own share. */
export interface Health {
  id: EndpointId;
  lease?: { worker: string; until: Instant };
  /** Something came in for it while a worker had it already. */
  more?: true;
  /** Whose events failed, one after the other without any that arrived. */
  failing: readonly string[];
  /** Whose events were refused for what they are, in the same way. */
  refused?: readonly string[];
  /** Of the first of those failures, or of the refusal by which it is as if it failed. */
  failingSince?: Instant;
  /** Nothing is sent before. */
  notBefore?: Instant;
  /** Nor before this, which it asked for itself. */
  askedUntil?: Instant;
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
/** What it may ask for. */
const MOST_ASKED: Millis = 3_600_000;
/** An outage is noticed to be over within this part of its length. */
const SHARE_OF_OUTAGE = 1 / 8;
export const ALARMED_AFTER: Millis = 3_600_000;

export const isPaused = ({ disabled, notBefore = 0, askedUntil = 0 }: Health, now: Instant): boolean =>
  disabled !== undefined || Math.max(notBefore, askedUntil) > now;

export const isFailing = ({ failing }: Health): boolean => failing.length >= MOST_FAILING;

/** Whether it took nothing of anybody's since then: what was tried stands for what wasn't. */
export const hasFailedSince = (health: Health, since: Instant): boolean =>
  isFailing(health) && health.failingSince !== undefined && health.failingSince <= since;

export const isLeased = ({ lease }: Health, now: Instant): boolean => lease !== undefined && lease.until > now;

export const takenBy = ({ more: _more, ...health }: Health, worker: string, until: Instant): Health => ({
  ...health,
  lease: { worker, until },
});

export const released = ({ lease: _lease, more: _more, ...health }: Health): Health => health;

/** What it asked for still holds: another of its answers may have been under way. */
export const heard = ({
  refused: _refused,
  failingSince: _since,
  notBefore: _pause,
  alarmed: _told,
  ...health
}: Health): Health => ({ ...health, failing: [] });

export const missed = (health: Health, subject: string, now: Instant): Health => {
  const { failingSince = now } = health;
  const next: Health = { ...health, failing: lastOf(health.failing, subject), failingSince };
  const pause = Math.min(Math.max((now - failingSince) * SHARE_OF_OUTAGE, FIRST_PAUSE), LONGEST_PAUSE);
  return isFailing(next) ? { ...next, notBefore: now + Math.round(pause) } : next;
};

/**
 * It is this event that the receiver can't take, which says nothing of any other and is no reason for a pause. One that takes
 * nothing else either fails in its own way.
 */
export const refused = (health: Health, subject: string, now: Instant): Health => {
  const next: Health = { ...health, refused: lastOf(health.refused ?? [], subject) };
  const { failingSince = now } = next;
  return (next.refused ?? []).length < MOST_FAILING ? next : { ...next, failingSince };
};

const lastOf = (subjects: readonly string[], subject: string): readonly string[] =>
  [...new Set([...subjects, subject])].slice(-MOST_FAILING);

/** It wants to be left alone for so long. */
export const leftAlone = (health: Health, now: Instant, asked: Millis): Health => ({
  ...health,
  askedUntil: Math.max(health.askedUntil ?? 0, now + Math.min(asked, MOST_ASKED)),
});

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
export const enable = ({ disabled: _disabled, askedUntil: _asked, ...health }: Health): Health => heard(health);
