import type { Queues } from "./fauxqs.ts";

/**
 * A jump of the pipeline's time ends delays earlier by as much: what the sweep posted for later is then due as well. The
 * first offset that is told is where a start continues from. Visibility is left alone: workers work in real time.
 */
export const followClock = (queues: Pick<Queues, "allQueues">): ((offset: number) => void) => {
  let known: number | undefined;
  return (offset) => {
    const jump = offset - (known ?? offset);
    known = offset;
    for (const { delayedMessages } of queues.allQueues()) {
      for (const message of delayedMessages) if (message.delayUntil !== undefined) message.delayUntil -= jump;
    }
  };
};
