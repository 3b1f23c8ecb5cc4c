import type { Instant } from "../domain/time.ts";
import { log } from "../log.ts";
import type { ReputationStore } from "../storage/reputation-store.ts";

const STALE_AFTER = 60_000;

/** Whether automatic mail is stopped, as of a minute ago at most: a request a minute, however much is sent. */
export type IsMailStopped = () => Promise<boolean>;

/** Where it can't be read, what was known before holds. */
export const openMailStanding = ({ load }: Pick<ReputationStore, "load">, now: () => Instant): IsMailStopped => {
  let asked: { at: Instant; answer: Promise<boolean> } | undefined;
  const read = async (before: Promise<boolean>): Promise<boolean> => {
    try {
      return (await load()).reputation.standing.state === "stopped";
    } catch (error) {
      log.warn("hint-lost", { kind: "mail-standing", error });
      return before;
    }
  };
  return () => {
    if (asked === undefined || now() - asked.at >= STALE_AFTER) {
      asked = { at: now(), answer: read(asked?.answer ?? Promise.resolve(false)) };
    }
    return asked.answer;
  };
};
