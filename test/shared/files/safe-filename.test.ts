import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extensionOf, safeFilename } from "../../../shared/files/safe-filename.ts";

test.each([
  ["photo.jpg", "photo.jpg"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\ann\\bill.pdf", "bill.pdf"],
  ["Macintosh HD:bill.pdf", "bill.pdf"],
  ["a/b\\c.txt", "c.txt"],
  ["invoice\u202Etxt.exe", "invoicetxt.exe"],
  ["bill.pdf\u0000.exe", "bill.pdf.exe"],
  ["evil.exe. . ", "evil.exe"],
  [".htaccess", "htaccess"],
  ["one\r\nBcc: two.txt", "two.txt"],
  ["one\r\ntwo.txt", "one two.txt"],
  ['a"b<c>|?*.txt', "a_b_c____.txt"],
  ["사진 1.jpg", "사진 1.jpg"],
  ["é.txt", "é.txt"],
  ["half\uD83D.png", "half\uFFFD.png"],
  ["", "file"],
  ["...", "file"],
  ["/", "file"],
  ["\u200B", "file"],
])("%j becomes %j", (typed, expected) => {
  expect(safeFilename(typed)).toBe(expected);
});

test("a long name keeps its extension, and what is no extension goes", () => {
  expect(safeFilename(`${"가".repeat(300)}.pdf`)).toBe(`${"가".repeat(196)}.pdf`);
  expect(safeFilename(`x.${"y".repeat(300)}`)).toBe(`x.${"y".repeat(198)}`);
});

describe("any name at all", () => {
  const pieces = fc.constantFrom(
    "..",
    "/",
    "\\",
    ":",
    "\r\n",
    "\u202E",
    "\u0000",
    ".exe",
    " ",
    "가",
    "😀",
    '"',
    "\u2028",
  );
  const typed = fc.oneof(
    fc.string({ unit: "binary", maxLength: 500 }),
    fc.array(pieces, { maxLength: 300 }).map((all) => all.join("")),
  );

  test("becomes one short line that is no path, and stays as it is from then on", () => {
    fc.assert(
      fc.property(typed, (name) => {
        const safe = safeFilename(name);
        expect(safe).not.toMatch(/[/\\:"<>|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(safe).toMatch(/^[^. ].*$/u);
        expect(safe).not.toMatch(/[. ]$/u);
        expect([...safe].length).toBeLessThanOrEqual(200);
        expect(safeFilename(safe)).toBe(safe);
      }),
      { numRuns: 1000 },
    );
  });

  test("ends on what Windows would open it by", () => {
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom("exe", "EXE", "js", "docm"),
        fc.constantFrom("", ".", " ", ". ."),
        (name, end, tail) => {
          expect(extensionOf(safeFilename(`${name}x.${end}${tail}`))).toBe(end.toLowerCase());
        },
      ),
    );
  });
});
