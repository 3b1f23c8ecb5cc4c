import { setTimeout as pause } from "node:timers/promises";

const ROUNDS = 5;
const FIRST_PAUSE_MS = 25;

/** Batches may be done in part: sends what is left again, with growing pauses, and throws if some of it never goes in. */
export const retryUnprocessed = async <Request>(
  requests: Request[],
  send: (requests: Request[]) => Promise<Request[]>,
): Promise<void> => {
  let left = requests;
  for (let round = 0; left.length > 0; round += 1) {
    if (round === ROUNDS) throw new Error(`${left.length} requests of a batch were not processed`);
    if (round > 0) await pause(FIRST_PAUSE_MS * 2 ** round);
    left = await send(left);
  }
};
