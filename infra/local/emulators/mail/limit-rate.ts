/** SES's sending rate: a bucket that holds one second's worth. Says whether one more may go now. */
export const limitRate = (perSecond: number, now: () => number = () => performance.now()): (() => boolean) => {
  let tokens = perSecond;
  let filledAt = now();
  return () => {
    tokens = Math.min(perSecond, tokens + ((now() - filledAt) / 1000) * perSecond);
    filledAt = now();
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
};
