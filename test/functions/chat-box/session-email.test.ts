import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Answer, accepted, type FarEnd, openFarEnd, ready } from "../../support/chat-box/far-end.ts";

const SECOND = 1_000;
const runFor = (millis: number) => vi.advanceTimersByTimeAsync(millis);
const fault = (more: object = {}) => ({
  type: "error",
  seq: 0,
  code: "invalid-frame",
  errors: [{ pointer: "/email" }],
  ...more,
});

/** Knows which addresses are ones, and none yet. */
const server: Answer = (frame, say) => {
  const isWrong = frame.email !== undefined && !/^\w+@\w+\.com$/u.test(String(frame.email));
  if (frame.type === "hello") say(isWrong ? fault() : ready(1));
  if (frame.type === "contact") say(isWrong ? fault({ id: frame.id }) : { type: "status", seq: 0, contact: "known" });
  if (frame.type === "message") {
    say(accepted(frame));
    say({ type: "status", seq: Number(frame.seq), status: "queued" });
  }
};

describe("where to write to the customer", () => {
  let end: FarEnd;
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    end.session.stop();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const askedAtLast = () => end.told("askForEmail").at(-1);

  test.each([
    ["the page says it", { email: "{{ user.email }}" }, {}],
    ["the memory says it", {}, { email: "nonsense", wasAsked: true }],
    ["both say it", { email: "{{ user.email }}" }, { email: "nonsense", wasAsked: true }],
  ])("is asked where %s and it is no address", async (_who, about, kept) => {
    end = openFarEnd(server, { about: { ...about, name: "Ada" }, kept });
    end.session.say("Help");
    await runFor(10 * SECOND);
    expect(end.told("showAccepted")).toHaveLength(1);
    expect(end.sent("hello").at(-1)).toMatchObject({ name: "Ada" });
    expect(askedAtLast()).toEqual([true]);
    expect(end.kept()).toMatchObject({ email: undefined, wasAsked: false });
  });

  test("isn't asked where the page knows it", async () => {
    end = openFarEnd(server, { about: { email: "kim@example.com" } });
    end.session.say("Help");
    await runFor(10 * SECOND);
    expect(end.told("askForEmail")).toEqual([]);
  });

  test("is thanked for when the server knows it, once, and not before", async () => {
    let tell = () => {};
    end = openFarEnd((frame, say) => {
      if (frame.type !== "contact") return server(frame, say, () => {});
      tell = () => say({ type: "status", seq: 0, contact: "known" });
    });
    end.session.say("Help");
    await runFor(5 * SECOND);
    end.session.leaveEmail("kim@example.com");
    await runFor(SECOND);
    expect(end.told("thankFor")).toEqual([]);
    tell();
    tell();
    expect(end.told("thankFor")).toEqual([["kim@example.com"]]);
  });

  test("is asked again where the server says that it is none, and forgotten", async () => {
    end = openFarEnd(server);
    end.session.say("Help");
    await runFor(5 * SECOND);
    end.session.leaveEmail("a@b");
    await runFor(30 * SECOND);
    expect(end.told("thankFor")).toEqual([]);
    expect(end.told("refuseEmail")).toHaveLength(1);
    expect(end.kept()).toMatchObject({ email: undefined, wasAsked: false });
    expect(end.sent("contact")).toHaveLength(1);
    end.session.leaveEmail("kim@example.com");
    await runFor(SECOND);
    expect(end.told("thankFor")).toEqual([["kim@example.com"]]);
  });

  test("isn't thanked for where another address is known already", async () => {
    end = openFarEnd((frame, say) => {
      if (frame.type !== "contact") return server(frame, say, () => {});
      say({ type: "error", seq: 0, code: "address-known", id: frame.id });
    });
    end.session.say("Help");
    await runFor(5 * SECOND);
    end.session.leaveEmail("kim@example.com");
    await runFor(30 * SECOND);
    expect(end.told("thankFor")).toEqual([]);
    expect(end.told("refuseEmail")).toEqual([]);
    expect(askedAtLast()).toEqual([false]);
    expect(end.kept().email).toBeUndefined();
    expect(end.sent("contact")).toHaveLength(1);
  });

  test("is told again, ever later, where the server fails to take it", async () => {
    end = openFarEnd((frame, say) => {
      if (frame.type !== "contact") return server(frame, say, () => {});
      say({ type: "error", seq: 0, code: "our-mistake", id: frame.id });
    });
    end.session.say("Help");
    await runFor(5 * SECOND);
    end.session.leaveEmail("kim@example.com");
    await runFor(3_600 * SECOND);
    expect(end.sent("contact").length).toBeGreaterThan(10);
    expect(end.sent("contact").length).toBeLessThan(60);
  });
});
