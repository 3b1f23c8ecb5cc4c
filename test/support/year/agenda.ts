/** Who acts at a moment: what is deferred, lost or kept when the host sleeps differs. */
export type Actor = "person" | "kick" | "wake" | "event";

export interface Moment {
  at: number;
  /** Among moments of the same time the lowest goes first. */
  rank: number;
  who: Actor;
  act: () => void;
}

interface Placed extends Moment {
  place: number;
}

/** What is going to happen, earliest first: a binary heap, and in the order of adding where time and rank are the same. */
export class Agenda {
  readonly #heap: Placed[] = [];
  #added = 0;

  add(moment: Moment): void {
    this.#added += 1;
    this.#heap.push({ ...moment, place: this.#added });
    this.#rise(this.#heap.length - 1);
  }

  next(): Moment | undefined {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (first === undefined || last === undefined || this.#heap.length === 0) return first;
    this.#heap[0] = last;
    this.#sink();
    return first;
  }

  #isBefore(one: number, other: number): boolean {
    const [first, second] = [this.#heap[one], this.#heap[other]];
    if (first === undefined || second === undefined) return first !== undefined;
    return (first.at - second.at || first.rank - second.rank || first.place - second.place) < 0;
  }

  #swap(one: number, other: number): void {
    const [first, second] = [this.#heap[one], this.#heap[other]];
    if (first === undefined || second === undefined) return;
    this.#heap[one] = second;
    this.#heap[other] = first;
  }

  #rise(from: number): void {
    for (let child = from; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (!this.#isBefore(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  #sink(): void {
    for (let parent = 0; ; ) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      const child = this.#isBefore(right, left) ? right : left;
      if (!this.#isBefore(child, parent)) return;
      this.#swap(child, parent);
      parent = child;
    }
  }
}
