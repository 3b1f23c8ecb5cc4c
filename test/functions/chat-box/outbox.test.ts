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
            outbox.accept({ of: seq, id, text: "" });
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
    outbox.accept({ of: 1, id: "id-1", text: "text 1" });
    outbox.expect(1);
    expect(outbox.from(0)).toEqual([{ ...word(2), seq: 2 }]);
  });

  test("gets another number where another tab had used its own", () => {
    const outbox = createOutbox([]);
    outbox.expect(3);
    outbox.add(word(1));
    expect(outbox.accept({ of: 3, id: "of the other tab", text: "text 1" })).toBeUndefined();
    expect(outbox.from(0)).toEqual([{ ...word(1), seq: 4 }]);
  });

  test("gets another number where other words came under its own, which nobody named", () => {
    const outbox = createOutbox([]);
    outbox.expect(3);
    outbox.add(word(1));
    expect(outbox.accept({ of: 3, id: undefined, text: "other words" })).toBeUndefined();
    expect(outbox.from(0)).toEqual([{ ...word(1), seq: 4 }]);
    expect(outbox.accept({ of: 4, id: undefined, text: "text  1\r\n" })?.id).toBe("id-1");
  });

  test("keeps its number where one before it is refused, and the hole is known", () => {
    const outbox = createOutbox([]);
    outbox.expect(1);
    for (const place of [1, 2, 3]) outbox.add(word(place));
    expect(outbox.refuse(2, undefined)?.id).toBe("id-2");
    expect(outbox.from(0).map(({ id, seq }) => `${id} ${seq}`)).toEqual(["id-1 1", "id-3 3"]);
    expect(outbox.holes()).toEqual([2]);
    expect(outbox.refuse(3, undefined)?.id).toBe("id-3");
    expect(outbox.holes()).toEqual([]);
    outbox.add(word(4));
    expect(outbox.from(4).map(({ id, seq }) => `${id} ${seq}`)).toEqual(["id-4 4"]);
    expect(outbox.holes()).toEqual([2, 3]);
    outbox.accept({ of: 4, id: "id-4", text: "" });
    expect(outbox.holes()).toEqual([]);
  });

  test("gives way once, to whatever else came under its number", () => {
    const outbox = createOutbox([{ ...word(1), seq: 5 }]);
    outbox.expect(5);
    outbox.add(word(2));
    expect(outbox.giveWay(5, "id-1", 6)).toBe(true);
    expect(outbox.giveWay(5, "id-1", 6)).toBe(false);
    expect(outbox.from(0).map(({ id, seq }) => `${id} ${seq}`)).toEqual(["id-2 6", "id-1 7"]);
  });

  test.each([[[1_000_000_000]], [[7, 7]], [[9, 2]], [[-1]], [[3, 60]]])(
    "is sent under numbers that follow one another closely, whatever the memory says: %j",
    (seqs) => {
      const outbox = createOutbox(seqs.map((seq, place) => ({ ...word(place), seq })));
      outbox.expect(1);
      const given = outbox.from(1).map(({ seq }) => seq);
      expect(given).toEqual([...new Set(given)].toSorted((one, other) => one - other));
      expect(outbox.holes().length).toBeLessThanOrEqual(50);
    },
  );

  test("counts from the beginning in a fresh chat", () => {
    const outbox = createOutbox([{ ...word(1), seq: 9 }]);
    outbox.restart();
    expect(outbox.from(0)).toEqual([]);
    outbox.expect(1);
    expect(outbox.from(0)).toEqual([{ ...word(1), seq: 1 }]);
  });
});
