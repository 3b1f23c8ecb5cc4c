/** A picture of two inks on nothing: it lies well on white and in the dark, whose grounds a picture can't know. */
export interface Canvas {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Of each pixel, row by row. */
  readonly ink: Uint8Array;
  /** How much of each pixel is covered, 0 to `FULL`. */
  readonly cover: Uint8Array;
}

export type Ink = 0 | 1;

/** As many shades as an edge needs to look smooth. */
export const FULL = 15;

/** The distance of a point to a shape, in pixels: negative within it. */
export type Distance = (x: number, y: number) => number;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const blankCanvas = (width: number, height: number): Canvas => ({
  width,
  height,
  ink: new Uint8Array(width * height),
  cover: new Uint8Array(width * height),
});

/** Paints what a shape covers within a box. What is painted later lies on top. `strength`: 0 to 1, of the whole shape. */
export const paint = (
  canvas: Canvas,
  ink: Ink,
  { left, top, right, bottom }: Box,
  distance: Distance,
  strength = 1,
) => {
  const { width, height } = canvas;
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, Math.ceil(right)); x++) {
      const covered = Math.min(Math.max(0.5 - distance(x + 0.5, y + 0.5), 0), 1);
      const level = Math.round(covered * strength * FULL);
      const pixel = y * width + x;
      if (level === 0 || level < (canvas.cover[pixel] ?? 0)) continue;
      canvas.cover[pixel] = level;
      canvas.ink[pixel] = ink;
    }
  }
};
