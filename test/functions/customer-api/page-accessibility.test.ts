import type { AxeResults } from "axe-core";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderGonePage, renderPage } from "../../../functions/customer-api/page.ts";
import type { PageView } from "../../../functions/customer-api/page-view.ts";
import type { SupportedLanguage } from "../../../shared/language/supported.ts";
import type { Brand } from "../../../shared/mail/brand.ts";
import { createPages, type Pages } from "../../../shared/pages/create-pages.ts";
import { type Fault, renderRefusedPage } from "../../../shared/pages/refused-page.ts";
import { hasNoBrowser, openBrowser } from "../../support/browser.ts";
import { LOGO_SVG } from "../../support/mails.ts";
import { brandForTests, inLanguage, ratingViews, sampleView, sampleViews, textsForTests } from "../../support/pages.ts";

const brand: Brand = {
  ...brandForTests,
  accent: "#7a2e1d",
  logo: { url: "https://cdn.nordlicht.example/logo.svg", width: 220, height: 56 },
  footer: "Nordlicht Kaffee GmbH\nHafenstraße 12, 20457 Hamburg",
};
const pages = createPages(brand);
const HOST = "https://heard.example";
/** The narrowest that reflows without scrolling (WCAG 2.2, 1.4.10). */
const NARROW = { width: 320, height: 640 };

let browser: Browser;

/** As the room answers it, headers and all. */
const open = async (body: string, { anchor = "", headers }: { anchor?: string } & Pick<Pages, "headers"> = pages) => {
  const page = await browser.newPage({ viewport: NARROW });
  await page.route(/^https:/, (route) =>
    route.request().url().startsWith(HOST)
      ? route.fulfill({ headers: { ...headers }, body })
      : route.fulfill({ contentType: "image/svg+xml", body: LOGO_SVG }),
  );
  await page.goto(`${HOST}/c/k1abc${anchor}`);
  return page;
};

/** By evaluation, since the page's own policy lets no script in. */
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const rules = { "target-size": { enabled: true } };
  const found = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ rules })})`);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/** How much wider than the window it is, in CSS pixels. */
const overflow = (page: Page): Promise<number> => page.evaluate("document.documentElement.scrollWidth - innerWidth");

const pageOf = async (view: PageView, language: SupportedLanguage = "en"): Promise<string> =>
  renderPage(inLanguage(view, language), await textsForTests(language), pages);

const expectNoBarrier = async (body: string): Promise<void> => {
  const page = await open(body);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.close();
};

describe.skipIf(hasNoBrowser)("a customer's page in a browser", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  describe.each(["en", "ko", "ar"] as const)(
    "in %s, in the light and in the dark, on the narrowest phone",
    (language) => {
      test.each(Object.entries(sampleViews))("%s fits and has no barrier", async (_status, view) => {
        await expectNoBarrier(await pageOf(view, language));
      });

      test.each(Object.entries(ratingViews))("a rating that is %s fits and has no barrier", async (_name, view) => {
        await expectNoBarrier(await pageOf(view, language));
      });

      test("so does the page for a link that doesn't work", async () => {
        await expectNoBarrier(renderGonePage(await textsForTests(language), pages));
      });

      test("so does the page for a form that was refused", async () => {
        const faults: Fault[] = [
          { field: "email", fault: "needWayToAnswer" },
          { field: "message", fault: "needed" },
        ];
        await expectNoBarrier(renderRefusedPage(faults, await textsForTests(language), pages));
      });
    },
  );

  test("what axe looks for is found: text without contrast is a barrier", async () => {
    const pale = createPages({ ...brand, accent: "#9fd8c4" });
    const page = await open(renderPage(sampleView, await textsForTests("en"), pale), pale);
    expect(await violations(page)).toContainEqual(expect.stringMatching(/^color-contrast: <button/));
    await page.close();
  });

  test.each(["en", "ko"] as const)(
    "the longest words that anybody writes fit on the narrowest phone in %s",
    async (language) => {
      const text = `https://example.com/${"x".repeat(400)} ${"Donaudampfschifffahrt".repeat(9)} ${"가".repeat(99)}`;
      const view = {
        ...sampleView,
        messages: [{ by: "us" as const, at: 0, text }],
        draft: { form: "messages" as const, text },
      };
      const page = await open(await pageOf(view, language));
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.close();
    },
  );

  test("its policy lets its own style and the company's logo in, and nothing from anywhere else", async () => {
    const body = await pageOf(sampleView);
    const page = await open(body.replace("</main>", '<img id="other" src="https://tracker.example/pixel.svg"></main>'));
    const widthOf = (image: string) => page.evaluate<number>(`document.querySelector("${image}").naturalWidth`);
    expect(await widthOf("header img")).toBeGreaterThan(0);
    expect(await widthOf("#other")).toBe(0);
    expect(await page.evaluate("getComputedStyle(document.body).borderTopColor")).toBe("rgb(122, 46, 29)");
    await page.close();
  });

  test("a mail's link to “this wasn't me” leads there, and keys alone can say it", async () => {
    const page = await open(await pageOf(sampleView), { ...pages, anchor: "#not-you" });
    expect(await page.evaluate(`getComputedStyle(document.getElementById("not-you")).outlineStyle`)).toBe("solid");
    expect(await page.evaluate("scrollY")).toBeGreaterThan(0);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.method() === "POST"),
      page.keyboard.press("Enter"),
    ]);
    expect([sent.url(), sent.postData()]).toEqual([`${HOST}/c/k1abc/not-you`, "all=yes"]);
    await page.close();
  });

  test("keys alone give a rating, with a comment, and arrows choose it", async () => {
    const page = await open(await pageOf(ratingViews.asked));
    await page.focus('[name="score"]');
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Quick.");
    await page.keyboard.press("Tab");
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.method() === "POST"),
      page.keyboard.press("Enter"),
    ]);
    expect([sent.url(), sent.postData()]).toEqual([`${HOST}/c/k1abc/rating`, "score=4&comment=Quick."]);
    await page.close();
  });

  test("without a choice the browser itself asks for one", async () => {
    const page = await open(await pageOf(ratingViews.asked));
    const isWhole = () => page.evaluate<boolean>(`document.querySelector('[action$="/rating"]').checkValidity()`);
    expect(await isWhole()).toBe(false);
    await page.check('[value="2"]');
    expect(await isWhole()).toBe(true);
    await page.close();
  });

  test.each(["en", "ar"] as const)(
    "every choice in %s is a target for a thumb, wherever it is touched",
    async (language) => {
      const page = await open(await pageOf(ratingViews.asked, language));
      const choices = await page.locator(".scale label").all();
      expect(choices).toHaveLength(5);
      for (const choice of choices) {
        const { width = 0, height = 0 } = (await choice.boundingBox()) ?? {};
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
        for (const x of [3, width - 3]) {
          await page.evaluate("document.forms[1].reset()");
          await choice.click({ position: { x, y: height / 2 } });
          expect(await choice.locator("input").isChecked()).toBe(true);
        }
      }
      await page.close();
    },
  );

  test("screen readers are told the question with its five answers, and which one was given", async () => {
    const page = await open(await pageOf(ratingViews.given));
    const group = page.getByRole("group", { name: "How satisfied are you with the way we handled your complaint?" });
    expect(await group.getByRole("radio").count()).toBe(5);
    expect(await group.getByRole("radio", { name: "Satisfied", exact: true, checked: true }).count()).toBe(1);
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(1);
    await page.close();
  });
});
