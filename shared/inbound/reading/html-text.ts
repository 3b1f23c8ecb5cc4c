import { compile } from "html-to-text";
import { DEEPEST_ELEMENT, MOST_PART_TEXT_BYTES } from "./bounds.ts";
import { thinHtml } from "./thin-html.ts";

const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: MOST_PART_TEXT_BYTES, maxDepth: DEEPEST_ELEMENT * 3, ellipsis: "" },
  selectors: [
    { selector: "a", options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true, linkBrackets: ["<", ">"] } },
    { selector: "img", format: "skip" },
    { selector: "table", options: { uppercaseHeaderCells: false } },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: "blockquote", options: { leadingLineBreaks: 1, trailingLineBreaks: 1, trimEmptyLines: true } },
    ...["head", "script", "style", "noscript", "template", "title", "object"].map((selector) => ({
      selector,
      format: "skip",
    })),
  ],
});

/** HTML as its reader would see it: paragraphs apart, links with where they lead, each line of a quote begun with `> `. */
export type HtmlText = (html: string) => { text: string; isCut: boolean };

export const htmlText: HtmlText = (html) => {
  const { thin, isCut } = thinHtml(html);
  return { text: convert(thin).replaceAll("\u00a0", " "), isCut };
};
