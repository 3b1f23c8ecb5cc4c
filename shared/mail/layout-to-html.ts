import type { Html } from "../html.ts";
import { html, render } from "../html.ts";
import type { Block, Layout } from "./layout.ts";
import type { MailTexts } from "./texts/mail-texts.ts";

/** Contrast of text is at least 4.5 to 1 (WCAG AA), here and in the dark. */
const light = {
  paper: "#f4f5f2",
  sheet: "#ffffff",
  ink: "#1f2a27",
  quiet: "#5a6763",
  line: "#dfe4e0",
  accent: "#1b6b52",
};
const FONT = "font-family:-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,sans-serif";
const TEXT = `margin:0 0 16px;font-size:16px;line-height:1.55;color:${light.ink}`;

/** Only what can't be said inline: dark colours for the programs that ask for them. The others keep or invert ours. */
const dark = html`<style>
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.paper{background:#131917!important}.sheet{background:#1c2421!important;border-color:#33403b!important}
.ink{color:#e8eeea!important}.quiet{color:#a3b1ab!important}.line{border-color:#33403b!important}
.button{background:#7fd1b2!important;color:#0d1f18!important;border-color:#7fd1b2!important}
}
</style>`;

/** One column without tables, everything inline: what is left where a program drops what it doesn't know still reads well. */
export const layoutToHtml = (layout: Layout, sender: string, { language, direction }: MailTexts): string =>
  render(html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${layout.subject}</title>
${dark}
</head>
<body class="paper" style="margin:0;padding:0;background:${light.paper}">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${layout.preview}</div>
<div class="paper" lang="${language}" dir="${direction}" style="padding:24px 12px;background:${light.paper};${FONT}">
<div class="sheet" style="max-width:560px;margin:0 auto;padding:24px 22px 10px;background:${light.sheet};border:1px solid ${light.line};border-radius:10px;overflow-wrap:break-word">
<p class="quiet" dir="auto" style="margin:0 0 20px;font-size:14px;line-height:1.4;font-weight:600;color:${light.quiet}">${sender}</p>
${layout.blocks.map(blockToHtml)}
</div>
</div>
</body>
</html>
`);

const blockToHtml = (block: Block): Html => {
  switch (block.kind) {
    case "paragraph":
      return html`<p class="ink" style="${TEXT}">${block.text}</p>\n`;
    case "heading":
      return html`<h2 class="ink" style="margin:24px 0 8px;font-size:16px;line-height:1.4;color:${light.ink}">${block.text}</h2>\n`;
    case "words":
      return html`${paragraphs(block.text)}`;
    case "facts":
      return html`<div class="line" style="margin:0 0 20px;padding:4px 0;border-top:1px solid ${light.line};border-bottom:1px solid ${light.line}">
${block.facts.map(({ label, value }) => html`<p class="ink" style="margin:10px 0;font-size:15px;line-height:1.45;color:${light.ink}"><span class="quiet" style="color:${light.quiet}">${label}</span><br><strong dir="auto">${value}</strong></p>\n`)}</div>\n`;
    case "links":
      return html`<p style="margin:0 0 20px">${block.links.map(
        ({ label, url }) =>
          html`<a class="button" href="${url}" style="display:inline-block;margin:0 8px 8px 0;padding:11px 20px;border:1px solid ${light.accent};border-radius:8px;background:${light.accent};color:#ffffff;font-size:16px;font-weight:600;line-height:1.3;text-decoration:none">${label}</a>\n`,
      )}</p>\n`;
    case "aside":
      return html`<p class="quiet" style="margin:0 0 16px;font-size:14px;line-height:1.5;color:${light.quiet}">${block.text}</p>\n`;
  }
};

/** Outlook knows no `white-space`, so each line break is written. */
const paragraphs = (words: string): Html[] =>
  words
    .trim()
    .split(/(?:\r\n|\r|\n){2,}/)
    .map((paragraph) => {
      const [first, ...rest] = paragraph.split(/\r\n|\r|\n/);
      return html`<p class="ink" dir="auto" style="${TEXT}">${first}${rest.map((line) => html`<br>${line}`)}</p>\n`;
    });
