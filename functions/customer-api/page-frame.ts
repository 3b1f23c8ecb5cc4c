import type { Html } from "../../shared/html.ts";
import { html, render } from "../../shared/html.ts";
import { pageStyle } from "./page-style.ts";
import type { PageTexts } from "./page-texts.ts";

/** One whole document around what a page says. It needs no script and asks nobody else for anything. */
export const frame = (company: string, { language, direction }: PageTexts, title: string, content: Html): string =>
  render(html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${company}</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body>
<header dir="auto">${company}</header>
<main>
${content}
</main>
</body>
</html>
`);
