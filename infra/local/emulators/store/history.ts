import type { Item } from "./item-size.ts";

/** How long an index or a default read may lag behind, in ms. DynamoDB promises nothing; a second is rare and real. */
const lagMs = 1_000;

interface Change {
  at: number;
  before: Item | undefined;
}

/** What was written within the last second, and what was there before. */
export interface History {
  remember(key: string, before: Item | undefined): void;
  /** The item as it was a second ago (absent if it didn't exist); undefined if it hasn't changed since. */
  past(key: string): { item: Item | undefined } | undefined;
  changedKeys(): string[];
}

export const createHistory = (now: () => number = () => performance.now()): History => {
  /** The key that was written last comes last. */
  const changes = new Map<string, Change[]>();
  const recent = (key: string) => (changes.get(key) ?? []).filter(({ at }) => now() - at < lagMs);

  return {
    remember(key, before) {
      for (const known of changes.keys()) {
        if (recent(known).length > 0) break;
        changes.delete(known);
      }
      const kept = recent(key);
      changes.delete(key);
      changes.set(key, [...kept, { at: now(), before }]);
    },
    past(key) {
      const [first] = recent(key);
      return first && { item: first.before };
    },
    changedKeys: () => [...changes.keys()],
  };
};

export const itemKey = (item: Item, names: readonly string[]): string =>
  JSON.stringify(names.map((name) => item[name]));
