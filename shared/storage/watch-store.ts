import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { WriteId } from "../domain/ids.ts";
import { newWatch, type Watch } from "../domain/watch/watch.ts";
import { watchKey } from "./keys.ts";
import { watchItem } from "./state-items.ts";
import { loadState, type WriteResult, writeState } from "./write-state.ts";

/** The one item about all complaints together. */
export interface WatchStore {
  load(): Promise<{ watch: Watch; version: number | undefined }>;
  save(watch: Watch, before: number | undefined, writeId: WriteId): Promise<WriteResult>;
}

export const createWatchStore = (client: DynamoDBClient, table: string): WatchStore => ({
  load: async () => {
    const stored = await loadState<Watch>(client, table, watchKey);
    return { watch: stored?.state ?? newWatch, version: stored?.version };
  },
  save: (watch, before, writeId) => writeState(client, table, watchItem(watch, (before ?? 0) + 1, writeId), before),
});
