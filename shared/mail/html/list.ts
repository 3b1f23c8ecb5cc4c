import type { Html } from "../../html.ts";
import { html } from "../../html.ts";
import type { ListItem } from "../layout.ts";
import type { Skin } from "./skin.ts";

export const list = (items: readonly ListItem[], { direction, start, type, light }: Skin): Html =>
  html`<ul dir="${direction}" style="margin:0 0 10px;padding:0;padding-${start}:22px">
${items.map(
  ({ lead, text }) =>
    html`<li class="ink" style="margin:0 0 8px;font-size:16px;${type};color:${light.ink};text-align:${start}">${lead !== undefined && html`<strong>${lead}</strong> `}${text}</li>\n`,
)}</ul>`;
