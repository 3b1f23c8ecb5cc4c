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
  accept(of: number, id: string | undefined): Unsent | undefined;
  /** What is to be sent, or sent again, from this number on. */
  from(seq: number): Numbered[];
  /** Takes one out that will never be accepted. Its number goes to what follows. */
  refuse(of: number | undefined, id: string | undefined): Unsent | undefined;
  /** For a fresh chat, which counts from its own beginning. */
  restart(): void;
  /** Takes everything out. */
  clear(): Unsent[];
}

/**
 * What was typed, in order, until it is accepted. Numbers are given where the server's count is known, and have no hole: it
 * would wait for what never comes.
 */
export const createOutbox = (kept: readonly Unsent[]): Outbox => {
  let unsent: Unsent[] = kept.map((message) => ({ ...message }));
  /** Every number below is taken. */
  let floor: number | undefined;

  const number = () => {
    if (floor === undefined) return;
    let next = floor;
    for (const message of unsent) {
      // Below: the server has it, and its `accepted` is on its way.
      if (message.seq !== undefined && message.seq < floor) continue;
      message.seq = next;
      next += 1;
    }
  };
  const raise = (to: number) => {
    floor = Math.max(floor ?? 0, to);
  };
  const takeOut = (isIt: (message: Unsent) => boolean) => {
    const found = unsent.find(isIt);
    unsent = unsent.filter((message) => message !== found);
    return found;
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
    accept: (of, id) => {
      if (floor !== undefined) raise(of + 1);
      const found = takeOut((message) => (id === undefined ? message.seq === of : message.id === id));
      const robbed = unsent.find(({ seq }) => seq === of);
      if (robbed !== undefined) {
        unsent = [...unsent.filter((message) => message !== robbed), { ...robbed, seq: undefined }];
        number();
      }
      return found;
    },
    from: (first) => unsent.filter((message): message is Numbered => message.seq !== undefined && message.seq >= first),
    refuse: (of, id) => {
      const found = takeOut((message) =>
        id === undefined ? of !== undefined && message.seq === of : message.id === id,
      );
      number();
      return found;
    },
    restart: () => {
      floor = undefined;
      unsent = unsent.map((message) => ({ ...message, seq: undefined }));
    },
    clear: () => unsent.splice(0),
  };
};
