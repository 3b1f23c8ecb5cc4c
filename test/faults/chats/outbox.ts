/** A frame of the customer's that takes a number: words, or without them only the sign that they are writing. */
export interface Outgoing {
  seq: number;
  /** The client's own name for it. */
  id: string;
  text?: string;
  /** Of the last sending, real ms; 0 before the first. */
  sentAt: number;
  /** Real ms. */
  firstSentAt?: number;
}

export interface Outbox {
  /** The words of all that was typed, in order. */
  typed: string[];
  add(text?: string): Outgoing;
  /** That number is in, and so is whatever says nothing before it. Gives the frame where it was still waiting. */
  accept(of: number): Outgoing | undefined;
  waiting(from?: number): Outgoing[];
  /** The number of the first that isn't accepted. */
  lowest(): number;
  textOf(seq: number): string | undefined;
}

/** What was typed, in order, until it is accepted. `base`: the number before the first. */
export const createOutbox = (base: number): Outbox => {
  const texts = new Map<number, string>();
  const typed: string[] = [];
  let last = base;
  let waiting: Outgoing[] = [];
  return {
    typed,
    add: (text) => {
      last += 1;
      const outgoing: Outgoing = { seq: last, id: `f${last}`, sentAt: 0, ...(text === undefined ? {} : { text }) };
      waiting.push(outgoing);
      if (text !== undefined) {
        texts.set(last, text);
        typed.push(text);
      }
      return outgoing;
    },
    accept: (of) => {
      const found = waiting.find(({ seq }) => seq === of);
      waiting = waiting.filter(({ seq, text }) => seq !== of && (text !== undefined || seq > of));
      return found;
    },
    waiting: (from = 0) => waiting.filter(({ seq }) => seq >= from),
    lowest: () => waiting[0]?.seq ?? last + 1,
    textOf: (seq) => texts.get(seq),
  };
};

export const frameOf = ({ seq, id, text }: Outgoing): object =>
  text === undefined ? { type: "typing", seq, id } : { type: "message", seq, id, text };
