import fc from "fast-check";
import { expect, test } from "vitest";
import { asAttachment } from "../../shared/content-disposition.ts";

test("a name is there for old programs, and whole for all others", () => {
  expect(asAttachment("Übersicht (2).pdf")).toBe(
    "attachment; filename=\"Ubersicht (2).pdf\"; filename*=UTF-8''%C3%9Cbersicht%20%282%29.pdf",
  );
});

test("no name can end its quotes, or the header, or be lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (name) => {
      const [, quoted, whole = ""] =
        /^attachment; filename="([^"\\]*)"; filename\*=UTF-8''([!#$&+.^_`|~\w%-]*)$/.exec(asAttachment(name)) ?? [];
      expect(quoted).toMatch(/^[\x20-\x7e]*$/);
      expect(decodeURIComponent(whole)).toBe(name);
    }),
  );
});
