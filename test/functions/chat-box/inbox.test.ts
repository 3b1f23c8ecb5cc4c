import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFrame } from "../../../functions/chat-box/box/frames.ts";
import { createInbox } from "../../../functions/chat-box/box/inbox.ts";

const frame = (seq: number) => {
  const kind = seq % 3 === 0 ? { type: "accepted", of: seq / 3 } : { type: "message" };
  const read = readFrame(JSON.stringify({ seq, text: `${seq}`, at: "2026-11-22T10:00:00Z", ...kind }));
  if (read === undefined) throw new Error("a frame that can't be read");
  return read;
};

describe("what the server says", () => {
  test("is shown once and in order, whatever order it comes in, however often", () => {
    const arrivals = fc
      .integer({ min: 1, max: 40 })
      .chain((count) => fc.tuple(fc.constant(count), fc.array(fc.integer({ min: 1, max: count }), { maxLength: 120 })));
    fc.assert(
      fc.property(arrivals, ([count, numbers]) => {
        const inbox = createInbox();
        const shown = numbers.flatMap((number) => inbox.take(frame(number)).map(({ seq }) => seq));
        expect(shown).toEqual(shown.map((_, place) => place + 1));
        expect(inbox.received()).toBe(shown.length);
        expect(inbox.hasGap()).toBe(Math.max(0, ...numbers) > shown.length);
        // What a resumption brings: all after what is there.
        const from = inbox.received();
        const rest = Array.from({ length: count - from }, (_, place) => frame(from + place + 1));
        const more = rest.flatMap((one) => inbox.take(one).map(({ seq }) => seq));
        expect([...shown, ...more]).toEqual(Array.from({ length: count }, (_, place) => place + 1));
        expect(inbox.hasGap()).toBe(false);
      }),
    );
  });

  test("is known to be missing by the number of a frame that doesn't last", () => {
    const inbox = createInbox();
    const status = readFrame('{"type":"status","seq":2}');
    expect(status && inbox.take(status)).toEqual([]);
    expect(inbox.hasGap()).toBe(true);
    inbox.take(frame(2));
    inbox.take(frame(1));
    expect(inbox.hasGap()).toBe(false);
  });
});

describe("a frame", () => {
  test("of any shape is read or left alone, and never throws", () => {
    const odd = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record(
          {
            type: fc.constantFrom("ready", "accepted", "message", "status", "error", "constructor", 7),
            seq: fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constant(null)),
            text: fc.anything(),
            token: fc.anything(),
            next: fc.anything(),
            of: fc.anything(),
            at: fc.anything(),
            errors: fc.anything(),
            acknowledgement: fc.anything(),
          },
          { requiredKeys: ["type"] },
        )
        .map((value) => {
          try {
            return JSON.stringify(value);
          } catch {
            return "";
          }
        }),
    );
    fc.assert(
      fc.property(odd, (data) => {
        const read = readFrame(data);
        if (read === undefined) return;
        expect(Number.isSafeInteger(read.seq)).toBe(true);
        expect(read.seq).toBeGreaterThanOrEqual(0);
        if (read.type === "message" || read.type === "accepted") {
          expect(typeof read.text).toBe("string");
          expect(() => new Date(read.at).toISOString()).not.toThrow();
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("of the gateway, where a function failed, is our mistake", () => {
    const read = readFrame('{"message":"Internal server error","connectionId":"a=","requestId":"b="}');
    expect(read).toMatchObject({ type: "error", code: "our-mistake" });
  });
});
