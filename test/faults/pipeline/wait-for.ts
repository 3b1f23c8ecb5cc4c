const BETWEEN_MS = 25;

/** Asks until the answer is neither `undefined` nor `false`; `undefined` when that didn't happen within so many ms. */
export const waitAtMost = async <Value>(
  millis: number,
  ask: () => Promise<Value | undefined | false> | Value | undefined | false,
): Promise<Value | undefined> => {
  for (const end = performance.now() + millis; ; await pause(BETWEEN_MS)) {
    const value = await ask();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > end) return undefined;
  }
};

/** The same, but what never comes true is an error. */
export const waitFor = async <Value>(
  what: string,
  ask: () => Promise<Value | undefined | false> | Value | undefined | false,
  millis = 20_000,
): Promise<Value> => {
  const value = await waitAtMost(millis, ask);
  if (value === undefined) throw new Error(`In ${millis} ms it never came true: ${what}`);
  return value;
};

export const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));
