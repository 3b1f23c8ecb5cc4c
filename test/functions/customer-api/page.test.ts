import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderGonePage, renderPage } from "../../../functions/customer-api/page.ts";
import { pageHeaders } from "../../../functions/customer-api/page-headers.ts";
import type { PageView } from "../../../functions/customer-api/page-view.ts";

const at = Date.UTC(2026, 2, 5, 15, 30);
const view: PageView = {
  company: "Nordlicht Kaffee",
  language: "en-GB",
  timeZone: "Europe/Berlin",
  reference: "7K3QX9MPD",
  status: "assigned",
  respondBy: at,
  scope: "mailed",
  messages: [
    { by: "you", at, text: "It is broken." },
    { by: "us", at, text: "We are sorry." },
  ],
  canAddMessage: true,
  followUp: undefined,
  base: "/c/k1abc",
};

describe("the customer's page", () => {
  test("says where it stands, by when we answer, and what was said", () => {
    const page = renderPage(view);
    expect(page).toContain('<h1 id="standing">We are working on it</h1>');
    expect(page).toContain("Thursday 5 March at 16:30 CET");
    expect(page).toMatch(/It is broken\.[\s\S]*We are sorry\./);
    expect(page).not.toContain("only what was sent with it");
  });

  test("takes a further message, where that is possible", () => {
    expect(renderPage(view)).toContain('<form method="post" action="/c/k1abc/messages">');
    expect(renderPage({ ...view, canAddMessage: false })).not.toContain("<form");
  });

  test("asks whether it is fixed, by buttons with the anchors that the mail links to", () => {
    const page = renderPage({ ...view, status: "resolved", followUp: "ask" });
    expect(page).toContain('<form method="post" action="/c/k1abc/follow-up">');
    expect(page).toContain('<button id="fixed" name="fixed" value="yes">');
    expect(page).toContain('<button id="not-fixed" name="fixed" value="no">');
    expect(page).toContain('name="comment"');
  });

  test("knows the answer that was given", () => {
    expect(renderPage({ ...view, followUp: "answered-yes" })).toContain("it is fixed. Thank you.");
    expect(renderPage({ ...view, followUp: "answered-no" })).not.toContain("/follow-up");
  });

  test("through a submission's link says that there may be more", () => {
    expect(renderPage({ ...view, scope: "submission", messages: [] })).toContain("only what was sent with it");
  });

  test("a problem is announced at once, and what was typed is still there", () => {
    const page = renderPage({ ...view, notice: "message-too-long", draft: "\n<long>" });
    expect(page).toContain('role="alert"');
    expect(page).toContain("required>\n\n&lt;long&gt;</textarea>");
    expect(renderPage({ ...view, notice: "message-added" })).toContain('role="status"');
  });

  test("every label has its field, every section its heading, and no id is there twice", () => {
    const page = renderPage({ ...view, status: "resolved", followUp: "ask", notice: "answer-recorded" });
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of page.matchAll(/(?:for|aria-labelledby)="([^"]*)"/g)) expect(ids).toContain(id);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  test("what anybody wrote is shown in its own direction and adds no markup", () => {
    const tags = (text: string) =>
      renderPage({ ...view, messages: [{ by: "you", at, text }], draft: text }).match(/<[^>]*>/g);
    const plain = tags("");
    expect(plain).toContain('<p class="words" dir="auto">');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constant("</textarea><script>")), (text) => {
        expect(tags(text)).toEqual(plain);
      }),
    );
  });
});

describe("the page for a link that doesn't work", () => {
  test("says so and what to do, and nothing about any complaint", () => {
    const page = renderGonePage("Nordlicht Kaffee", "xx");
    expect(page).toContain("This link doesn&#39;t work");
    expect(page).not.toContain("<form");
  });
});

describe("what goes with every page", () => {
  const policy = pageHeaders["content-security-policy"] ?? "";

  test("nothing may run or load but the page's own style, which the policy knows by its hash", () => {
    for (const page of [renderPage(view), renderGonePage("x", "en")]) {
      const style = page.match(/<style>([\s\S]*)<\/style>/)?.[1] ?? "";
      expect(policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
      expect(page).not.toMatch(/<script| style=| on\w+=|https?:/i);
    }
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
  });

  test("the address, which is the key, goes nowhere", () => {
    expect(pageHeaders).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
      "x-content-type-options": "nosniff",
    });
  });
});
