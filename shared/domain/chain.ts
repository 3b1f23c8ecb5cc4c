import type { EntryId } from "./ids.ts";

export interface Chain {
  head?: EntryId;
  length: number;
}
