import type { Html } from "../../html.ts";
import { html } from "../../html.ts";
import type { Tile } from "../layout.ts";
import { cell } from "./pieces.ts";
import type { Skin } from "./skin.ts";

/** Beside each other on a phone as well, where a third would have no room for its words. */
const ACROSS = 2;

export const tiles = (all: readonly Tile[], skin: Skin): Html => {
  const { direction, start, light } = skin;
  const lines = Array.from({ length: Math.ceil(all.length / ACROSS) }, (_, line) =>
    all.slice(line * ACROSS, (line + 1) * ACROSS),
  );
  return cell(
    html`class="panel" align="${start}" bgcolor="${light.panel}" style="padding:10px 16px;background-color:${light.panel};border-radius:10px;text-align:${start}"`,
    html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" dir="${direction}" style="width:100%;table-layout:fixed">
${lines.map((line) => html`<tr>${line.map((each) => tile(each, skin))}</tr>\n`)}</table>`,
  );
};

const tile = ({ label, value, note }: Tile, { start, type, light }: Skin): Html =>
  html`<td align="${start}" valign="top" width="50%" style="padding:8px 4px;text-align:${start}"><p class="quiet" style="margin:0;font-size:13px;${type};line-height:1.4;color:${light.quiet}">${label}</p><p class="ink" style="margin:4px 0;font-size:24px;font-weight:700;${type};line-height:1.2;color:${light.ink}">${value}</p><p class="quiet" style="margin:0;font-size:13px;${type};line-height:1.4;color:${light.quiet}">${note}</p></td>`;
