import { describe, expect, test } from "vitest";
import type { SupportedLanguage } from "../../../shared/language/supported.ts";
import { type Fault, renderFailedPage, renderRefusedPage } from "../../../shared/pages/refused-page.ts";
import { pagesForTests, textsForTests } from "../../support/pages.ts";

const refusedFor = async (faults: Fault[], language: SupportedLanguage = "en") =>
  renderRefusedPage(faults, await textsForTests(language), pagesForTests);
const itemsOf = (page: string) =>
  [...page.matchAll(/<li>(.*)<\/li>/g)].map(([, item = ""]) => item.replaceAll(/<[^>]*>/g, ""));

describe("the page for a form that is at fault", () => {
  test("names each field with what to do about it, in the order in which they came", async () => {
    const page = await refusedFor([
      { field: "email", fault: "needWayToAnswer" },
      { field: "message", fault: "tooLong", most: 20_000 },
      { field: "orderId", fault: "needed" },
      { field: "name", fault: "invalid" },
    ]);
    expect(page).toContain("4 things need your attention.");
    expect(itemsOf(page)).toEqual([
      "Email address: Please give an email address or a phone number, so that we can answer you.",
      "Message: This is too long: at most 20,000 characters.",
      "Order number: Please fill this in.",
      "Name: Please check this: it doesn&#39;t look right.",
    ]);
  });

  test.each(["metadata", "constructor", "", "other"])(
    "calls a field that we don't know (%j) another one",
    async (field) => {
      expect(itemsOf(await refusedFor([{ field, fault: "needed" }]))).toEqual([
        "Another field of the form: Please fill this in.",
      ]);
    },
  );

  test("doesn't say how long something may be where nobody said so", async () => {
    expect(itemsOf(await refusedFor([{ field: "name", fault: "tooLong" }]))[0]).toContain("Please check this");
  });

  test("counts as its language does, and sets the colon as it does", async () => {
    const faults: Fault[] = [{ field: "message", fault: "needed" }];
    expect(await refusedFor(faults)).toContain("One thing needs your attention.");
    expect(itemsOf(await refusedFor(faults, "fr"))[0]).toMatch(/^Message\u00a0: /);
    expect(itemsOf(await refusedFor(faults, "ja"))[0]).toMatch(/^\S+：\S/);
  });
});

describe("the page for a form that couldn't be taken", () => {
  test.each([
    ["tryAgain", "did not reach us"],
    ["tooMany", "Many complaints came from your connection"],
  ] as const)("says why and what to do: %s", async (kind, words) => {
    const page = renderFailedPage(kind, await textsForTests("en"), pagesForTests);
    expect(page).toContain("We couldn&#39;t take your complaint yet");
    expect(page).toContain(words);
  });
});
