/** Work that is done once for each key, and shared by all who ask for it, a failure as well. */
export const rememberEach = <Result>() => {
  const known = new Map<string, Promise<Result>>();
  return (key: string, work: () => Promise<Result>): Promise<Result> => {
    const found = known.get(key) ?? work();
    known.set(key, found);
    return found;
  };
};
