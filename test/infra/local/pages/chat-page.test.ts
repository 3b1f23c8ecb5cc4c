import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Host } from "../../../../infra/local/host.ts";
import { startFixtureHost } from "../fixtures/start-host.ts";

let host: Host;
beforeAll(async () => {
  host = await startFixtureHost();
});
afterAll(() => host.stop());

describe("the page with the chat box", () => {
  test.each([
    ["", "en", "ltr"],
    ["?language=ko-KR", "ko", "ltr"],
    ["?language=ar", "ar", "rtl"],
    ['?language="><script>', "en", "ltr"],
  ])("%s has nothing of us but one line, in %s", async (query, language, direction) => {
    const answer = await fetch(`${host.url}/_local/chat${query}`);
    const page = await answer.text();
    expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(page.match(/<script/gu)).toHaveLength(1);
    expect(page).toContain('<script src="/v1/chat.js" async></script>');
    const policy = answer.headers.get("content-security-policy");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain(`connect-src 'self' ${host.url.replace("http:", "ws:")};`);
  });

  test("is shown under the name by which a chat is let in", async () => {
    const elsewhere = `${host.url.replace("127.0.0.1", "localhost")}/_local/chat?language=th`;
    const answer = await fetch(elsewhere, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([307, `${host.url}/_local/chat?language=th`]);
  });

  test("can be found", async () => {
    expect(await (await fetch(`${host.url}/_local/`)).text()).toContain('href="/_local/chat"');
  });
});
