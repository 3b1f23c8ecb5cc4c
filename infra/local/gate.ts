/** More than waits in line for one function. The gateway answers it 503. */
export class Overcrowded extends Error {}

/**
 * Lets a bounded number in at once and the rest in line, first come first served.
 * Without a bound, intake at 32 requests starved `advance`: acknowledgements came 5 to 9 s late.
 */
export const createGate = (atOnce: number, inLine: number) => {
  let inside = 0;
  const line: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (inside < atOnce) inside++;
    else if (line.length < inLine) await new Promise<void>((resolve) => line.push(resolve));
    else throw new Overcrowded();
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else inside--;
    }
  };
};
