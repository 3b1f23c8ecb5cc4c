import { type WriteId, writeId } from "../../shared/domain/ids.ts";
import type { Watch } from "../../shared/domain/watch/watch.ts";
import type { WatchStore } from "../../shared/storage/watch-store.ts";

export interface Dependencies {
  watches: WatchStore;
  newId: () => string;
}

const ATTEMPTS = 3;

/** Decides and writes, and decides again when another look was faster. `decide` gives the watch it got to write nothing. */
export const changeWatch = async (
  { watches, newId }: Dependencies,
  decide: (watch: Watch, writing: WriteId) => Watch,
): Promise<Watch> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { watch, version } = await watches.load();
    const writing = writeId(newId());
    const decided = decide(watch, writing);
    if (decided === watch || (await watches.save(decided, version, writing)) === "written") return decided;
  }
  throw new Error(`${ATTEMPTS} attempts at the watch met other writers`);
};
