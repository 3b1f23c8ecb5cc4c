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

  test.each([
    ["a token longer than any", { token: "x".repeat(201) }],
    ["a token that is nothing", { token: "" }],
    ["an address longer than any", { email: "x".repeat(321) }],
    ["a message of nothing", { unsent: [{ ...word, text: " \u0000\n" }] }],
    ["a message longer than any", { unsent: [{ ...word, text: "x".repeat(5_001) }] }],
    ["a message of a moment that is none", { unsent: [{ ...word, at: 1e300 }] }],
    ["a message without a name", { unsent: [{ ...word, id: "" }] }],
    ["a message whose name is longer than any", { unsent: [{ ...word, id: "x".repeat(129) }] }],
    ["a part of a number", { seen: 0.5 }],
  ])("leaves out %s", (_what, written) => {
    const store = storeWith(JSON.stringify(written));
    expect(openMemory("https://a.example/", () => store).read()).toEqual(NOTHING);
  });

  test.each([-1, 0.5, 1e300, 2_000_000_000, "2"])(
    "leaves out the number %s of a message, and keeps its words",
    (seq) => {
      const store = storeWith(JSON.stringify({ unsent: [{ ...word, seq }] }));
      expect(openMemory("https://a.example/", () => store).read().unsent).toEqual([{ ...word, seq: undefined }]);
    },
  );

  test("takes each message once, and no more than anybody leaves", () => {
    const many = Array.from({ length: 9_000 }, (_, place) => ({ ...word, id: `id-${place}` }));
    const store = storeWith(JSON.stringify({ unsent: [word, { ...word, text: "other" }, ...many] }));
    const { unsent } = openMemory("https://a.example/", () => store).read();
    expect(unsent).toHaveLength(99);
    expect(unsent.filter(({ id }) => id === word.id)).toEqual([word]);
  });
});
