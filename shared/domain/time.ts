/** Milliseconds since the epoch, UTC. The core never asks for the time: it is told. */
export type Instant = number;
/** A length of time in milliseconds. */
export type Millis = number;

/** A rule that never falls due. */
export const NEVER: Instant = Number.POSITIVE_INFINITY;

/** As everybody outside reads it: ISO 8601, UTC. */
export const iso = (instant: Instant): string => new Date(instant).toISOString();

/** `2026-11-22` */
export const utcDay = (instant: Instant): string => iso(instant).slice(0, 10);
