import type { AxeResults } from "axe-core";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderDocs } from "../../../functions/describe-api/docs-page.ts";
import { docsStyle } from "../../../functions/describe-api/docs-style.ts";
import { createPages } from "../../../shared/pages/create-pages.ts";
import { hasNoBrowser, openBrowser } from "../../support/browser.ts";
import { documentForTests as document } from "../../support/documented.ts";
import { brandForTests } from "../../support/pages.ts";

const pages = createPages(brandForTests, docsStyle);
const page = renderDocs(document, pages);
const ADDRESS = "https://care.heard.example/v1/docs";

describe("the page of the API", () => {
  test("tells of every call, every problem and every object", () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { operationId, summary }] of Object.entries(methods)) {
        expect(page).toContain(`id="${operationId}">${summary.replaceAll("'", "&#39;")}</h3>`);
        expect(page).toContain(`<strong>${method.toUpperCase()}</strong> ${path}</code>`);
      }
    }
    for (const name of Object.keys(document.components.schemas)) expect(page).toContain(`id="object-${name}"`);
    expect(page).toContain("lease-lost");
  });

  test("leads nowhere that it doesn't have", () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    const targets = [...page.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe([...page.matchAll(/ id="/gu)].length);
  });
});

/** One of each kind of thing: axe takes half a minute for all calls. */
const part = renderDocs(
  {
    ...document,
    tags: document.tags.slice(0, 1),
    components: {
      ...document.components,
      schemas: Object.fromEntries(Object.entries(document.components.schemas).slice(0, 12)),
    },
  },
  pages,
);

describe.skipIf(hasNoBrowser)("the page of the API in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test.each([320, 1280])("%d pixels wide fits and has no barrier, in the light and in the dark", async (width) => {
    const tab = await browser.newPage({ viewport: { width, height: 900 } });
    await tab.route(/^https:/, (route) => route.fulfill({ headers: { ...pages.headers }, body: part }));
    await tab.goto(ADDRESS);
    await tab.evaluate(axe.source);
    for (const colorScheme of ["light", "dark"] as const) {
      await tab.emulateMedia({ colorScheme });
      const { violations } = await tab.evaluate<AxeResults>("axe.run(document)");
      expect(violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`))).toEqual([]);
    }
    expect(await tab.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    expect(await tab.evaluate("getComputedStyle(document.querySelector('pre')).whiteSpace")).toBe("pre-wrap");
    await tab.close();
  });
});
