import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { accepted, type FarEnd, openFarEnd, ready } from "../../support/chat-box/far-end.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const runFor = (millis: number) => vi.advanceTimersByTimeAsync(millis);

describe("a box's connection", () => {
  let end: FarEnd;
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    end.session.stop();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test.each([1000, 1001, 1006])(
    "that is closed with %i as soon as it stands is made ever more rarely",
    async (code) => {
      end = openFarEnd((_frame, say, close) => {
        say(ready(1));
        close(code);
      });
      await runFor(MINUTE);
      expect(end.connections()).toBeLessThan(10);
      await runFor(HOUR);
      expect(end.connections()).toBeLessThan(150);
    },
  );

  test("that lasted and is ended by the gateway is made again at once, as often as that happens", async () => {
    end = openFarEnd((_frame, say) => say(ready(1)));
    for (const count of [2, 3, 4]) {
      await runFor(61 * SECOND);
      end.close(1001);
      await runFor(10);
      expect(end.connections()).toBe(count);
    }
    end.close(1001);
    await runFor(200);
    expect(end.connections()).toBe(4);
    await runFor(SECOND);
    expect(end.connections()).toBe(5);
  });

  test("that lasted and is lost begins with a short pause", async () => {
    end = openFarEnd((_frame, say) => say(ready(1)));
    for (const count of [2, 3, 4]) {
      await runFor(61 * SECOND);
      end.close(1006);
      await runFor(200);
      expect(end.connections()).toBe(count - 1);
      await runFor(300);
      expect(end.connections()).toBe(count);
    }
  });

  test("on which nothing is answered is given up, ever later", async () => {
    end = openFarEnd(() => undefined);
    await runFor(HOUR);
    expect(end.connections()).toBeLessThan(120);
    expect(end.connections()).toBeGreaterThan(60);
  });

  test("begins a fresh chat where its token is none, and keeps what was typed", async () => {
    end = openFarEnd(
      (frame, say) => {
        if (frame.type === "message") return say(accepted(frame));
        if (frame.type !== "hello") return;
        const fault = { type: "error", seq: 0, code: "invalid-frame", errors: [{ pointer: "/token" }] };
        say(frame.token === "odd" ? fault : ready(1));
      },
      { kept: { token: "odd" }, about: { name: "Ada" } },
    );
    end.session.say("Help");
    await runFor(10 * SECOND);
    expect(end.sent("hello").map(({ token, name }) => token ?? name)).toEqual(["odd", "Ada"]);
    expect(end.told("showAccepted")).toHaveLength(1);
    expect(end.kept().token).toBe("t");
  });

  test.each(["unknown-token", "hello-first", "our-mistake", "invalid-frame"])(
    "on which every hello is answered with %s isn't used for a flood of them",
    async (code) => {
      end = openFarEnd((_frame, say) => say({ type: "error", seq: 0, code }), {
        kept: { token: "t", email: "kim@example.com" },
        about: { name: "Ada", email: "kim@example.com" },
      });
      await runFor(HOUR);
      expect(end.sent("hello").length).toBeLessThan(60);
    },
  );
});
