import type { Lasting, ServerFrame } from "./frames.ts";

export interface Inbox {
  /** The lasting frames that can be shown now, in order, each once. */
  take(frame: ServerFrame): Lasting[];
  /** Every lasting frame up to this number was given out. */
  received(): number;
  /** Whether something is known to be missing. */
  hasGap(): boolean;
}

/** What the server said, put into its order: frames come early, twice, or not at all. */
export const createInbox = (): Inbox => {
  const early = new Map<number, Lasting>();
  let received = 0;
  let highest = 0;
  return {
    take: (frame) => {
      highest = Math.max(highest, frame.seq);
      if (isLasting(frame) && frame.seq > received) early.set(frame.seq, frame);
      const due: Lasting[] = [];
      for (let next = early.get(received + 1); next !== undefined; next = early.get(received + 1)) {
        received += 1;
        early.delete(received);
        due.push(next);
      }
      return due;
    },
    received: () => received,
    hasGap: () => highest > received,
  };
};

const isLasting = (frame: ServerFrame): frame is Lasting => frame.type === "accepted" || frame.type === "message";
