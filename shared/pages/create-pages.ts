import type { Html } from "../html.ts";
import { render } from "../html.ts";
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

/** Once, while a function starts: each page then only quotes what was worked out here. */
export const createPages = (brand: Brand): Pages => {
  const style = pageStyle(brand.accent);
  return { brand, style, headers: pageHeaders(render(style), brand.logo?.url) };
};
