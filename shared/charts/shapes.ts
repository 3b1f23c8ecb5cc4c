import type { Box, Distance } from "./canvas.ts";

/** A box with round corners at its top; its bottom is where painting ends. */
export const roundTopped = ({ left, top, right, bottom }: Box, radius: number): Distance => {
  const round = Math.min(radius, (right - left) / 2, bottom - top);
  const centre = (left + right) / 2;
  const half = (right - left) / 2 - round;
  return (x, y) => {
    const across = Math.abs(x - centre) - half;
    const up = top + round - y;
    return Math.hypot(Math.max(across, 0), Math.max(up, 0)) + Math.min(Math.max(across, up), 0) - round;
  };
};
