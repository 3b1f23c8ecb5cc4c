import type { Html } from "../html.ts";
import { html, render } from "../html.ts";
import type { Brand } from "../mail/brand.ts";
import type { Texts } from "../texts/texts.ts";
import type { Pages } from "./create-pages.ts";

/** One whole document around what a page says. It needs no script, and asks nobody but the company for its logo. */
export const frame = (
  title: string,
  content: Html,
  { language, direction }: Pick<Texts, "language" | "direction">,
  { brand, style }: Pages,
): string =>
  render(html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${brand.name}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header>${masthead(brand)}</header>
<main>
${content}
</main>
${brand.footer !== undefined && html`<footer><bdi>${brand.footer}</bdi></footer>`}
</body>
</html>
`);

/** Names stand on the page's side, whatever their own direction. */
const masthead = ({ name, logo }: Brand): Html =>
  logo === undefined
    ? html`<bdi>${name}</bdi>`
    : html`<img src="${logo.url}" alt="${name}" width="${logo.width}" height="${logo.height}">`;
