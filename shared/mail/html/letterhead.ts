import type { Html } from "../../html.ts";
import { html } from "../../html.ts";
import { directionOf } from "../text-direction.ts";
import { withBreaks } from "./pieces.ts";
import type { Skin } from "./skin.ts";

/** What fits into the sheet, in CSS pixels. */
const MOST_WIDTH = 500;

/** White behind a logo, also in the dark: most logos are made for it. */
export const masthead = ({ brand: { name, logo }, direction, start, type, light }: Skin): Html => {
  const own = html`font-size:18px;font-weight:700;${type};color:${light.accent}`;
  const sign =
    logo === undefined
      ? html`<p class="link" dir="${directionOf(name, direction)}" style="margin:0;${own};text-align:${start}">${name}</p>`
      : html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="logo" bgcolor="#ffffff" style="background-color:#ffffff;border-radius:8px"><img src="${logo.url}" alt="${name}" ${sizeOf(logo)} style="display:block;max-width:100%;height:auto;border:0;${own}"></td></tr></table>`;
  return html`<tr><td align="${start}" style="padding:0 0 22px;text-align:${start}">${sign}</td></tr>\n`;
};

/** Word heeds no `max-width`, only the attributes. */
const sizeOf = ({ width, height }: { width: number; height: number }): Html => {
  const scale = Math.min(1, MOST_WIDTH / width);
  return html`width="${Math.round(width * scale)}" height="${Math.round(height * scale)}"`;
};

/** The name stands here where the masthead has it as a picture: everybody can then find it as text, once. */
export const footer = ({ brand: { name, logo, footer: text }, direction, start, type, light }: Skin): Html | false => {
  if (logo === undefined && text === undefined) return false;
  const line = (content: Html | Html[], own: string): Html =>
    html`<p class="quiet" dir="${directionOf(own, direction)}" style="margin:0 0 4px;font-size:13px;${type};color:${light.quiet};text-align:${start}">${content}</p>\n`;
  return html`<tr><td class="footer" align="${start}" style="padding:18px 29px 0;text-align:${start}">
${logo && line(html`<strong>${name}</strong>`, name)}${text !== undefined && line(withBreaks(text.trim()), text)}</td></tr>
`;
};
