import type { Inks } from "./to-png.ts";

/** One value a place, in the order of time. `null`: there was nothing to measure. Negative is nought. */
export type Values = readonly (number | null)[];

/** Two periods, place by place. */
export interface Series {
  readonly now: Values;
  /** Empty where there is nothing to compare with. */
  readonly before: Values;
  /** What a bar of the whole height stands for; the greatest value where nothing is said, or where that is more. */
  readonly top?: number;
}

export interface Look {
  /** In CSS pixels; the picture has twice as many each way, for screens that are that fine. */
  readonly width: number;
  readonly height: number;
  readonly direction: "ltr" | "rtl";
  /** Of this period and of the one before. */
  readonly inks: Inks;
}

export const DENSITY = 2;

export const placesIn = ({ now, before }: Series): number => Math.max(now.length, before.length, 1);

/** Each value's part of the top, 0 to 1. */
export const partsOf = ({ now, before, top = 0 }: Series): { now: number[]; before: number[] } => {
  const [these, those] = [now.map(height), before.map(height)];
  const highest = Math.max(height(top), ...these, ...those);
  const part = (value: number): number => (highest === 0 ? 0 : value / highest);
  return { now: these.map(part), before: those.map(part) };
};

const height = (value: number | null): number =>
  value === null || Number.isNaN(value) ? 0 : Math.min(Math.max(value, 0), Number.MAX_VALUE);
