import { describe, expect, test } from "vitest";
import { renderGonePage, renderPage } from "../../../functions/customer-api/page.ts";
import { type PageView, SCORES } from "../../../functions/customer-api/page-view.ts";
import { type SupportedLanguage, supported } from "../../../shared/language/supported.ts";
import { createPages } from "../../../shared/pages/create-pages.ts";
import { type Fault, renderFailedPage, renderRefusedPage } from "../../../shared/pages/refused-page.ts";
import { en } from "../../../shared/texts/catalogs/en.ts";
import { createTexts } from "../../../shared/texts/texts.ts";
import {
  brandForTests,
  inLanguage,
  pagesForTests,
  ratingViews,
  sampleView,
  sampleViews,
  textsForTests,
} from "../../support/pages.ts";

const faults: Fault[] = [
  { field: "email", fault: "needWayToAnswer" },
  { field: "message", fault: "tooLong", most: 20_000 },
  { field: "name", fault: "needed" },
  { field: "metadata", fault: "invalid" },
];

const everyPage = async (language: SupportedLanguage): Promise<[string, string][]> => {
  const texts = await textsForTests(language);
  const pagesOf = (views: Record<string, PageView>) =>
    Object.entries(views).map(([name, view]): [string, string] => [
      name,
      renderPage(inLanguage(view, language), texts, pagesForTests),
    ]);
  return [
    ...pagesOf(sampleViews),
    ["gone", renderGonePage(texts, pagesForTests)],
    ["refused", renderRefusedPage(faults, texts, pagesForTests)],
    ["tryAgain", renderFailedPage("tryAgain", texts, pagesForTests)],
    ["tooMany", renderFailedPage("tooMany", texts, pagesForTests)],
    ...pagesOf(ratingViews),
  ];
};

/** What somebody reads, with what is said of it to screen readers. */
const readable = (page: string): string => page.replace(/<style>[\s\S]*?<\/style>/, "").replaceAll(/<[^>]*>/g, "\n");

const ids = Object.keys(en).filter((id) => id.includes("."));

describe.each(supported)("in %s", (language) => {
  test("every page says which language it is in, and which way that is read", async () => {
    const direction = language === "ar" ? "rtl" : "ltr";
    for (const [name, page] of await everyPage(language)) {
      expect.soft(page, name).toContain(`<html lang="${language}" dir="${direction}">`);
    }
  });

  test("every page is said in full: no name of a message is left, no placeholder, no value that was missing", async () => {
    for (const [name, page] of await everyPage(language)) {
      const text = readable(page);
      expect.soft(text.match(/[{}]|undefined|NaN|\[object/), name).toBeNull();
      expect
        .soft(
          ids.filter((id) => text.includes(id)),
          name,
        )
        .toEqual([]);
    }
  });

  test("no two statuses have the same title", async () => {
    const titles = (await everyPage(language)).map(([, page]) => /<title>(.*)<\/title>/.exec(page)?.[1]);
    expect(new Set(titles.slice(0, 6)).size).toBe(6);
  });

  test("the five ratings are five different ones", async () => {
    const { say } = await textsForTests(language);
    expect(new Set(SCORES.map((score) => say(`page.rating.${score}`))).size).toBe(5);
  });

  test.skipIf(language === "en")("nothing is left in English", async () => {
    const english = new Set((await everyPage("en")).flatMap(([, page]) => sentencesOf(page)));
    for (const [name, page] of await everyPage(language)) {
      expect
        .soft(
          sentencesOf(page).filter((sentence) => english.has(sentence)),
          name,
        )
        .toEqual([]);
    }
  });
});

const OURS = new Set([...sampleView.messages.map(({ text }) => text), brandForTests.name]);

/** Each text of some length that is ours, not the sample customer's. */
const sentencesOf = (page: string): string[] =>
  readable(page)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length > 12 && !OURS.has(line));

describe("hostile text", () => {
  const pagesSaying = async (text: string, language: SupportedLanguage): Promise<string[]> => {
    const texts = await createTexts({ company: text, tone: "formal", overrides: {} })(language);
    const pages = createPages({ ...brandForTests, name: text, footer: text });
    const view = inLanguage(
      { ...sampleView, messages: [{ by: "us", at: 0, text }], draft: { form: "messages", text } },
      language,
    );
    return [
      renderPage(view, texts, pages),
      renderGonePage(texts, pages),
      renderRefusedPage([{ field: text, fault: "invalid" }], texts, pages),
    ];
  };
  const tagsOf = (page: string) => page.match(/<[^>]*>/g)?.map((tag) => tag.replaceAll(/"[^"]*"/g, '""'));

  test.each(["en", "ko", "ar"] as const)("adds no markup in %s, whoever wrote it", async (language) => {
    const hostile = `"><script>alert(1)</script>{count}' onload='x`;
    const [found, expected] = [await pagesSaying(hostile, language), await pagesSaying("x", language)];
    expect(found.map(tagsOf)).toEqual(expected.map(tagsOf));
    for (const page of found) expect(page).toContain("&quot;&gt;&lt;script&gt;alert(1)");
  });
});
