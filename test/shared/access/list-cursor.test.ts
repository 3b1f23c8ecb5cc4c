import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCursor, sealCursor } from "../../../shared/access/list-cursor.ts";

const key = Buffer.alloc(32, 1);
const place = fc.string({ unit: "grapheme", maxLength: 300 });
const list = fc.string({ unit: "grapheme", maxLength: 60 });

describe("a cursor", () => {
  it("gives back the place that it was made of, for its list", () => {
    fc.assert(
      fc.property(list, place, (ofList, there) => {
        expect(openCursor(key, ofList, sealCursor(key, ofList, there.toWellFormed()))).toBe(there.toWellFormed());
      }),
    );
  });

  it("opens no other list, and nothing under another deployment's key", () => {
    fc.assert(
      fc.property(list, list, place, (ofList, other, there) => {
        fc.pre(ofList.toWellFormed() !== other.toWellFormed());
        const cursor = sealCursor(key, ofList, there);
        expect(openCursor(key, other, cursor)).toBeUndefined();
        expect(openCursor(Buffer.alloc(32, 2), ofList, cursor)).toBeUndefined();
      }),
    );
  });

  it("is refused when any character of it was changed, left out or added", () => {
    const cursor = sealCursor(key, "list", '{"leg":"support"}');
    for (let at = 0; at < cursor.length; at += 1) {
      const other = cursor[at] === "A" ? "B" : "A";
      expect(openCursor(key, "list", cursor.slice(0, at) + other + cursor.slice(at + 1))).toBeUndefined();
      expect(openCursor(key, "list", cursor.slice(0, at) + cursor.slice(at + 1))).toBeUndefined();
      expect(openCursor(key, "list", cursor.slice(0, at))).toBeUndefined();
      for (const extra of ["A", "!", " "]) {
        expect(openCursor(key, "list", cursor.slice(0, at) + extra + cursor.slice(at))).toBeUndefined();
      }
    }
  });

  it("shows nothing of its place", () => {
    const cursor = sealCursor(key, "list", "complaint#0000000ZA");
    expect(Buffer.from(cursor, "base64url").toString("latin1")).not.toMatch(/complaint|0000000ZA/u);
  });

  it("is nothing that anybody could have made up", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: "binary", maxLength: 500 })), (made) => {
        expect(openCursor(key, "list", made)).toBeUndefined();
      }),
    );
  });
});
