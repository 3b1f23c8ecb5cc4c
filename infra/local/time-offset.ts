const realNow = Date.now;
let offset = 0;

/** Real time, whatever the pipeline believes. */
export const readRealTime = (): number => realNow();

/** Makes `Date.now`, all that functions know of time, tell the pipeline's time in this process. */
export const setTimeOffset = (millis: number): void => {
  offset = millis;
  Date.now = offset === 0 ? realNow : () => realNow() + offset;
};
