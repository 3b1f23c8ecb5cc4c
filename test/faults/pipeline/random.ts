/** Random numbers that come again with the same seed (mulberry32), so that a run that failed can be run again. */
export interface Random {
  /** From `least` to `most`, both included. */
  integer(least: number, most: number): number;
  oneOf<Value>(values: readonly Value[]): Value;
  chance(probability: number): boolean;
}

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    integer,
    oneOf: (values) => values[integer(0, values.length - 1)] as (typeof values)[number],
    chance: (probability) => next() < probability,
  };
};

export const newSeed = (): number => Math.floor(Math.random() * 2 ** 31);
