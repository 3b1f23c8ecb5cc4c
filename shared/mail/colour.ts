/** The contrast ratio of two colours (`#rrggbb`), 1 to 21 (WCAG 2.2): text needs 4.5 (1.4.3), what has to be found needs 3. */
export const contrast = (one: string, other: string): number => {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
};

/** Black or white: of the two, what reads better on a ground. */
export const readableOn = (ground: string): "#000000" | "#ffffff" =>
  contrast("#ffffff", ground) >= contrast("#000000", ground) ? "#ffffff" : "#000000";

/** `share` of the second colour, 0 to 1, in the rest of the first. */
export const mixed = (first: string, second: string, share: number): string => {
  const others = channels(second);
  return toColour(channels(first).map((channel, index) => channel * (1 - share) + (others[index] ?? 0) * share));
};

/**
 * The darkest of a colour's lighter shades that has a contrast with a dark ground; white if none has. Shades are made with a
 * gamma curve, which leaves a colour more of its character than white mixed into it does.
 */
export const lightenedFor = (ground: string, colour: string, ratio: number): string => {
  for (let gamma = 1; gamma > STEP; gamma -= STEP) {
    const shade = toColour(channels(colour).map((channel) => Math.max(channel, DARKEST) ** gamma));
    if (contrast(shade, ground) >= ratio) return shade;
  }
  return "#ffffff";
};

const STEP = 0.04;
/** A channel at nought would stay there. */
const DARKEST = 0.06;

/** Red, green and blue from 0 to 1. */
const channels = (colour: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);

const toColour = (all: readonly number[]): string =>
  `#${all
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
