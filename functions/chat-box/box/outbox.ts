import type { Accepted } from "./frames.ts";

/** A message of the customer's that the server hasn't accepted yet. */
export interface Unsent {
  /** The box's own name for it, which tells it from what another tab sent under the same number. */
  id: string;
  text: string;
  /** Milliseconds since 1970. */
  at: number;
  /** `undefined` until the server said which is next. */
  seq: number | undefined;
}

export type Numbered = Unsent & { seq: number };

export interface Outbox {
  all(): readonly Unsent[];
  add(message: Omit<Unsent, "seq">): void;
  /** The server expects this number next. */
  expect(next: number): void;
  /** What was accepted by that; `undefined` where it was another tab's, or is known already. */
  accept(frame: Pick<Accepted, "of" | "id" | "text">): Unsent | undefined;
  /** What is to be sent, or sent again, from this number on. */
  from(seq: number): Numbered[];
  /** Numbers under which nothing is said any more, and which the server waits for. */
  holes(): number[];
  /** Takes one out that will never be accepted. What follows keeps its numbers: the server may hold it under them. */
  refuse(of: number | undefined, id: string | undefined): Unsent | undefined;
  /** Something else came under that number. Whether one of these is to be sent under another one now. */
  giveWay(of: number, id: string | undefined, next: number | undefined): boolean;
  /** For a fresh chat, which counts from its own beginning. */
  restart(): void;
  /** Takes everything out. */
  clear(): Unsent[];
}

/** More than that isn't the trace of what was refused, but nonsense in the memory. */
const MOST_HOLES = 50;

/**
 * What was typed, in order, until it is accepted. Numbers are given where the server's count is known, and stay: what the server
 * holds under one would be said twice otherwise.
 */
export const createOutbox = (kept: readonly Unsent[]): Outbox => {
  let unsent: Unsent[] = kept.map((message) => ({ ...message }));
  /** Every number below is taken. */
  let floor: number | undefined;
  /** Every number from here on was never given. */
  let top = 0;

  const number = () => {
    if (floor === undefined) return;
    let next = floor;
    let holes = 0;
    for (const message of unsent) {
      // Below: the server has it, and its `accepted` is on its way, or says that the number is used.
      if (message.seq !== undefined && message.seq < floor) continue;
      const wanted = message.seq ?? Math.max(next, top);
      const isFine = wanted >= next && holes + wanted - next <= MOST_HOLES;
      message.seq = isFine ? wanted : next;
      holes += message.seq - next;
      next = message.seq + 1;
    }
    top = Math.max(top, next);
  };
  const raise = (to: number) => {
    floor = Math.max(floor ?? 0, to);
  };
  const takeOut = (isIt: (message: Unsent) => boolean) => {
    const found = unsent.find(isIt);
    unsent = unsent.filter((message) => message !== found);
    return found;
  };
  const putLast = (isIt: (message: Unsent) => boolean): boolean => {
    const found = takeOut(isIt);
    if (found === undefined) return false;
    unsent.push({ ...found, seq: undefined });
    number();
    return true;
  };

  return {
    all: () => unsent,
    add: (message) => {
      unsent.push({ ...message, seq: undefined });
      number();
    },
    expect: (next) => {
      raise(next);
      number();
    },
    accept: ({ of, id, text }) => {
      if (floor !== undefined) raise(of + 1);
      const found = takeOut((message) =>
        id === undefined ? message.seq === of && isSame(message.text, text) : message.id === id,
      );
      putLast(({ seq }) => seq === of);
      return found;
    },
    from: (first) => unsent.filter((message): message is Numbered => message.seq !== undefined && message.seq >= first),
    holes: () => {
      if (floor === undefined) return [];
      const taken = new Set(unsent.map(({ seq }) => seq));
      const last = Math.max(floor, ...unsent.map(({ seq }) => seq ?? 0));
      const from = floor;
      return Array.from({ length: last - from }, (_, place) => from + place).filter((seq) => !taken.has(seq));
    },
    refuse: (of, id) =>
      takeOut((message) => (id === undefined ? of !== undefined && message.seq === of : message.id === id)),
    giveWay: (of, id, next = of + 1) => {
      if (!unsent.some((message) => message.seq === of && (id === undefined || message.id === id))) return false;
      raise(Math.max(next, of + 1));
      return putLast(({ seq }) => seq === of);
    },
    restart: () => {
      floor = undefined;
      top = 0;
      unsent = unsent.map((message) => ({ ...message, seq: undefined }));
    },
    clear: () => unsent.splice(0),
  };
};

/** The server takes out what can't be seen, and writes some of it in another way. */
const isSame = (one: string, other: string) => essence(one) === essence(other);
const essence = (text: string) => text.normalize("NFKC").replace(/[\s\p{C}\p{Z}\ufffd]/gu, "");
