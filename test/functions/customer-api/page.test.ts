import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { renderGonePage, renderPage } from "../../../functions/customer-api/page.ts";
import type { PageView } from "../../../functions/customer-api/page-view.ts";
import type { Texts } from "../../../shared/texts/texts.ts";
import { pageAt as at, pagesForTests, sampleView, textsForTests } from "../../support/pages.ts";

let english: Texts;
beforeAll(async () => {
  english = await textsForTests("en");
});
const pageOf = (more: Partial<PageView> = {}): string => renderPage({ ...sampleView, ...more }, english, pagesForTests);

describe("the customer's page", () => {
  test("says where it stands, by when we answer, and what was said", () => {
    const page = pageOf();
    expect(page).toContain('<h1 id="standing">We are working on it</h1>');
    expect(page).toContain("Thursday 5 March at 16:30");
    expect(page).toMatch(/It is broken\.[\s\S]*We are sorry\./);
    expect(page).not.toContain("only what was sent with it");
  });

  test("promises no time where there is none", () => {
    expect(pageOf({ answerBy: undefined })).not.toContain("You hear from us by");
  });

  test("takes a further message, where that is possible", () => {
    expect(pageOf()).toContain('<form method="post" action="/c/k1abc/messages">');
    expect(pageOf({ canAddMessage: false, notYou: undefined })).not.toContain("<form");
  });

  test("asks whether it is fixed, by buttons with the anchors that the mail links to", () => {
    const page = pageOf({ status: "resolved", followUp: "ask" });
    expect(page).toContain('<form method="post" action="/c/k1abc/follow-up">');
    expect(page).toContain('<button id="fixed" name="fixed" value="yes">');
    expect(page).toContain('<button id="not-fixed" name="fixed" value="no">');
    expect(page).toContain('name="comment"');
  });

  test("knows the answer that was given", () => {
    expect(pageOf({ followUp: "answered-yes" })).toContain("it is fixed. Thank you.");
    expect(pageOf({ followUp: "answered-no" })).not.toContain("/follow-up");
  });

  test("through a submission's link says that there may be more", () => {
    expect(pageOf({ scope: "submission", messages: [] })).toContain("only what was sent with it");
  });

  test("a problem is announced at once, and what was typed is still there", () => {
    const page = pageOf({ notice: "message-too-long", draft: "\n<long>" });
    expect(page).toMatch(/role="alert">[^<]*20,000 characters/);
    expect(page).toContain("required>\n\n&lt;long&gt;</textarea>");
    expect(pageOf({ notice: "message-added" })).toContain('role="status"');
  });
});

describe("“this wasn't me”", () => {
  test("is said where the mail links to, of this complaint or, for who ticks it, of all", () => {
    const page = pageOf();
    expect(page).toMatch(/<section [^>]*id="not-you"/);
    expect(page).toContain('<form method="post" action="/c/k1abc/not-you">');
    expect(page).toContain('<input type="checkbox" id="all" name="all" value="yes">');
  });

  test("once said can only be said of all, and then no more", () => {
    const said = pageOf({ notYou: "said" });
    expect(said).toContain("this complaint isn&#39;t yours");
    expect(said).toContain('name="all" value="yes" required>');
    const ofAll = pageOf({ notYou: "said-of-all" });
    expect(ofAll).toContain("this complaint isn&#39;t yours");
    expect(ofAll).not.toContain("/not-you");
    expect(ofAll).toContain('id="not-you"');
  });

  test("isn't there for a link that can't say it", () => {
    expect(pageOf({ notYou: undefined })).not.toContain("not-you");
  });
});

describe("the markup", () => {
  test("every label has its field, every section its heading, and no id is there twice", () => {
    const page = pageOf({ status: "resolved", followUp: "ask", notice: "answer-recorded" });
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of page.matchAll(/(?:for|aria-labelledby)="([^"]*)"/g)) expect(ids).toContain(id);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  test("shows what anybody wrote in its own direction, and gets no tag from it", () => {
    const tags = (text: string) => pageOf({ messages: [{ by: "you", at, text }], draft: text }).match(/<[^>]*>/g);
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
    const page = renderGonePage(english, pagesForTests);
    expect(page).toContain("This link doesn&#39;t work");
    expect(page).not.toContain("<form");
  });
});
