import type { Html } from "../../html.ts";
import { html } from "../../html.ts";
import type { Direction } from "../text-direction.ts";
import type { Skin } from "./skin.ts";

/** Word takes backgrounds, borders and padding from cells alone, so what has any of them is a cell. */
export const cell = (attributes: Html, content: Html | readonly Html[]): Html =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="width:100%;table-layout:fixed"><tr><td ${attributes}>${content}</td></tr></table>`;

/** Of the sheet. */
export const row = (content: Html | readonly Html[], { start }: Skin, padding = html`0`): Html =>
  html`<tr><td align="${start}" style="padding:${padding};text-align:${start}">${content}</td></tr>\n`;

export const paragraph = (content: Html | readonly Html[] | string, skin: Skin, direction = skin.direction): Html =>
  html`<p class="ink" dir="${direction}" style="margin:0 0 16px;font-size:16px;${skin.type};color:${skin.light.ink};text-align:${sideOf(direction)}">${content}</p>\n`;

const sideOf = (direction: Direction): "left" | "right" => (direction === "rtl" ? "right" : "left");

/** Outlook knows no `white-space`, so each line break is written. */
export const withBreaks = (text: string): Html[] =>
  text.split(/\r\n|\r|\n/).map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
