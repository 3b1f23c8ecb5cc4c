import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { renderGonePage, renderPage } from "../../../functions/customer-api/page.ts";
import type { PageView } from "../../../functions/customer-api/page-view.ts";
import type { Texts } from "../../../shared/texts/texts.ts";
import { pageAt as at, pagesForTests, ratingViews, sampleView, textsForTests } from "../../support/pages.ts";

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
    const page = pageOf({ status: "resolved", followUp: { kind: "ask" } });
    expect(page).toContain('<form method="post" action="/c/k1abc/follow-up">');
    expect(page).toContain('<button id="fixed" name="fixed" value="yes">');
    expect(page).toContain('<button id="not-fixed" name="fixed" value="no">');
    expect(page).toContain('name="comment"');
  });

  test("knows the answer that was given, and takes the other one for a while", () => {
    const answered = (fixed: boolean, isChangeable: boolean) =>
      pageOf({ followUp: { kind: "answered", fixed, changeableUntil: isChangeable ? at : undefined } });
    expect(answered(true, false)).toContain("it is fixed. Thank you.");
    expect(answered(false, false)).toContain("it isn&#39;t fixed. We have taken it up again.");
    expect(answered(true, false) + answered(false, false)).not.toContain("/follow-up");
    expect(answered(true, true)).toMatch(
      /action="\/c\/k1abc\/follow-up">[\s\S]*id="not-fixed" name="fixed" value="no">It isn/,
    );
    expect(answered(true, true)).toMatch(/You can change your answer until Thursday 5 March at 16:30 \([^)]+\)\./);
    expect(answered(true, true)).not.toContain('id="fixed"');
    expect(answered(false, true)).toMatch(/id="fixed" name="fixed" value="yes">It is fixed after all/);
    expect(answered(false, true)).not.toContain('id="not-fixed"');
  });

  test("through a submission's link says that there may be more", () => {
    expect(pageOf({ scope: "submission", messages: [] })).toContain("only what was sent with it");
  });

  test("a problem is announced at once, and what was typed is still there", () => {
    const page = pageOf({ notice: "message-too-long", draft: { form: "messages", text: "\n<long>" } });
    expect(page).toMatch(/role="alert">[^<]*20,000 characters/);
    expect(page).toContain("required>\n\n&lt;long&gt;</textarea>");
    expect(pageOf({ notice: "message-added" })).toContain('role="status"');
  });
});

describe("how satisfied the customer is", () => {
  const until = at;
  const given = { score: 4, comment: "\nQuick & kind." } as const;
  const checkedIn = (page: string) => [...page.matchAll(/value="(\d)" required checked>/g)].map(([, score]) => score);

  test("is asked by five choices without any that stands already, and room for a comment", () => {
    const page = pageOf(ratingViews.asked);
    expect(page).toContain('<form method="post" action="/c/k1abc/rating">');
    expect(page.match(/type="radio" name="score" value="[1-5]" required>/g)).toHaveLength(5);
    expect(page).toMatch(/value="1" required>Very dissatisfied<[\s\S]*value="5" required>Very satisfied</);
    expect(page).not.toContain("You told us: ");
  });

  test("is shown as it was given, and until when it can be changed", () => {
    const page = pageOf({ rating: { kind: "open", until, given } });
    expect(checkedIn(page)).toEqual(["4"]);
    expect(page).toContain("You told us: Satisfied.");
    expect(page).toContain("You can change your rating until Thursday 5 March at 16:30 (CET).");
    expect(page).toContain('rows="2">\n\nQuick &amp; kind.</textarea>');
  });

  test("is only shown, once it can't be changed", () => {
    const page = pageOf({ rating: { kind: "over", given } });
    expect(page).toContain("You told us: Satisfied.");
    expect(page).not.toMatch(/type="radio"|\/rating|change your rating/);
  });

  test("is asked for again where none was chosen, with the comment that was typed", () => {
    const page = pageOf({ ...ratingViews.missing, rating: { kind: "open", until, given } });
    expect(page).toMatch(/id="notice" role="alert">Please choose one/);
    expect(page).toContain('<fieldset aria-describedby="notice">');
    expect(page).toContain("Slow.</textarea>");
    expect(page.match(/Slow\./g)).toHaveLength(1);
    expect(page).not.toContain("Quick");
    expect(checkedIn(page)).toEqual([]);
    const tooLong = { form: "rating", score: 2, text: "…" } as const;
    expect(checkedIn(pageOf({ ...ratingViews.asked, notice: "message-too-long", draft: tooLong }))).toEqual(["2"]);
  });

  test("gets nothing that was typed into another form", () => {
    const page = pageOf({ rating: { kind: "open", until, given }, draft: { form: "messages", text: "Hello?" } });
    expect(page.match(/Hello\?/g)).toHaveLength(1);
    expect(page).toContain("kind.</textarea>");
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
    const page = pageOf({
      ...{ followUp: { kind: "ask" }, rating: { kind: "open", until: at, given: undefined } },
      notice: "rating-missing",
    });
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of page.matchAll(/(?:for|aria-labelledby|aria-describedby)="([^"]*)"/g))
      expect(ids).toContain(id);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  test("shows what anybody wrote in its own direction, and gets no tag from it", () => {
    const tags = (text: string) => {
      const messages = [{ by: "you" as const, at, text }];
      const rating = { kind: "open", until: at, given: { score: 2, comment: text } } as const;
      const page = pageOf({ messages, followUp: { kind: "ask" }, rating, draft: { form: "follow-up", text } });
      return [
        ...(page.match(/<[^>]*>/g) ?? []),
        ...(pageOf({ draft: { form: "messages", text } }).match(/<[^>]*>/g) ?? []),
      ];
    };
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
