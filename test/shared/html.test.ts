import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { html, render } from "../../shared/html.ts";

describe("html", () => {
  test("what is put in is escaped", () => {
    expect(render(html`<p title="${`"'`}">${"<b>&</b>"}</p>`)).toBe(
      '<p title="&quot;&#39;">&lt;b&gt;&amp;&lt;/b&gt;</p>',
    );
  });

  test("other html and lists of it pass, nothing is nothing", () => {
    const items = ["a<", "b"].map((item) => html`<li>${item}</li>`);
    expect(render(html`<ul>${items}${undefined}${false}${0}${[["x", [html`<br>`]]]}</ul>`)).toBe(
      "<ul><li>a&lt;</li><li>b</li>0x<br></ul>",
    );
  });

  test("something that looks like html isn't", () => {
    const forged = { toString: () => "<script>" } as unknown as string;
    expect(render(html`${forged}`)).not.toContain("<script>");
  });

  test("no text can leave its place, in an element or in an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(render(html`${text}`)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  test("control characters and half characters become U+FFFD, line breaks and tabs stay", () => {
    expect(render(html`${"a\u0000b\ud800c\u009fd\n\te"}`)).toBe("a\ufffdb\ufffdc\ufffdd\n\te");
  });
});
