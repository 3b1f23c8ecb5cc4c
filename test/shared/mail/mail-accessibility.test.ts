import type { AxeResults } from "axe-core";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasNoBrowser, openBrowser } from "../../support/browser.ts";
import type { SampleMail } from "../../support/mails.ts";
import { htmlOf, LOGO_SVG, sampleMails } from "../../support/mails.ts";

/** How programs show a mail. Some drop every `style` element; Outlook on the web marks what it has recoloured. */
const SHOWN: Record<string, { options?: BrowserContextOptions; change?: (markup: string) => string }> = {
  "in the light": {},
  "in the dark": { options: { colorScheme: "dark" } },
  "recoloured by Outlook": { change: (markup) => markup.replace("<body ", '<body data-ogsc="" data-ogsb="" ') },
  "without style elements": { change: (markup) => markup.replace(/<style>[\s\S]*?<\/style>/g, "") },
};
/** A mail is shown within a program's page, which has the landmarks and the first heading. */
const OF_THE_PROGRAM = ["region", "landmark-one-main", "page-has-heading-one"];
/** The narrowest that reflows without scrolling (WCAG 2.2, 1.4.10). */
const NARROW = { width: 320, height: 640 };
/** A finger's (WCAG 2.2, 2.5.5). */
const TALL_ENOUGH = 44;

let browser: Browser;

const open = async (markup: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: NARROW, ...options });
  const page = await context.newPage();
  await page.route(/^https:/, (route) => route.fulfill({ contentType: "image/svg+xml", body: LOGO_SVG }));
  await page.setContent(markup, { waitUntil: "load" });
  return page;
};

const violations = async (page: Page): Promise<string[]> => {
  await page.addScriptTag({ content: axe.source });
  const off = Object.fromEntries(OF_THE_PROGRAM.map((rule) => [rule, { enabled: false }]));
  const rules = { ...off, "target-size": { enabled: true } };
  const found = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ rules })})`);
  // Text of the colour of its ground is what axe is unsure about.
  const unreadable = found.incomplete.filter(({ id }) => id === "color-contrast");
  return [...found.violations, ...unreadable].flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/** How much wider than the window it is, in CSS pixels. */
const overflow = (page: Page): Promise<number> => page.evaluate("document.documentElement.scrollWidth - innerWidth");

const cases = Object.entries(sampleMails).flatMap(([name, mail]) =>
  Object.keys(SHOWN).map((shown): [name: string, shown: string, mail: SampleMail] => [name, shown, mail]),
);

describe.skipIf(hasNoBrowser)("a mail in a browser", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test.each(cases)("%s %s has no barrier, and fits on the narrowest phone", async (_name, shown, mail) => {
    const { options, change = (markup: string) => markup } = SHOWN[shown] ?? {};
    const page = await open(change(htmlOf(mail)), options);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test("what axe looks for is found: text without contrast is a barrier", async () => {
    const mail = sampleMails.acknowledgement;
    const pale = htmlOf({ ...mail, brand: { ...mail.brand, accent: "#9fd8c4" } });
    expect(await violations(await open(pale))).toContainEqual(
      expect.stringMatching(/^color-contrast: <a class="button-text"/),
    );
  });

  test.each(["acknowledgement", "digestInThai", "everythingInArabic"] as const)(
    "the buttons and references of %s are tall enough for a finger",
    async (name) => {
      const page = await open(htmlOf(sampleMails[name]));
      const targets = await page.locator("a.button-text, td > a.link").all();
      expect(targets).not.toEqual([]);
      for (const target of targets) expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(TALL_ENOUGH);
    },
  );

  test("right-to-left mails begin on the right, other words within them where they begin", async () => {
    const page = await open(htmlOf(sampleMails.everythingInArabic));
    const sideOf = (text: string): Promise<string> =>
      page.evaluate(
        `getComputedStyle([...document.querySelectorAll("p,h2")].find((each) => each.textContent.includes("${text}"))).textAlign`,
      );
    expect(await sideOf("ماذا حدث")).toBe("right");
    expect(await sideOf("Dear Mohammed")).toBe("left");
  });

  test("nothing of the preview is seen in the mail", async () => {
    const mail = sampleMails.acknowledgement;
    const page = await open(htmlOf({ ...mail, layout: { ...mail.layout, preview: "only for the inbox" } }));
    expect(await page.getByText("only for the inbox").isVisible()).toBe(false);
  });
});
