import { describe, expect, test } from "vitest";
import { supported } from "../../../shared/language/supported.ts";
import { colonIn } from "../../../shared/texts/colon.ts";
import { loadCatalog } from "../../../shared/texts/load-catalog.ts";

describe.each(supported)("in %s", (language) => {
  test("between a label and its value stands one colon, which nothing separates from the label", () => {
    expect(colonIn(language)).toMatch(/^\u00a0?[:：] ?$/u);
  });

  test("the colon is the one of our own sentences in that language", async () => {
    const { "harm.phone": sentence } = await loadCatalog(language, "formal");
    expect(/[^\p{L}\p{M}]+(?=\{phone\})/u.exec(sentence)?.[0]).toBe(colonIn(language));
  });
});
