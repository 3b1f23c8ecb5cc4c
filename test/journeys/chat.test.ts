import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ar } from "../../shared/texts/catalogs/ar.ts";
import { en } from "../../shared/texts/catalogs/en.ts";
import { type AgentClient, agentClient } from "../support/agent-client.ts";
import { hasNoBrowser, openBrowser } from "../support/browser.ts";
import { boxOn } from "../support/chat-box/open-box.ts";
import { violations } from "../support/chat-box/violations.ts";
import { newAddress } from "../support/customer-client.ts";
import { eventually } from "../support/eventually.ts";
import { type HarshHost, startHarshHost } from "../support/harsh-host.ts";
import { HOUR, MINUTE } from "../support/journey.ts";
import { mailbox } from "../support/mailbox.ts";

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe.skipIf(hasNoBrowser)("a customer at the chat box of a company's page", () => {
  let host: HarshHost;
  let browser: Browser;
  let alice: AgentClient;
  beforeAll(async () => {
    [host, browser] = await Promise.all([startHarshHost({}), openBrowser()]);
    alice = await agentClient(host, "alice");
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stopAndCheck();
  });

  const visit = async (context: BrowserContext, language: string) => {
    const page = await context.newPage();
    await page.goto(`${host.url}/_local/chat?language=${language}`);
    return boxOn(page, context);
  };
  const complain = async (context: BrowserContext, language: string, text: string) => {
    const box = await visit(context, language);
    await box.launch.click();
    await box.say(text);
    const note = box.page.locator("heard-chat .note");
    await note.waitFor();
    const [reference = ""] = /\b[0-9A-HJKMNP-TV-Z]{9}\b/u.exec((await note.textContent()) ?? "") ?? [];
    return { ...box, note, reference };
  };
  const sees = (box: Awaited<ReturnType<typeof visit>>, text: string) =>
    eventually(`"${text}" is shown`, () => box.hasText(text));

  test("complains in Korean, closes the tab, is mailed the answer, and finds it when they come back", async () => {
    const context = await browser.newContext({ timezoneId: "Asia/Seoul" });
    const tab = await complain(context, "ko", "주문한 주전자가 깨진 채로 도착했어요.");
    expect(await tab.note.textContent()).toContain("접수 번호");
    expect(await violations(tab.page)).toEqual([]);
    const email = newAddress();
    await tab.page.locator("heard-chat form.email input").fill(email);
    await tab.page.locator("heard-chat form.email button[type=submit], heard-chat form.email button").first().click();
    expect(await mailbox(host).nth(email, 1)).toMatchObject({ headers: { "content-language": "ko" } });
    await tab.page.close();

    await alice.take(tab.reference);
    await eventually(
      "the tab is known to be closed",
      async () => (await alice.get(tab.reference)).body.chat?.connected === false,
    );
    await alice.act(tab.reference, "reply", { message: "새 주전자를 오늘 보내 드리겠습니다." });
    await host.after(2 * MINUTE, "the answer is mailed", async () => (await mailbox(host).to(email))[1]);
    expect((await mailbox(host).nth(email, 2)).text).toContain("새 주전자를 오늘");

    const back = await visit(context, "ko");
    if ((await back.launch.getAttribute("aria-expanded")) !== "true") await back.launch.click();
    await sees(back, "새 주전자를 오늘 보내 드리겠습니다.");
    await sees(back, "주문한 주전자가 깨진 채로 도착했어요.");
    await back.say("감사합니다!");
    await eventually("it joins the complaint", async () => {
      const { timeline } = (await alice.get(tab.reference)).body;
      return timeline.some(({ text }: { text?: string }) => text === "감사합니다!");
    });
    expect(await mailbox(host).to(email)).toHaveLength(2);
    await context.close();
  }, 90_000);

  test("talks on a phone, in Arabic, with an agent who answers while they wait, and isn't mailed", async () => {
    const context = await browser.newContext({ ...PHONE, timezoneId: "Asia/Riyadh" });
    const box = await complain(context, "ar", "وصلت الغلاية مكسورة ولم يرد أحد.");
    await alice.take(box.reference);
    await eventually("somebody has joined", async () => (await box.status.textContent()) === ar["chat.joined"]);
    const typed = await alice.act(box.reference, "typing");
    expect(typed.status).toBe(204);
    await eventually("the agent is seen writing", async () => (await box.status.textContent()) === ar["chat.typing"]);
    await alice.act(box.reference, "reply", { message: "نأسف لذلك. نرسل غلاية جديدة اليوم.", keep: true });
    await sees(box, "نأسف لذلك. نرسل غلاية جديدة اليوم.");
    expect(await violations(box.page)).toEqual([]);
    expect(await box.page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    await box.say("شكرًا جزيلًا");
    await eventually("alice reads it", async () =>
      JSON.stringify((await alice.get(box.reference)).body.timeline).includes("شكرًا جزيلًا"),
    );
    await context.close();
  }, 90_000);

  test("notices nothing of the limits that a gateway sets its connections", async () => {
    const context = await browser.newContext();
    const box = await complain(context, "en", "The kettle came broken.");
    await alice.take(box.reference);
    for (const millis of [11 * MINUTE, 2 * HOUR]) {
      await host.advanceClock(millis);
      const text = `Another word after ${millis}.`;
      await box.say(text);
      await eventually("it arrives", async () =>
        JSON.stringify((await alice.get(box.reference)).body.timeline).includes(text),
      );
      expect(await box.status.textContent()).not.toBe(en["chat.reconnecting"]);
    }
    await context.close();
  }, 90_000);
});
