export interface Timer {
  /** Runs it after so many milliseconds, unless it is stopped; an earlier start counts no more. */
  start(millis: number): void;
  stop(): void;
  isRunning(): boolean;
}

export const createTimer = (run: () => void): Timer => {
  let running: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(running);
    running = undefined;
  };
  return {
    start: (millis) => {
      stop();
      running = setTimeout(() => {
        running = undefined;
        run();
      }, millis);
    },
    stop,
    isRunning: () => running !== undefined,
  };
};
