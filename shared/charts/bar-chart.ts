import type { Canvas, Ink } from "./canvas.ts";
import { blankCanvas, paint } from "./canvas.ts";
import type { Look, Series } from "./chart.ts";
import { DENSITY, partsOf, placesIn } from "./chart.ts";
import { roundTopped } from "./shapes.ts";
import { toPng } from "./to-png.ts";

interface Bars {
  /** Of a place's width: how wide a bar is, and where it begins. */
  readonly share: number;
  readonly from: number;
  readonly ink: Ink;
}

/** The bar of the period before is the narrow one, so that nobody has to tell the two apart by colour. */
const NOW: Bars = { share: 0.46, from: 0.4, ink: 0 };
const BEFORE: Bars = { share: 0.2, from: 0.16, ink: 1 };
/** In pixels: what is more than nothing can be seen. */
const LEAST_HEIGHT = 3;
const RADIUS = 5;

/** A PNG with two bars a place: the period before, and this one. No text: that stands beside it, for every language. */
export const barChart = (series: Series, { width, height, direction, inks }: Look): Uint8Array => {
  const canvas = blankCanvas(width * DENSITY, height * DENSITY);
  const parts = partsOf(series);
  const place = canvas.width / placesIn(series);
  const draw = (values: readonly number[], { share, from, ink }: Bars): void =>
    values.forEach((part, index) => {
      if (part === 0) return;
      const start = Math.round((index + from) * place);
      const across = Math.max(2, Math.round(share * place));
      bar(canvas, ink, { left: direction === "rtl" ? canvas.width - start - across : start, across, part });
    });
  draw(parts.before, BEFORE);
  draw(parts.now, NOW);
  baseline(canvas);
  return toPng(canvas, inks);
};

const bar = (
  canvas: Canvas,
  ink: Ink,
  { left, across, part }: { left: number; across: number; part: number },
): void => {
  const bottom = canvas.height - DENSITY;
  const box = { left, top: bottom - Math.max(LEAST_HEIGHT, part * bottom), right: left + across, bottom };
  paint(canvas, ink, box, roundTopped(box, RADIUS));
};

/** What bars stand on: without it a day without any would look forgotten. */
const baseline = (canvas: Canvas): void => {
  const { width, height } = canvas;
  paint(canvas, 1, { left: 0, top: height - DENSITY, right: width, bottom: height }, () => -1, 0.5);
};
