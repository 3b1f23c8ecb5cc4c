import type { Html } from "../../html.ts";
import { html } from "../../html.ts";
import type { Block, Fact, Link, Phone } from "../layout.ts";
import { directionOf } from "../text-direction.ts";
import { chart } from "./chart.ts";
import { list } from "./list.ts";
import { cell, paragraph, row, withBreaks } from "./pieces.ts";
import type { Skin } from "./skin.ts";
import { table } from "./table.ts";
import { tiles } from "./tiles.ts";

/** Each block is a row of the sheet. */
export const blockToHtml = (block: Block, skin: Skin): Html => {
  switch (block.kind) {
    case "paragraph":
      return row(paragraph(block.text, skin), skin);
    case "heading":
      return row(heading(block.text, skin), skin, html`8px 0 0`);
    case "words":
      return row(words(block.text, skin), skin);
    case "facts":
      return row(facts(block.facts, skin), skin, html`4px 0 22px`);
    case "links":
      return row(buttons(block.links, skin), skin, html`4px 0 14px`);
    case "alert":
      return row(alert(block.lines, block.phone, skin), skin, html`4px 0 22px`);
    case "references":
      return row(references(block.items, skin), skin, html`0 0 22px`);
    case "aside":
      return row(aside(block.text, block.link, skin), skin);
    case "list":
      return row(list(block.items, skin), skin, html`0 0 6px`);
    case "tiles":
      return row(tiles(block.tiles, skin), skin, html`0 0 18px`);
    case "table":
      return row(table(block.table, skin), skin, html`0 0 24px`);
    case "chart":
      return row(chart(block.chart, skin), skin, html`4px 0 24px`);
    case "signature":
      return row(signature(block.closing, block.name, skin), skin);
  }
};

const heading = (text: string, { direction, start, type, light }: Skin): Html =>
  html`<h2 class="ink" dir="${direction}" style="margin:0 0 8px;font-size:18px;font-weight:700;${type};color:${light.ink};text-align:${start}">${text}</h2>`;

const words = (text: string, skin: Skin): Html[] =>
  text
    .trim()
    .split(/(?:\r\n|\r|\n){2,}/)
    .map((part) => paragraph(withBreaks(part), skin, directionOf(part, skin.direction)));

const facts = (all: Fact[], skin: Skin): Html => {
  const { start, light } = skin;
  return cell(
    html`class="panel" align="${start}" bgcolor="${light.panel}" style="padding:6px 20px;background-color:${light.panel};border-radius:10px;text-align:${start}"`,
    all.map((each, index) => fact(each, index === 0, skin)),
  );
};

/** The first is what people quote: a code that stands there is the largest thing in the mail. */
const fact = ({ label, value, code }: Fact, isFirst: boolean, { direction, start, type, light }: Skin): Html => {
  const size = isFirst && code ? html`font-size:22px;letter-spacing:1px` : html`font-size:17px`;
  const own = code ? "ltr" : directionOf(value, direction);
  return html`<p dir="${direction}" style="margin:12px 0;font-size:14px;${type};text-align:${start}"><span class="quiet" style="color:${light.quiet}">${label}</span><br><strong class="ink" dir="${own}" style="${size};font-weight:700;color:${light.ink}">${value}</strong></p>\n`;
};

/**
 * Side by side where there is room: in a table of their own for Word, as boxes in a line for the others. Word takes a button's
 * padding from its cell; the others take it from the link, so that all of the button can be pressed.
 */
const buttons = (links: Link[], { direction, type, light }: Skin): Html => {
  const margin = direction === "rtl" ? html`0 0 10px 12px` : html`0 12px 10px 0`;
  const button = ({ label, url }: Link): Html =>
    html`<!--[if mso]><td style="padding:${margin}"><![endif]-->
<div class="button-box" style="display:inline-block;margin:${margin};vertical-align:top"><table class="buttons" role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="button" align="center" bgcolor="${light.accent}" style="mso-padding-alt:13px 24px;background-color:${light.accent};border-radius:8px;text-align:center"><a class="button-text" href="${url}" style="display:block;padding:13px 24px;font-size:16px;font-weight:700;${type};color:${light.onAccent};text-decoration:none">${label}</a></td></tr></table></div>
<!--[if mso]></td><![endif]-->\n`;
  return html`<!--[if mso]><table role="presentation" cellpadding="0" cellspacing="0" border="0" dir="${direction}"><tr><![endif]-->
${links.map(button)}<!--[if mso]></tr></table><![endif]-->`;
};

const alert = (lines: string[], phone: Phone | undefined, skin: Skin): Html => {
  const { direction, start, type, light } = skin;
  const line = (content: Html): Html =>
    html`<p class="alert-ink" dir="${direction}" style="margin:12px 0;font-size:17px;${type};color:${light.alertInk};text-align:${start}">${content}</p>\n`;
  return cell(
    html`class="alert" align="${start}" bgcolor="${light.alert}" style="padding:6px 20px;background-color:${light.alert};border:2px solid ${light.alertEdge};border-radius:10px;text-align:${start}"`,
    [
      ...lines.map((text, index) => line(index === 0 ? html`<strong>${text}</strong>` : html`${text}`)),
      ...(phone === undefined ? [] : [line(call(phone, skin))]),
    ],
  );
};

/** The number alone is the link, read from left to right everywhere; the whole label where the number isn't in it as dialled. */
const call = ({ label, number }: Phone, { light }: Skin): Html => {
  const link = (text: string, style: Html): Html =>
    html`<a class="alert-ink" href="tel:${number}" style="${style}color:${light.alertInk};text-decoration:underline">${text}</a>`;
  const at = label.indexOf(number);
  if (at < 0) return link(label, html``);
  return html`${label.slice(0, at)}<span dir="ltr">${link(number, html`font-weight:700;`)}</span>${label.slice(at + number.length)}`;
};

const references = (items: Link[], { direction, start, type, light }: Skin): Html =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" dir="${direction}" style="width:100%;table-layout:fixed">
${items.map(
  ({ label, url }) =>
    html`<tr><td class="line" align="${start}" style="padding:0;border-bottom:1px solid ${light.line};text-align:${start}"><a class="link" href="${url}" style="display:block;padding:12px 0;font-size:16px;font-weight:700;${type};color:${light.accent};text-decoration:underline">${label}</a></td></tr>\n`,
)}</table>`;

const aside = (text: string, link: Link | undefined, { direction, start, type, light }: Skin): Html =>
  html`<p class="quiet" dir="${direction}" style="margin:0 0 16px;font-size:14px;${type};color:${light.quiet};text-align:${start}">${text}${
    link &&
    html` <a class="link" href="${link.url}" style="color:${light.accent};text-decoration:underline">${link.label}</a>`
  }</p>\n`;

const signature = (closing: string, name: string, skin: Skin): Html =>
  paragraph(html`${closing}<br><strong dir="${directionOf(name, skin.direction)}">${name}</strong>`, skin);
