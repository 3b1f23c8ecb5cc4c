/**
 * Shares out so many places, one each in turn until there are none left or nobody wants more: whoever wants few gets all of
 * them, and the rest goes to the others evenly.
 */
export const allot = (places: number, wanted: readonly number[]): number[] => {
  const given = wanted.map(() => 0);
  let left = places;
  while (left > 0) {
    const open = wanted.flatMap((want, index) => ((given[index] ?? 0) < want ? [index] : []));
    if (open.length === 0) break;
    for (const index of open.slice(0, left)) given[index] = (given[index] ?? 0) + 1;
    left -= Math.min(open.length, left);
  }
  return given;
};
