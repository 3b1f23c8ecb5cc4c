import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bounded,
  dueOf,
  isGivenUp,
  type Line,
  newLine,
  park,
  postpone,
  put,
  shift,
} from "../../../../shared/domain/webhook/line.ts";

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 22, 12);
const event = (sequence: number) => ({ id: `evt_A_${sequence}`, at: NOW });
const filled = (...sequences: number[]) => put(newLine("A"), sequences.map(event), NOW, sequences.at(-1));

describe("a line", () => {
  test("is due as soon as something is put in, and at rest when all is sent", () => {
    expect(dueOf(newLine("A"))).toBeUndefined();
    expect(dueOf(filled(1, 2))).toBe(NOW);
    expect(dueOf(shift(shift(filled(1, 2), NOW), NOW))).toBeUndefined();
  });

  test("doesn't move the pause of the first when another comes behind it", () => {
    const paused = postpone(filled(1), NOW, false);
    const more = put(paused, [event(2)], NOW + 1_000, 2);
    expect(more).toMatchObject({ attempts: 1, notBefore: paused.notBefore });
    expect(more.waiting.map(({ id }) => id)).toEqual(["evt_A_1", "evt_A_2"]);
  });

  test("has each event once, whatever is put in again while it waits", () => {
    const line = filled(1, 2);
    expect(put(line, [event(1), event(2)], NOW + 5)).toBe(line);
  });

  test("pauses twice as long after each failure, up to an hour, and starts anew with the next event", () => {
    let line: Line = filled(1, 2);
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      line = postpone(line, NOW, false);
      pauses.push(line.notBefore - NOW);
    }
    expect(pauses.slice(0, 4)).toEqual([15_000, 30_000, MINUTE, 2 * MINUTE]);
    expect(pauses.at(-1)).toBe(60 * MINUTE);
    expect(shift(line, NOW)).toMatchObject({ attempts: 0, notBefore: NOW });
  });

  test("waits for as long as the receiver asks, up to an hour, and not at all where it is the endpoint that fails", () => {
    expect(postpone(filled(1), NOW, false, 5 * MINUTE).notBefore).toBe(NOW + 5 * MINUTE);
    expect(postpone(filled(1), NOW, false, 24 * 60 * MINUTE).notBefore).toBe(NOW + 60 * MINUTE);
    expect(postpone(filled(1), NOW, true).notBefore).toBe(NOW);
  });

  test("that is parked stands where its first began to wait, and one in which nothing waits stays as it is", () => {
    const later = put(filled(1), [event(2)], NOW + MINUTE, 2);
    expect(dueOf(park(postpone(later, NOW + MINUTE, false)))).toBe(NOW);
    expect(dueOf(park(shift(later, NOW + 5 * MINUTE)))).toBe(NOW + MINUTE);
    expect(park(later)).toBe(later);
    expect(park(newLine("A"))).toEqual(newLine("A"));
  });

  test("gives an event up after three days of waiting in it", () => {
    const [waiting] = filled(1).waiting;
    if (waiting === undefined) throw new Error("nothing waits");
    expect(isGivenUp(waiting, NOW + 3 * 86_400_000 - 1)).toBe(false);
    expect(isGivenUp(waiting, NOW + 3 * 86_400_000)).toBe(true);
  });
});

test("whatever is put in, sent and fails in whatever order, the first that waits leaves first", () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant("put" as const), count: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ do: fc.constantFrom("shift" as const, "postpone" as const) }),
  );
  void fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let line = newLine("A");
      let next = 1;
      const left: string[] = [];
      for (const one of steps) {
        if (one.do === "put") {
          const events = Array.from({ length: one.count }, (_, place) => event(next + place));
          next += one.count;
          line = put(line, events, NOW, next - 1);
        } else if (line.waiting.length > 0) {
          if (one.do === "shift") left.push(line.waiting[0]?.id ?? "");
          line = one.do === "shift" ? shift(line, NOW) : postpone(line, NOW, false);
        }
      }
      const all = [...left, ...line.waiting.map(({ id }) => id)];
      expect(all).toEqual(Array.from({ length: next - 1 }, (_, place) => `evt_A_${place + 1}`));
      expect(line.taken).toBe(next - 1);
    }),
  );
});

test("of more than an item has room for the oldest are cut off, and given up", () => {
  const all = Array.from({ length: 3_002 }, (_, place) => event(place + 1));
  const { line, dropped } = bounded(postpone(put(newLine("A"), all, NOW, all.length), NOW, false));
  expect(dropped.map(({ id }) => id)).toEqual(["evt_A_1", "evt_A_2"]);
  expect(line.waiting).toHaveLength(3_000);
  expect(line).toMatchObject({ taken: 3_002, attempts: 0 });
  expect(Buffer.byteLength(JSON.stringify(line))).toBeLessThan(300_000);
  expect(bounded(filled(1, 2)).dropped).toEqual([]);
});
