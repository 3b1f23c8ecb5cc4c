const WITHIN_MS = 20_000;
const BETWEEN_MS = 25;

type Ask<Value> = () => Promise<Value | undefined | false> | Value | undefined | false;

export const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

/** Asks until the answer is neither `undefined` nor `false`; `undefined` when that didn't happen within so many ms. */
export const waitAtMost = async <Value>(millis: number, ask: Ask<Value>): Promise<Value | undefined> => {
  for (const end = performance.now() + millis; ; await pause(BETWEEN_MS)) {
    const value = await ask();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > end) return undefined;
  }
};

/**
 * The one way to wait in a test: as quick as the pipeline is, bounded, and with an error that says what never came true.
 */
export const eventually = async <Value>(what: string, ask: Ask<Value>, withinMs = WITHIN_MS): Promise<Value> => {
  const value = await waitAtMost(withinMs, ask);
  if (value === undefined) throw new Error(`In ${withinMs} ms it never came true: ${what}`);
  return value;
};
