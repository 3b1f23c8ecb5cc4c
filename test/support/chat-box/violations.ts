import type { AxeResults } from "axe-core";
import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe-core finds on a page, by evaluation, since the page's own policy lets no script in. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const rules = { "target-size": { enabled: true } };
  const found = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ rules })})`);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};
