import type { Html } from "../html.ts";
import { html, render } from "../html.ts";
import type { Brand } from "../mail/brand.ts";
import { pageHeaders } from "./headers.ts";
import { pageStyle } from "./style.ts";

/** What all pages of one brand share. */
export interface Pages {
  brand: Brand;
  style: Html;
  /** To be sent with each page; they permit this style and no other. */
  headers: Readonly<Record<string, string>>;
}

/** Once, while a function starts: each page then only quotes what was worked out here. `more`: rules beside those of all pages. */
export const createPages = (brand: Brand, more: Html = html``): Pages => {
  const style = html`${pageStyle(brand.accent)}${more}`;
  return { brand, style, headers: pageHeaders(render(style), brand.logo?.url) };
};
