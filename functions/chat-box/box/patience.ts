/** How long to wait before the next try: longer each time, and never the same for two boxes, as all of them fail at once. */
export interface Patience {
  /** Milliseconds. */
  next(): number;
  /** It worked. */
  reset(): void;
}

export const createPatience = (first: number, longest: number): Patience => {
  let pause = first;
  return {
    next: () => {
      const now = pause * (1 + Math.random() / 2);
      pause = Math.min(pause * 2, longest);
      return now;
    },
    reset: () => {
      pause = first;
    },
  };
};
