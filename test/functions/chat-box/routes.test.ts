import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { checkDescription } from "../../../functions/chat-box/box/texts.ts";
import { createRoutes } from "../../../functions/chat-box/routes.ts";
import type { HttpEvent, HttpRoute } from "../../../functions/http.ts";
import { buildChatBox } from "../../../infra/bundle/build-chat-box.ts";
import { chatBox } from "../../../shared/api/answers/chat-box.ts";
import { supported } from "../../../shared/language/supported.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { openVoice } from "../../../shared/settings/voice.ts";

const MOST_BYTES = 20_000;

let script: string;
let routes: Record<string, HttpRoute>;
beforeAll(async () => {
  script = await buildChatBox();
  const settings = settingsSchema.parse({ company: { name: "Nordlicht", language: "de" } });
  const voice = await openVoice(settings, undefined);
  routes = createRoutes({ script, socket: "wss://chat.example/chat", ...voice, language: "de" });
});

const get = async (route: string, headers: Record<string, string> = {}, query?: Record<string, string>) => {
  const answered = await routes[`GET ${route}`]?.({ headers, queryStringParameters: query } as unknown as HttpEvent);
  if (answered === undefined) throw new Error(`there is no ${route}`);
  return answered;
};
const describedIn = async (headers: Record<string, string>, language?: string) =>
  chatBox.parse(JSON.parse((await get("/v1/chat.json", headers, language ? { language } : undefined)).body ?? ""));

describe("the chat box's script", () => {
  test("is small enough for a page that somebody else pays attention to", () => {
    expect(gzipSync(script).length).toBeLessThan(MOST_BYTES);
  });

  test("is the same bytes again", async () => {
    expect(await buildChatBox()).toBe(script);
  });

  test("runs nothing that a text could become part of", () => {
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/u);
  });

  test("may be loaded by any page, and isn't sent again to whoever has it", async () => {
    const { statusCode, headers, body } = await get("/v1/chat.js");
    expect([statusCode, body]).toEqual([200, script]);
    expect(headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=300",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "cross-origin",
    });
    const again = await get("/v1/chat.js", { "if-none-match": `W/${headers.etag}` });
    expect([again.statusCode, again.body]).toEqual([304, undefined]);
    expect((await get("/v1/chat.js", { "if-none-match": '"other"' })).statusCode).toBe(200);
  });
});

describe("what the chat box says", () => {
  test.each([
    ["ko,en", {}, "ko"],
    ["xx,zh-TW", {}, "zh-Hant"],
    ["not a tag", { "accept-language": "fr;q=0.5, ja" }, "ja"],
    [undefined, { "accept-language": "th" }, "th"],
    [undefined, {}, "de"],
  ])("%s and %o is said in %s", async (language, headers, expected) => {
    expect((await describedIn(headers, language)).language).toBe(expected);
  });

  test.each(supported)("is whole in %s, as the box itself looks at it", async (language) => {
    const described = await describedIn({}, language);
    const known = checkDescription(described);
    expect(known).toMatchObject({ socket: "wss://chat.example/chat", language, color: "#1b6b52" });
    expect(known?.direction).toBe(language === "ar" ? "rtl" : "ltr");
    expect(known?.sayAhead(0)).not.toBe(known?.sayAhead(1));
    expect(known?.sayAhead(21)).toBeUndefined();
    expect(described.texts.emailThanks).toContain("{email}");
    expect(described.texts.title).toContain("Nordlicht");
    const { emailThanks: _, ...others } = described.texts;
    expect(JSON.stringify(others)).not.toMatch(/[{}]{1}(?:company|count|email|reference)/u);
  });

  test("is kept apart by language", async () => {
    const { headers } = await get("/v1/chat.json", { "accept-language": "ko" });
    expect(headers).toMatchObject({ vary: "accept-language", "cache-control": "public, max-age=300" });
    expect(
      (await get("/v1/chat.json", { "accept-language": "ja", "if-none-match": headers.etag ?? "" })).statusCode,
    ).toBe(200);
  });

  test("is refused where the question is longer than any browser's", async () => {
    await expect(get("/v1/chat.json", {}, { language: "x".repeat(501) })).rejects.toMatchObject({ status: 422 });
  });

  test("is nothing to a box that doesn't know it", () => {
    for (const odd of [undefined, null, 7, "x", {}, { socket: "javascript:alert(1)", language: "en", texts: {} }]) {
      expect(checkDescription(odd)).toBeUndefined();
    }
  });
});
