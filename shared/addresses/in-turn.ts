export type InTurn = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * One piece of work after the other for each key, within this process: a batch that is all about one item would otherwise
 * spend its time losing races against itself.
 */
export const createInTurn = (): InTurn => {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
};
