import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openMemory } from "../../../functions/chat-box/box/memory.ts";

const storeWith = (value: string | null) => {
  let kept = value;
  return {
    getItem: () => kept,
    setItem: (_key: string, text: string) => {
      kept = text;
    },
  };
};
const NOTHING = { unsent: [], seen: 0, isOpen: false, wasAsked: false };
const word = { id: "a", text: "Hello", at: 1, seq: 2 };

describe("what outlasts the page", () => {
  test("is what was written last, by whichever tab", () => {
    const store = storeWith(null);
    const [one, other] = [openMemory("https://a.example/", () => store), openMemory("https://a.example/", () => store)];
    expect(one.read()).toEqual(NOTHING);
    one.write({ token: "t", unsent: [word] });
    other.write({ isOpen: true });
    expect(one.read()).toEqual({ ...NOTHING, token: "t", unsent: [word], isOpen: true });
    other.write({ token: undefined, unsent: [] });
    expect(one.read()).toEqual({ ...NOTHING, isOpen: true });
  });

  test("is the page's own where nothing may be stored", () => {
    const memory = openMemory("https://a.example/", () => {
      throw new Error("not allowed");
    });
    memory.write({ token: "t", unsent: [word] });
    expect(memory.read()).toMatchObject({ token: "t", unsent: [word] });
  });

  test("is believed only as far as it is what a box writes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { unsent, seen, token } = openMemory("https://a.example/", () => storeWith(text)).read();
        expect(unsent.every((one) => typeof one.text === "string")).toBe(true);
        expect(seen).toBeGreaterThanOrEqual(0);
        expect(["string", "undefined"]).toContain(typeof token);
      }),
    );
    const odd = JSON.stringify({ token: 7, unsent: [word, { id: 1 }, null], seen: "x", isOpen: 1, wasAsked: true });
    expect(openMemory("https://a.example/", () => storeWith(odd)).read()).toEqual({
      ...NOTHING,
      unsent: [word],
      wasAsked: true,
    });
  });
});
