import { betterSpelling } from "./dimension.ts";
import { type Figures, merge, none, volumeOf } from "./figures.ts";

export interface Group {
  readonly name: string;
  readonly figures: Figures;
}

/** Figures by one dimension. They add up to the figures of everything, so no complaint is in two groups or in none. */
export interface Groups {
  /** By key (`keyOf`). */
  readonly named: ReadonlyMap<string, Group>;
  /** Of what has no value in this dimension. */
  readonly unnamed: Figures;
  /** Of values that were too many to be told apart. No customer can type a name that gets here, or that this passes for. */
  readonly other: Figures;
}

export const noGroups: Groups = { named: new Map(), unnamed: none, other: none };

export const mergeGroups = (parts: readonly Groups[]): Groups => {
  const found = new Map<string, { name: string; figures: Figures[] }>();
  for (const { named } of parts) {
    for (const [key, { name, figures }] of named) {
      const known = found.get(key);
      if (known === undefined) {
        found.set(key, { name, figures: [figures] });
      } else {
        known.name = betterSpelling(known.name, name);
        known.figures.push(figures);
      }
    }
  }
  return {
    named: new Map([...found].map(([key, { name, figures }]) => [key, { name, figures: merge(figures) }])),
    unnamed: merge(parts.map(({ unnamed }) => unnamed)),
    other: merge(parts.map(({ other }) => other)),
  };
};

/** Keeps that many values, those of which most happened, and puts the rest together. */
export const keepLargest = (groups: Groups, most: number): Groups => {
  if (groups.named.size <= most) return groups;
  const ranked = [...groups.named].sort(
    ([key, one], [otherKey, other]) => volumeOf(other.figures) - volumeOf(one.figures) || (key < otherKey ? -1 : 1),
  );
  const rest = ranked.slice(most).map(([, { figures }]) => figures);
  return { ...groups, named: new Map(ranked.slice(0, most)), other: merge([groups.other, ...rest]) };
};
