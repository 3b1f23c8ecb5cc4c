import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hasNoBrowser, openBrowser } from "../../support/browser.ts";
import { type ChatBackEnd, startChatBackEnd } from "../../support/chat-back-end.ts";
import { type Box, openBox, openPage } from "../../support/chat-box/open-box.ts";
import { violations } from "../../support/chat-box/violations.ts";
import { eventually } from "../../support/eventually.ts";

describe.skipIf(hasNoBrowser)("a conversation in the chat box", () => {
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

  const open = async (options: Parameters<typeof openBox>[2] = {}) => {
    const box = await openBox(browser, backEnd, options);
    opened.push(box);
    return box;
  };
  const sent = (type: string) => backEnd.frames.filter((frame) => frame.type === type);
  const talk = async (options: Parameters<typeof openBox>[2] = {}, text = "The lid is broken.") => {
    const box = await open(options);
    await box.launch.click();
    await box.say(text);
    await eventually("the message is there", () => backEnd.chats().some((chat) => chat.said().includes(text)));
    await eventually("it is acknowledged", () => box.page.locator("heard-chat .note").first().isVisible());
    return box;
  };
  const showing = (box: Box, expected: string[]) =>
    eventually(`${expected} is shown`, async () => JSON.stringify(await box.shown()) === JSON.stringify(expected));

  test("goes back and forth in Korean", async () => {
    const box = await open({ lang: "ko-KR" });
    expect(await box.launch.getAttribute("aria-expanded")).toBe("false");
    expect(backEnd.connections()).toBe(0);
    await box.launch.click();
    expect(await box.page.locator("heard-chat .root").getAttribute("lang")).toBe("ko");
    await box.say("주전자 뚜껑이 깨져서 왔어요.");
    await eventually("it is acknowledged", () => box.page.locator("heard-chat .note").isVisible());
    backEnd.chat().status({ typing: true });
    await eventually("somebody types", async () => (await box.status.textContent()) !== "");
    backEnd.chat().answer("불편을 드려 죄송합니다. 새 제품을 보내 드릴게요.");
    await showing(box, ["you: 주전자 뚜껑이 깨져서 왔어요.", "us: 불편을 드려 죄송합니다. 새 제품을 보내 드릴게요."]);
    expect(await box.status.textContent()).toBe("");
    expect(backEnd.chat().hello).toMatchObject({ locale: "ko-KR", confirms: true });
    await eventually("what was shown is confirmed", () => backEnd.chat().confirmed() === 2);
  });

  test("takes along what the page knows of its customer", async () => {
    const box = await open({ attributes: 'data-email="kim@example.com" data-name="Kim" data-order-id="A-104229"' });
    await box.launch.click();
    await eventually("hello", () => sent("hello").length > 0);
    expect(backEnd.frames[0]).toMatchObject({ email: "kim@example.com", name: "Kim", orderId: "A-104229" });
  });

  test("is heard even where the page says something of its customer that can't be", async () => {
    backEnd.fail("hello", "invalid-frame");
    const box = await open({ attributes: 'data-email="nonsense"' });
    await box.launch.click();
    await box.say("Hello?");
    await eventually("it is there", () => backEnd.chats().some((chat) => chat.said().includes("Hello?")));
    expect(backEnd.chat().hello).not.toHaveProperty("email");
    await eventually("it asks where to write", () => box.page.locator("heard-chat form.email").isVisible());
  });

  test("comes back after a reload, in the box that was open", async () => {
    const box = await talk();
    backEnd.chat().answer("A new one is on its way.");
    await showing(box, ["you: The lid is broken.", "us: A new one is on its way."]);
    await box.page.reload();
    await showing(box, ["you: The lid is broken.", "us: A new one is on its way."]);
    expect(await box.panel.isVisible()).toBe(true);
    expect(backEnd.chats()).toHaveLength(1);
    await box.say("Thank you!");
    await eventually("it goes on", () => backEnd.chat().said().includes("Thank you!"));
  });

  test("is cut and goes on, and the customer notices nothing", async () => {
    const box = await talk();
    const before = backEnd.connections();
    backEnd.cut();
    await box.say("Are you there?");
    await eventually("it arrives", () => backEnd.chat().said().includes("Are you there?"));
    backEnd.chat().answer("Yes.");
    await showing(box, ["you: The lid is broken.", "you: Are you there?", "us: Yes."]);
    expect(backEnd.connections()).toBeGreaterThan(before);
    expect(await box.status.textContent()).toBe("");
  });

  test("is ended by the gateway and resumed, again and again", async () => {
    const box = await talk();
    for (const count of [2, 3, 4]) {
      backEnd.cut(1001);
      await eventually("it is resumed", () => sent("hello").length === count);
    }
    expect(backEnd.chats()).toHaveLength(1);
    await showing(box, ["you: The lid is broken."]);
  });

  test("says so where it is gone for longer, and loses nothing that was typed meanwhile", async () => {
    const box = await talk();
    backEnd.refuse(4);
    backEnd.cut();
    await box.say("One");
    await box.say("Two");
    await eventually("the loss is said", () =>
      box.hasText("The connection is gone. We are connecting again; nothing is lost."),
    );
    const waiting = () => box.page.locator("heard-chat em").allTextContents();
    await eventually("that they wait is said", async () => (await waiting()).join() === "Not sent yet,Not sent yet");
    await eventually("it arrives", () => backEnd.chat().said().length === 3);
    expect(backEnd.chat().said()).toEqual(["The lid is broken.", "One", "Two"]);
    await eventually("all is well", async () => (await box.status.textContent()) === "");
    expect(await box.page.locator("heard-chat em").count()).toBe(0);
  });

  test("is shown in order and once, whatever the network does to it", async () => {
    const box = await talk();
    backEnd.disorder(true);
    for (const text of ["1", "2", "3", "4"]) backEnd.chat().answer(text);
    backEnd.chat().lose();
    backEnd.chat().answer("5");
    backEnd.chat().answer("6");
    await showing(box, ["you: The lid is broken.", ...["1", "2", "3", "4", "5", "6"].map((text) => `us: ${text}`)]);
  });

  test("belongs to the tab that was opened last, until the customer takes it back", async () => {
    const box = await talk();
    const second = await openPage(box.context, backEnd);
    await showing(second, ["you: The lid is broken."]);
    await eventually("the first gives way", () => box.hasText("This chat is open in another tab."));
    await second.say("From the second tab");
    await eventually("it arrives", () => backEnd.chat().said().includes("From the second tab"));
    await box.page.getByRole("button", { name: "Continue here" }).click();
    await showing(box, ["you: The lid is broken.", "you: From the second tab"]);
    await eventually("the second gives way", () => second.hasText("This chat is open in another tab."));
    await box.say("From the first tab");
    await eventually("it arrives", () => backEnd.chat().said().includes("From the first tab"));
    expect(backEnd.chats()).toHaveLength(1);
    expect(sent("hello").length).toBe(3);
  });

  test("begins anew without a word where its token is worth nothing any more", async () => {
    const box = await talk();
    backEnd.refuse(1);
    backEnd.forget();
    backEnd.cut();
    await box.say("Still broken.");
    await eventually("a fresh chat has it", () => backEnd.chats()[0]?.said().includes("Still broken."));
    await eventually("nothing waits", async () => (await box.page.locator("heard-chat em").count()) === 0);
    expect(await box.status.textContent()).toBe("");
  });

  test("is over, and what was typed is still there for a new one", async () => {
    const box = await talk();
    await box.area.fill("And the handle, too.");
    backEnd.chat().status({ over: true });
    await eventually("it is said", () => box.hasText("This conversation is over."));
    await box.area.press("Enter");
    expect(await box.area.inputValue()).toBe("And the handle, too.");
    await box.page.getByRole("button", { name: "Start a new one" }).click();
    await eventually("a new one", () => backEnd.chats().length === 2);
    await box.area.press("Enter");
    await showing(box, ["you: And the handle, too."]);
    await eventually("it arrives", () => backEnd.chat().said().includes("And the handle, too."));
  });

  test("gives back what was sent after its end", async () => {
    const box = await talk();
    backEnd.fail("message", "chat-over");
    await box.say("One more thing");
    await eventually("it is said", () => box.hasText("This conversation is over."));
    expect(await box.area.inputValue()).toBe("One more thing");
    await showing(box, ["you: The lid is broken."]);
  });

  test.each([
    ["our-mistake", "Something went wrong on our side. We try again."],
    ["too-many", "That was very fast. Please wait a moment."],
  ])("tries again after %s, and says so", async (code, text) => {
    const box = await talk();
    backEnd.fail("message", code);
    await box.say("Again");
    await eventually("it is said", () => box.hasText(text));
    await eventually("it arrives", () => backEnd.chat().said().includes("Again"));
    await eventually("it is no longer said", async () => (await box.status.textContent()) === "");
  });

  test("shows hostile words as words", async () => {
    const hostile = `<img src=x onerror="document.title='stolen'"><script>document.title='stolen'</script>`;
    const box = await talk({}, hostile);
    backEnd.chat().answer(hostile);
    await showing(box, [`you: ${hostile}`, `us: ${hostile}`]);
    expect(await box.page.title()).toBe("Nordlicht");
    expect(await box.page.locator("heard-chat img, heard-chat script").count()).toBe(0);
  });

  test("asks once where to write, and takes no for an answer", async () => {
    const box = await talk();
    const form = box.page.locator("heard-chat form.email");
    await eventually("it asks", () => form.isVisible());
    await box.page.getByRole("button", { name: "Not now" }).click();
    await box.page.reload();
    await showing(box, ["you: The lid is broken."]);
    await box.say("Hello?");
    await showing(box, ["you: The lid is broken.", "you: Hello?"]);
    expect(await form.isVisible()).toBe(false);
  });

  test("takes an address, and none that isn't one", async () => {
    const box = await talk();
    const field = box.page.getByLabel("Your email address");
    await field.fill("kim@");
    await field.press("Enter");
    await eventually("it is refused", () => box.hasText("That doesn't look like an email address."));
    await field.fill("kim@example.com");
    await field.press("Enter");
    await eventually("it arrives", () => backEnd.chat().contact() === "kim@example.com");
    const thanks = "Thank you. If you aren't here when we answer, we write to kim@example.com.";
    await eventually("it is thanked for", () => box.hasText(thanks));
    expect(await box.page.locator("heard-chat form.email").isVisible()).toBe(false);
  });

  test("asks again where the server takes what it was given for no address", async () => {
    const box = await talk();
    const field = box.page.getByLabel("Your email address");
    backEnd.fail("contact", "invalid-frame");
    await field.fill("a@b");
    await field.press("Enter");
    await eventually("it is refused", () => box.hasText("That doesn't look like an email address."));
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await box.page.locator("heard-chat .note").count()).toBe(1);
    expect(await violations(box.page)).toEqual([]);
    backEnd.fail("contact", "address-known");
    await field.fill("kim@example.com");
    await field.press("Enter");
    await eventually("the server is told", () => sent("contact").length === 2);
    await eventually("it asks no more", async () => !(await field.isVisible()));
    expect(await box.page.locator("heard-chat .note").count()).toBe(1);
  });

  test("asks nobody whose address the page knows", async () => {
    const box = await talk({ attributes: 'data-email="kim@example.com"' });
    backEnd.chat().answer("Hello Kim");
    await showing(box, ["you: The lid is broken.", "us: Hello Kim"]);
    expect(await box.page.locator("heard-chat form.email").isVisible()).toBe(false);
  });

  test("counts answers that come while the box is closed, and confirms them when they are seen", async () => {
    const box = await talk();
    await eventually("the first is confirmed", () => backEnd.chat().confirmed() === 1);
    await box.page.getByRole("button", { name: "Close the chat" }).click();
    await box.page.clock.install();
    backEnd.chat().answer("One");
    backEnd.chat().answer("Two");
    await eventually(
      "they are counted",
      async () => (await box.page.locator("heard-chat .badge").textContent()) === "2",
    );
    expect(await box.page.locator("heard-chat .unseen").textContent()).toBe("Chat with Nordlicht: 2");
    await box.page.clock.runFor(10_000);
    backEnd.chat().answer("Three");
    await eventually("it is counted", async () => (await box.page.locator("heard-chat .badge").textContent()) === "3");
    await box.launch.click();
    await eventually("they are confirmed", () => backEnd.chat().confirmed() === 4);
    expect(sent("received").map(({ received }) => received)).toEqual([1, 4]);
    expect(await box.page.locator("heard-chat .badge").isVisible()).toBe(false);
  });

  test("needs no connection where nobody wrote and the box is closed", async () => {
    const box = await open();
    await box.launch.click();
    await eventually("it is connected", () => sent("hello").length === 1);
    await box.launch.click();
    await box.page.reload();
    await box.launch.waitFor();
    await box.launch.click();
    await eventually("it is connected again", () => sent("hello").length === 2);
    expect(sent("hello")[1]).not.toHaveProperty("token");
  });

  test("works where the browser lets nothing be stored", async () => {
    const context = await browser.newContext();
    await context.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })");
    const box = await openPage(context, backEnd);
    opened.push(box);
    await box.launch.click();
    await box.say("Hello?");
    await eventually("it arrives", () => backEnd.chats().some((chat) => chat.said().includes("Hello?")));
    backEnd.cut();
    await box.say("Again");
    await eventually("it goes on", () => backEnd.chat().said().length === 2);
    await showing(box, ["you: Hello?", "you: Again"]);
  });
});
