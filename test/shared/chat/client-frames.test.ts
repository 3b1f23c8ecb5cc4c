import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type FrameType, frameSchemas, isFrameType } from "../../../shared/chat/client-frames.ts";

const read = (type: FrameType, fields: object = {}) => frameSchemas[type].safeParse({ type, ...fields });
const takes = (type: FrameType, fields: object = {}) => read(type, fields).success;

/** The least that each needs. */
const least: Record<FrameType, object> = {
  hello: {},
  message: { seq: 1, text: "It came broken." },
  typing: {},
  received: { received: 1 },
  contact: { email: "ann@example.com" },
  end: {},
};
const types = Object.keys(least) as FrameType[];

const MOST = 1_000_000_000;

describe.each(types)("a frame of type %s", (type) => {
  it("needs this and no more", () => {
    expect(takes(type, least[type])).toBe(true);
    for (const field of Object.keys(least[type])) {
      const others = Object.entries(least[type]).filter(([name]) => name !== field);
      expect(takes(type, Object.fromEntries(others)), field).toBe(false);
    }
  });

  it("has a name of 1 to 128 characters, if any", () => {
    for (const id of ["a", "a".repeat(128)]) expect(takes(type, { ...least[type], id })).toBe(true);
    for (const id of ["", "a".repeat(129), 1, null, {}]) expect(takes(type, { ...least[type], id })).toBe(false);
  });

  it("has a whole number from 0 on, if any", () => {
    for (const seq of [0, 1, MOST]) expect(takes(type, { ...least[type], seq })).toBe(true);
    for (const seq of [-1, 1.5, MOST + 1, "1", null, Number.NaN])
      expect(takes(type, { ...least[type], seq })).toBe(false);
  });

  it("has no field that nobody knows, and is of no other type", () => {
    expect(takes(type, { ...least[type], isAdmin: true })).toBe(false);
    for (const other of types.filter((one) => one !== type))
      expect(frameSchemas[type].safeParse({ ...least[type], type: other }).success).toBe(false);
  });
});

describe("a hello", () => {
  it("tells who is there and what it is about", () => {
    const told = {
      token: "t".repeat(200),
      received: 0,
      confirms: true,
      email: " ann@example.com ",
      name: "Ann",
      locale: "zh-Hant",
      timeZone: "Asia/Taipei",
      subject: "Kettle",
      orderId: "A-1",
      product: "kettle",
      category: "broken",
      metadata: { page: "/help", visits: 2, known: false },
    };
    const metadata = { page: "/help", visits: "2", known: "false" };
    expect(read("hello", told).data).toEqual({ type: "hello", ...told, email: "ann@example.com", metadata });
  });

  it.each<[string, number]>([
    ["name", 200],
    ["subject", 300],
    ["orderId", 100],
    ["product", 200],
    ["category", 100],
  ])("has a %s of one line with at most %d characters, by code points", (field, most) => {
    for (const fine of ["a", "😀".repeat(most)]) expect(takes("hello", { [field]: fine })).toBe(true);
    for (const wrong of ["", "  ", "a".repeat(most + 1), "a\nBcc: b", "a\u0000b", 1])
      expect(takes("hello", { [field]: wrong })).toBe(false);
  });

  it.each<[string, unknown]>([
    ["token", "t".repeat(201)],
    ["received", -1],
    ["received", MOST + 1],
    ["confirms", "yes"],
    ["email", "ann"],
    ["email", `${"a".repeat(320)}@example.com`],
    ["locale", "not a language"],
    ["timeZone", "Mars/Olympus"],
    ["metadata", { nested: { deep: 1 } }],
    ["metadata", { large: "x".repeat(4_096) }],
    ["metadata", { "": "nameless" }],
    ["metadata", ["a"]],
  ])("isn't taken with such a %s", (field, value) => {
    const { error } = read("hello", { [field]: value });
    expect(error?.issues[0]?.path[0]).toBe(field);
  });
});

describe("a message", () => {
  it("has 1 to 20,000 characters, by code points", () => {
    for (const text of ["a", "😀".repeat(20_000)]) expect(takes("message", { seq: 1, text })).toBe(true);
    for (const text of ["", " \n ", "a".repeat(20_001), 1]) expect(takes("message", { seq: 1, text })).toBe(false);
  });

  it("keeps its lines and what is no control character", () => {
    const text = "Guten Tag,\r\nes fehlt\u0000 der\tDeckel.\ud800";
    expect(read("message", { seq: 1, text }).data).toMatchObject({ text: "Guten Tag,\nes fehlt der\tDeckel.\ufffd" });
  });
});

describe("a contact", () => {
  it("may have a name, and no address that is none", () => {
    expect(takes("contact", { email: "ann@example.com", name: "Ann" })).toBe(true);
    for (const email of ["", "ann", "a@b\n@c.example", 1]) expect(takes("contact", { email })).toBe(false);
    expect(takes("contact", { email: "ann@example.com", name: "a\r\nBcc: b" })).toBe(false);
  });
});

test("only what is in the list is a type, whatever objects inherit", () => {
  for (const type of types) expect(isFrameType(type)).toBe(true);
  for (const type of ["ready", "constructor", "__proto__", "toString", "", undefined, null, 1, {}])
    expect(isFrameType(type)).toBe(false);
});

test("no frame makes the schemas throw, and what is taken stays what it was when it is read again", () => {
  void fc.assert(
    fc.property(
      fc.constantFrom(...types),
      fc.object({ key: fc.constantFrom("id", "seq", "text", "email", "name", "received") }),
      (type, fields) => {
        const once = read(type, { ...least[type], ...fields });
        if (once.success) expect(frameSchemas[type].parse(once.data)).toEqual(once.data);
      },
    ),
    { numRuns: 500 },
  );
});
