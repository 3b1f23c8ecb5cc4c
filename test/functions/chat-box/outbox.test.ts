import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createOutbox, type Numbered, type Outbox, type Unsent } from "../../../functions/chat-box/box/outbox.ts";

/** The server's side of it: holds what is early, takes each number once. */
class Server {
  readonly taken: Numbered[] = [];
  #held = new Map<number, Numbered>();

  get next() {
    return this.taken.length + 1;
  }

  receive(message: Numbered): void {
    if (message.seq >= this.next) this.#held.set(message.seq, message);
    for (let due = this.#held.get(this.next); due !== undefined; due = this.#held.get(this.next)) {
      this.taken.push(due);
    }
  }
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: "type" as const }) },
  /** What is due is sent; the network loses, doubles and turns around. */
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("send" as const),
      fate: fc.array(fc.constantFrom("lost", "once", "twice"), { maxLength: 12 }),
      turned: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("accept" as const), count: fc.integer({ min: 0, max: 4 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: "reconnect" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "reload" as const }) },
);

const word = (place: number) => ({ id: `id-${place}`, text: `text ${place}`, at: place });

describe("what the customer typed", () => {
  test("reaches the server once, in order, with numbers that follow one another, whatever the network does", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const server = new Server();
        let outbox: Outbox = createOutbox([]);
        let typed = 0;
        let acceptedSoFar = 0;
        const acceptUpTo = (count: number) => {
          for (; acceptedSoFar < Math.min(server.taken.length, acceptedSoFar + count); count -= 1) {
            const { seq, id } = server.taken[acceptedSoFar] as Numbered;
            outbox.accept(seq, id);
            acceptedSoFar += 1;
          }
        };
        for (const one of steps) {
          if (one.kind === "type") {
            outbox.add(word(typed));
            typed += 1;
          } else if (one.kind === "send") {
            const due = outbox.from(0);
            const order = one.turned ? due.toReversed() : due;
            order.forEach((message, place) => {
              const fate = one.fate[place] ?? "once";
              if (fate !== "lost") server.receive({ ...message });
              if (fate === "twice") server.receive({ ...message });
            });
          } else if (one.kind === "accept") acceptUpTo(one.count);
          else if (one.kind === "reconnect") outbox.expect(server.next);
          else {
            outbox = createOutbox(JSON.parse(JSON.stringify(outbox.all())) as Unsent[]);
            outbox.expect(server.next);
          }
        }
        outbox.expect(server.next);
        for (const message of outbox.from(0)) server.receive(message);
        acceptUpTo(typed);
        expect(server.taken.map(({ text }) => text)).toEqual(Array.from({ length: typed }, (_, n) => word(n).text));
        expect(server.taken.map(({ seq }) => seq)).toEqual(Array.from({ length: typed }, (_, n) => n + 1));
        expect(outbox.all()).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("has no number before the server said which is next", () => {
    const outbox = createOutbox([]);
    outbox.add(word(1));
    expect(outbox.from(0)).toEqual([]);
    outbox.expect(4);
    expect(outbox.from(0)).toEqual([{ ...word(1), seq: 4 }]);
  });

  test("keeps its numbers where an older count comes late", () => {
    const outbox = createOutbox([]);
    outbox.expect(1);
    outbox.add(word(1));
    outbox.add(word(2));
    outbox.accept(1, "id-1");
    outbox.expect(1);
    expect(outbox.from(0)).toEqual([{ ...word(2), seq: 2 }]);
  });

  test("gets another number where another tab had used its own", () => {
    const outbox = createOutbox([]);
    outbox.expect(3);
    outbox.add(word(1));
    expect(outbox.accept(3, "of the other tab")).toBeUndefined();
    expect(outbox.from(0)).toEqual([{ ...word(1), seq: 4 }]);
  });

  test("leaves no hole behind where one is refused", () => {
    const outbox = createOutbox([]);
    outbox.expect(1);
    for (const place of [1, 2, 3]) outbox.add(word(place));
    expect(outbox.refuse(2, undefined)?.id).toBe("id-2");
    expect(outbox.from(0).map(({ id, seq }) => `${id} ${seq}`)).toEqual(["id-1 1", "id-3 2"]);
  });

  test("counts from the beginning in a fresh chat", () => {
    const outbox = createOutbox([{ ...word(1), seq: 9 }]);
    outbox.restart();
    expect(outbox.from(0)).toEqual([]);
    outbox.expect(1);
    expect(outbox.from(0)).toEqual([{ ...word(1), seq: 1 }]);
  });
});
