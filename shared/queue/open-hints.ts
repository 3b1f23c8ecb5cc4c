import { log } from "../log.ts";
import type { HintQueues, PostHints } from "./post-hints.ts";

/**
 * Posts hints where no start should wait for SQS's client: its load begins here, at the end of a start, and goes on while the first
 * complaint is written, before which there is nothing to hint at. As little as a hint that gets lost does a client that can't be
 * loaded fail a complaint.
 */
export const openHints = (queues: HintQueues): PostHints => {
  const opening = import("./sqs-hint-poster.ts").then(({ createSqsHintPoster }) => createSqsHintPoster(queues));
  opening.catch(() => undefined);
  return async (hints) => {
    try {
      await (await opening)(hints);
    } catch (error) {
      log.warn("hint-lost", { kind: "all", error });
    }
  };
};
