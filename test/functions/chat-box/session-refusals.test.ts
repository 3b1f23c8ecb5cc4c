import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { accepted, type FarEnd, openFarEnd, ready } from "../../support/chat-box/far-end.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const error = (code: string, more: object = {}) => ({ type: "error", seq: 0, code, ...more });
const word = (id: string, seq: number, text = `words of ${id}`) => ({ id, text, at: 1, seq });

const runFor = (millis: number) => vi.advanceTimersByTimeAsync(millis);
const numbered = (end: FarEnd) => end.sent("message").map(({ id, seq }) => `${id} ${seq}`);
/** How far apart what was sent came. */
const gaps = (frames: { sentAt: number }[]) =>
  frames.slice(1).map(({ sentAt }, place) => sentAt - (frames[place]?.sentAt ?? 0));

describe("a message that the server doesn't take", () => {
  let end: FarEnd;
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    end.session.stop();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test("is given back to the customer, and those after it keep their numbers", async () => {
    const taken: number[] = [];
    end = openFarEnd(
      (frame, say) => {
        if (frame.type === "hello") say(ready(1));
        if (frame.id === "b") return say(error("invalid-frame", { id: "b", of: 2, errors: [{ pointer: "/text" }] }));
        if (frame.type === "typing") taken.push(Number(frame.seq));
        if (frame.id === "c" && taken.includes(2)) say(accepted(frame, 2));
        if (frame.id === "a") say(accepted(frame, 1));
      },
      { kept: { token: "t", unsent: [word("a", 1), word("b", 2), word("c", 3)] } },
    );
    await runFor(30 * SECOND);
    expect(end.told("takeBack")).toMatchObject([[[{ id: "b" }]]]);
    expect(taken).toContain(2);
    expect(new Set(numbered(end))).toEqual(new Set(["a 1", "b 2", "c 3"]));
    expect(end.kept().unsent).toEqual([]);
  });

  test("and that nobody can tell apart is sent ever more rarely", async () => {
    end = openFarEnd(
      (frame, say) =>
        say(frame.type === "hello" ? ready(1) : error("invalid-frame", { errors: [{ pointer: "/text" }] })),
      { kept: { token: "t", unsent: [word("a", 1)] } },
    );
    await runFor(10 * SECOND);
    expect(end.sent("message").length).toBeLessThanOrEqual(3);
    await runFor(HOUR);
    expect(end.sent("message").length).toBeLessThan(60);
    expect(end.kept().unsent).toMatchObject([{ id: "a" }]);
  });

  test.each([
    ["our-mistake", () => error("our-mistake")],
    ["too-far-ahead", () => error("too-far-ahead", { next: 1 })],
    ["seq-used", ({ seq, id }: Record<string, unknown>) => error("seq-used", { of: seq, id, next: Number(seq) + 1 })],
    ["missing", () => ({ type: "status", seq: 0, missing: 1 })],
    ["hello-first", () => error("hello-first")],
    ["unknown-token", () => error("unknown-token")],
  ])("for %s, again and again, is sent at most every minute in the end", async (_code, refusal) => {
    end = openFarEnd((frame, say) => {
      if (frame.type === "hello") return say(ready(1));
      if (frame.type === "message") say(refusal(frame));
    });
    end.session.say("Hello?");
    await runFor(HOUR);
    const messages = end.sent("message");
    expect(messages.length).toBeGreaterThan(10);
    expect(messages.length).toBeLessThan(60);
    expect(Math.min(...gaps(messages).slice(8))).toBeGreaterThan(MINUTE);
    expect(end.kept().unsent).toMatchObject([{ text: "Hello?" }]);
  });

  test("isn't sent more often because the connection is lost, too", async () => {
    end = openFarEnd((frame, say, close) => {
      if (frame.type === "hello") return say(ready(1));
      say(error("our-mistake"));
      setTimeout(() => close(1006), 3 * SECOND);
    });
    end.session.say("Hello?");
    for (let minute = 0; minute < 60; minute += 1) {
      await runFor(MINUTE);
      end.close(1006);
    }
    expect(end.sent("message").length).toBeLessThan(45);
    expect(Math.min(...gaps(end.sent("message")).slice(8))).toBeGreaterThan(MINUTE);
  });

  test("for too-many, again and again, lets the server rest for minutes", async () => {
    end = openFarEnd((frame, say, close) => {
      if (frame.type === "hello") return say(ready(1));
      say(error("too-many"));
      close(1000);
    });
    end.session.say("Hello?");
    await runFor(HOUR);
    expect(end.sent("message").length).toBeLessThan(25);
    expect(Math.min(...gaps(end.sent("hello")).slice(6))).toBeGreaterThan(4 * MINUTE);
  });

  test("is taken as soon as the server takes it again, and later trouble begins with short pauses", async () => {
    let isDown = true;
    end = openFarEnd((frame, say) => {
      if (frame.type === "hello") return say(ready(1));
      if (frame.type === "message") say(isDown ? error("our-mistake") : accepted(frame));
    });
    end.session.say("One");
    await runFor(20 * MINUTE);
    isDown = false;
    await runFor(4 * MINUTE);
    expect(end.kept().unsent).toEqual([]);
    isDown = true;
    const before = end.sent("message").length;
    end.session.say("Two");
    await runFor(10 * SECOND);
    expect(end.sent("message").length - before).toBe(2);
    isDown = false;
    await runFor(20 * SECOND);
    expect(end.kept().unsent).toEqual([]);
  });

  test("because another has its number gets another number, and is never lost", async () => {
    end = openFarEnd(
      (frame, say) => {
        if (frame.type === "hello") return say(ready(6));
        if (frame.type !== "message") return;
        const { seq, id } = frame;
        say(Number(seq) < 6 ? error("seq-used", { of: seq, id, next: 6 }) : accepted(frame, Number(seq) - 5));
      },
      { kept: { token: "t", unsent: [word("a", 4), word("b", 5)] } },
    );
    await runFor(20 * SECOND);
    expect(numbered(end)).toEqual(expect.arrayContaining(["a 6", "b 7"]));
    expect(end.told("showAccepted").map(([frame]) => (frame as { text: string }).text)).toEqual([
      "words of a",
      "words of b",
    ]);
    expect(end.kept().unsent).toEqual([]);
  });

  test("isn't taken for what another tab said under its number", async () => {
    const other = { type: "accepted", seq: 1, of: 5, text: "the other tab's", at: "2026-11-22T10:00:00Z" };
    end = openFarEnd(
      (frame, say) => {
        if (frame.type === "hello") {
          say(ready(6, 1));
          say(other);
        }
        if (frame.type === "message" && Number(frame.seq) >= 6) say(accepted(frame, 2));
      },
      { kept: { token: "t", unsent: [word("a", 5)] } },
    );
    await runFor(20 * SECOND);
    expect(end.told("showAccepted").map(([frame, id]) => [(frame as { text: string }).text, id])).toEqual([
      ["the other tab's", undefined],
      ["words of a", "a"],
    ]);
  });

  test("is known again without a name by its words, as the server writes them", async () => {
    const text = "Cafe\u0301\r\nis \ud800 closed \u0007";
    end = openFarEnd(
      (frame, say) => {
        if (frame.type !== "hello") return;
        say(ready(6, 1));
        say({ type: "accepted", seq: 1, of: 5, text: "Café\nis \ufffd closed ", at: "2026-11-22T10:00:00Z" });
      },
      { kept: { token: "t", unsent: [word("a", 5, text)] } },
    );
    await runFor(SECOND);
    expect(end.told("showAccepted")[0]?.[1]).toBe("a");
    expect(end.kept().unsent).toEqual([]);
  });

  test("doesn't come as a flood where there are many", async () => {
    const unsent = Array.from({ length: 90 }, (_, place) => word(`w${place}`, place + 1));
    let next = 1;
    end = openFarEnd(
      (frame, say) => {
        if (frame.type === "hello") return say(ready(1));
        if (frame.type === "message" && frame.seq === next) {
          next += 1;
          say(accepted(frame));
        }
      },
      { kept: { token: "t", unsent } },
    );
    await runFor(50);
    expect(end.sent("message")).toHaveLength(30);
    await runFor(20 * SECOND);
    expect(end.kept().unsent).toEqual([]);
    expect(end.sent("message")).toHaveLength(90);
  });
});

describe("a chat that is over", () => {
  test("isn't any more where the server says that it goes on", async () => {
    vi.useFakeTimers();
    const end = openFarEnd((frame, say) => {
      if (frame.type === "hello") say(ready(1));
    });
    await runFor(SECOND);
    end.say({ type: "status", seq: 0, status: "closed", over: true });
    expect(end.told("showNotice").at(-1)).toEqual([{ text: "over", button: "startNew" }]);
    end.say({ type: "status", seq: 0, typing: true });
    expect(end.told("showNotice").at(-1)).toEqual([{ text: "over", button: "startNew" }]);
    await runFor(10 * SECOND);
    end.say({ type: "status", seq: 0, status: "queued", ahead: 2 });
    expect(end.told("showNotice").at(-1)).toEqual([{ ahead: 2 }]);
    end.session.stop();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
});
