import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hasNoBrowser, openBrowser } from "../../support/browser.ts";
import { type ChatBackEnd, startChatBackEnd } from "../../support/chat-back-end.ts";
import { type Box, openBox } from "../../support/chat-box/open-box.ts";
import { violations } from "../../support/chat-box/violations.ts";
import { eventually } from "../../support/eventually.ts";

const DESK = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

const overflow = (page: Page): Promise<number> => page.evaluate("document.documentElement.scrollWidth - innerWidth");
const settled = (page: Page) =>
  page.evaluate(
    "Promise.all(document.querySelector('heard-chat').shadowRoot.getAnimations().map((one) => one.finished))",
  );
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    "document.querySelector('heard-chat').shadowRoot.activeElement?.className || document.querySelector('heard-chat').shadowRoot.activeElement?.id",
  );

describe.skipIf(hasNoBrowser)("the chat box for everybody", () => {
  let browser: Browser;
  let backEnd: ChatBackEnd;
  let opened: Box[];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    backEnd = await startChatBackEnd();
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map(({ context }) => context.close()));
    await backEnd.stop();
  });
  const open = async (options: Parameters<typeof openBox>[2]) => {
    const box = await openBox(browser, backEnd, options);
    opened.push(box);
    return box;
  };
  /** With one of each thing that can be shown. */
  const fill = async (box: Box, words: { mine: string; ours: string }) => {
    await box.launch.click();
    await box.say(words.mine);
    await eventually("it asks for an address", () => box.page.locator("heard-chat form.email").isVisible());
    backEnd.chat().answer(words.ours);
    backEnd.chat().status({ status: "resolved" });
    await eventually("it is said", async () => (await box.status.textContent()) !== "");
    await eventually("it is shown", async () => (await box.shown()).length === 2);
    await settled(box.page);
  };

  test.each([
    ["on a desk", DESK, "en", { mine: "The lid is broken.", ours: "A new one is on its way." }],
    ["on a phone", PHONE, "ko", { mine: "뚜껑이 깨졌어요.", ours: "새 제품을 보내 드릴게요." }],
    ["in Arabic", DESK, "ar", { mine: "الغطاء مكسور. Order A-104229", ours: "سنرسل لك غطاءً جديدًا." }],
    ["in Arabic on a phone", PHONE, "ar", { mine: "الغطاء مكسور.", ours: "سنرسل لك غطاءً جديدًا." }],
  ])("has no barrier %s, closed and open, in the light and in the dark", async (_where, device, lang, words) => {
    const box = await open({ ...device, lang });
    expect(await violations(box.page)).toEqual([]);
    await fill(box, words);
    for (const scheme of ["light", "dark"] as const) {
      await box.page.emulateMedia({ colorScheme: scheme });
      await box.page.evaluate(`document.documentElement.style.colorScheme = "${scheme}"`);
      expect(await violations(box.page), scheme).toEqual([]);
    }
    expect(await overflow(box.page)).toBeLessThanOrEqual(0);
    const direction = await box.page.evaluate(
      "getComputedStyle(document.querySelector('heard-chat').shadowRoot.querySelector('.root')).direction",
    );
    expect(direction).toBe(lang === "ar" ? "rtl" : "ltr");
  });

  test("what axe looks for is found in the box, too: a field without a label is a barrier", async () => {
    const box = await open(DESK);
    await box.launch.click();
    await box.page.evaluate(
      "document.querySelector('heard-chat').shadowRoot.querySelector('.composer label').remove()",
    );
    expect(await violations(box.page)).toContainEqual(expect.stringMatching(/^label: <textarea/u));
  });

  test("keys alone open it, write, answer its question, and close it", async () => {
    const box = await open(DESK);
    const { keyboard } = box.page;
    await keyboard.press("Tab");
    expect(await focused(box.page)).toBe("launch");
    await keyboard.press("Enter");
    expect(await focused(box.page)).toBe("words");
    await keyboard.type("The lid");
    await keyboard.press("Shift+Enter");
    await keyboard.type("is broken.");
    await keyboard.press("Enter");
    await eventually("it arrives", () => backEnd.chats()[0]?.said()[0] === "The lid\nis broken.");
    await eventually("it asks for an address", () => box.page.locator("heard-chat form.email").isVisible());
    expect(await focused(box.page)).toBe("words");
    await keyboard.press("Shift+Tab");
    await keyboard.press("Enter");
    expect(await box.page.locator("heard-chat form.email").isVisible()).toBe(false);
    expect(await focused(box.page)).toBe("words");
    await keyboard.press("Escape");
    expect(await focused(box.page)).toBe("launch");
    expect(await box.panel.isVisible()).toBe(false);
    expect(await box.launch.getAttribute("aria-expanded")).toBe("false");
  });

  test("what an input method is still composing isn't sent by its Enter, nor closed by its Escape", async () => {
    const box = await open({ ...DESK, lang: "ko" });
    await box.launch.click();
    await box.area.fill("안녕하세");
    const press = (key: string) =>
      box.area.dispatchEvent("keydown", { key, isComposing: true, bubbles: true, composed: true });
    await press("Enter");
    await press("Escape");
    expect(await box.area.inputValue()).toBe("안녕하세");
    expect(await box.panel.isVisible()).toBe(true);
    await box.area.press("Enter");
    await eventually("it arrives", () => backEnd.chats()[0]?.said()[0] === "안녕하세");
  });

  test("a screen reader is told what each part is", async () => {
    const box = await open(DESK);
    const { page } = box;
    await page.getByRole("button", { name: "Write to us", expanded: false }).click();
    const dialog = page.getByRole("dialog", { name: "Chat with Nordlicht" });
    expect(await dialog.getByRole("log").getAttribute("aria-live")).toBe("polite");
    expect(await dialog.getByRole("textbox", { name: "Your message" }).count()).toBe(1);
    expect(await dialog.getByRole("status").count()).toBe(1);
    expect(await dialog.getByRole("button", { name: "Close the chat" }).count()).toBe(1);
  });

  test("every button and field is a target for a thumb, and a phone's whole screen is used", async () => {
    const box = await open(PHONE);
    const wide = (await box.launch.boundingBox()) ?? { height: 0 };
    expect(wide.height).toBeGreaterThanOrEqual(44);
    await fill(box, { mine: "The lid is broken.", ours: "Sorry!" });
    expect(await box.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    for (const target of await box.page.locator("heard-chat :is(button, input, textarea)").all()) {
      if (!(await target.isVisible())) continue;
      const { width = 0, height = 0 } = (await target.boundingBox()) ?? {};
      expect(Math.min(width, height), (await target.textContent()) ?? "").toBeGreaterThanOrEqual(44);
    }
  });

  test.each([
    ["at twice the size", { width: 640, height: 400 }],
    ["at four times the size", { width: 320, height: 200 }],
  ])("nothing is cut off %s", async (_size, viewport) => {
    const box = await open({ viewport });
    await fill(box, { mine: `https://example.com/${"x".repeat(300)}`, ours: "Donaudampfschifffahrt".repeat(9) });
    expect(await overflow(box.page)).toBeLessThanOrEqual(0);
    await box.area.scrollIntoViewIfNeeded();
    const { x = -1, y = -1, width = 0, height = 0 } = (await box.area.boundingBox()) ?? {};
    expect([x >= 0, y >= 0, x + width <= viewport.width, y + height <= viewport.height]).not.toContain(false);
  });

  test("moves nothing for whoever wants no motion", async () => {
    const box = await open({ ...DESK, reducedMotion: "reduce" });
    await box.launch.click();
    const moving = "document.querySelector('heard-chat').shadowRoot.getAnimations().length";
    expect(await box.page.evaluate(moving)).toBe(0);
  });
});
