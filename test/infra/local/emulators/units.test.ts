import { describe, expect, it } from "vitest";
import { itemBytes } from "../../../../infra/local/emulators/store/item-size.ts";
import { indexWriteUnits, readUnits, writeUnits } from "../../../../infra/local/emulators/store/units.ts";

describe("an item's size", () => {
  it.each([
    ["a text by its UTF-8 bytes", { ab: { S: "häß" } }, 2 + 5],
    ["a number by two digits a byte and one more", { n: { N: "12345" } }, 1 + 4],
    ["a number without the zeros around it", { n: { N: "-0.0120" } }, 1 + 2],
    ["a binary by its bytes, not by its base64", { b: { B: "AAECAw==" as never } }, 1 + 4],
    ["a truth value and a null by one byte each", { t: { BOOL: true }, z: { NULL: true } }, 1 + 1 + 1 + 1],
    ["a set by its elements", { s: { SS: ["ab", "c"] } }, 1 + 3],
    ["a list by 3 bytes, and 1 for each element", { l: { L: [{ S: "ab" }, { S: "c" }] } }, 1 + 3 + 2 + 3],
    ["a map by 3 bytes, and 1 for each element with its name", { m: { M: { k: { S: "v" } } } }, 1 + 3 + 1 + 2],
  ])("counts %s", (_fact, item, bytes) => {
    expect(itemBytes(item as never)).toBe(bytes);
  });
});

const text = (bytes: number) => ({ t: { S: "x".repeat(bytes - 1) } });

describe("units", () => {
  it("a consistent read costs 1 for each 4 KB begun, a default read half of it", () => {
    expect([0, 4096, 4097, 9000].map((bytes) => readUnits(bytes, true))).toEqual([1, 1, 2, 3]);
    expect([0, 4096, 4097, 9000].map((bytes) => readUnits(bytes))).toEqual([0.5, 0.5, 1, 1.5]);
  });

  it("a write costs 1 for each KB begun of the larger version", () => {
    expect(writeUnits(undefined, text(1024))).toBe(1);
    expect(writeUnits(undefined, text(1025))).toBe(2);
    expect(writeUnits(text(3000), text(10))).toBe(3);
    expect(writeUnits(text(3000), null)).toBe(3);
    expect(writeUnits(undefined, null)).toBe(1);
  });

  it("an index costs nothing unless its row appears, disappears or moves", () => {
    const names = ["pk", "sk", "lane", "order"];
    const item = (order?: string, extra = "") => ({
      pk: { S: "p" },
      sk: { S: "s" },
      lane: { S: "l" },
      text: { S: extra },
      ...(order && { order: { S: order } }),
    });
    expect(indexWriteUnits(names, undefined, item())).toBe(0);
    expect(indexWriteUnits(names, undefined, item("1"))).toBe(1);
    expect(indexWriteUnits(names, item("1"), item("1", "another text"))).toBe(0);
    expect(indexWriteUnits(names, item("1"), item("2"))).toBe(2);
    expect(indexWriteUnits(names, item("1"), item())).toBe(1);
    expect(indexWriteUnits(names, item("1"), null)).toBe(1);
  });
});
