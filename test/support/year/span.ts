export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** From a moment up to, and without, another; milliseconds since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const covers = (spans: readonly Span[], at: number): Span | undefined =>
  spans.find(({ from, to }) => from <= at && at < to);

export const touch = (spans: readonly Span[], from: number, to: number): boolean =>
  spans.some((span) => span.from <= to && from < span.to);
