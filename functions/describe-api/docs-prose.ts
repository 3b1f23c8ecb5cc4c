import { type Html, html } from "../../shared/html.ts";

/** What stands between backticks is code. */
export const prose = (text: string): Html =>
  html`${text.split("`").map((part, place) => (place % 2 === 0 ? part : html`<code>${part}</code>`))}`;

export const anchorOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-");
