import { encode } from "fast-png";
import type { Canvas } from "./canvas.ts";
import { FULL } from "./canvas.ts";

/** `#rrggbb` of each ink. */
export type Inks = readonly [string, string];

const SHADES = FULL - 1;

/**
 * Indexed, one byte a pixel: less than half of the same in true colour. fast-png writes the transparency of translucent colours
 * alone and PNG counts it from the palette's beginning, so the opaque ones come last. Where nothing was painted the first ink
 * has a level of nought: that is the palette's first colour, which is none.
 */
export const toPng = ({ width, height, ink, cover }: Canvas, inks: Inks): Uint8Array => {
  const data = cover.map((level, pixel) => {
    const of = ink[pixel] ?? 0;
    return level === FULL ? 1 + inks.length * SHADES + of : of * SHADES + level;
  });
  const shades = Array.from({ length: SHADES }, (_, index) => Math.round(((index + 1) / FULL) * 255));
  const palette = [
    [0, 0, 0, 0],
    ...inks.flatMap((colour) => shades.map((alpha) => [...channels(colour), alpha])),
    ...inks.map((colour) => [...channels(colour), 255]),
  ];
  return encode({ width, height, data, channels: 1, depth: 8, palette }, { zlib: { level: 9 } });
};

const channels = (colour: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
