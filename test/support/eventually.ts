const WITHIN_MS = 15_000;
const BETWEEN_MS = 25;

/**
 * Asks again and again until there is an answer, for what happens in another process. `undefined` and `false` are none.
 * A bound in place of a sleep: as quick as the pipeline is, and an error that says what never came true.
 */
export const eventually = async <Value>(
  what: string,
  ask: () => Promise<Value | undefined | false>,
  withinMs: number = WITHIN_MS,
): Promise<Value> => {
  const end = performance.now() + withinMs;
  for (;;) {
    const value = await ask();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > end) throw new Error(`In ${withinMs} ms it never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
};
