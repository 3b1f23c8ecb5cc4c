import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import type { ChatBackEnd } from "../chat-back-end.ts";

export interface Box {
  page: Page;
  context: BrowserContext;
  launch: Locator;
  panel: Locator;
  area: Locator;
  status: Locator;
  /** What is shown, in its order: who said it, and what. */
  shown(): Promise<string[]>;
  say(text: string): Promise<void>;
  hasText(text: string): Promise<boolean>;
}

interface Options extends BrowserContextOptions {
  lang?: string;
  attributes?: string;
}

export const openPage = async (context: BrowserContext, { url }: ChatBackEnd, query: Record<string, string> = {}) => {
  const page = await context.newPage();
  await page.goto(`${url}/?${new URLSearchParams(query)}`);
  return boxOn(page, context);
};

export const openBox = async (
  browser: Browser,
  backEnd: ChatBackEnd,
  { lang = "en", attributes = "", ...options }: Options = {},
): Promise<Box> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  return openPage(context, backEnd, { lang, attributes });
};

export const boxOn = async (page: Page, context: BrowserContext): Promise<Box> => {
  const launch = page.locator("heard-chat .launch");
  await launch.waitFor();
  const area = page.locator("heard-chat textarea");
  return {
    page,
    context,
    launch,
    panel: page.locator("heard-chat .panel"),
    area,
    status: page.locator("heard-chat .status"),
    shown: () =>
      page
        .locator("heard-chat .message")
        .evaluateAll((messages) =>
          messages.map((one) => `${one.className.split(" ")[1]}: ${one.firstElementChild?.textContent}`),
        ),
    say: async (text) => {
      await area.fill(text);
      await area.press("Enter");
    },
    hasText: (text) => page.locator("heard-chat").getByText(text, { exact: true }).isVisible(),
  };
};
