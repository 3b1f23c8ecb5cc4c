import type { Accepted, Message, ServerFrame } from "../../../shared/chat/server-frames.ts";

export type Lasting = Accepted | Message;

export interface Inbox {
  /** Gives what can be shown now, in order. */
  take(frame: ServerFrame): Lasting[];
  shown: Lasting[];
  hasGap(): boolean;
  /** The highest number that any frame told of. */
  highest(): number;
}

/** What the server said, by its numbers, each once. */
export const createInbox = (wrong: (what: string) => void): Inbox => {
  const known = new Map<number, Lasting>();
  const shown: Lasting[] = [];
  let highest = 0;
  return {
    shown,
    take: (frame) => {
      highest = Math.max(highest, frame.seq);
      if (frame.type !== "accepted" && frame.type !== "message") return [];
      const before = known.get(frame.seq);
      if (before !== undefined && contentOf(before) !== contentOf(frame)) {
        wrong(`${frame.seq} was ${contentOf(before)} and then ${contentOf(frame)}`);
      }
      if (before === undefined) known.set(frame.seq, frame);
      const due: Lasting[] = [];
      for (let next = known.get(shown.length + 1); next !== undefined; next = known.get(shown.length + 1)) {
        shown.push(next);
        due.push(next);
      }
      return due;
    },
    hasGap: () => highest > shown.length,
    highest: () => highest,
  };
};

/** What is the same however often a frame comes. */
const contentOf = (frame: Lasting): string => {
  const { type, text, at } = frame;
  const more = type === "accepted" ? { of: frame.of, reference: frame.reference } : { kind: frame.kind };
  return JSON.stringify({ type, text, at, ...more });
};
