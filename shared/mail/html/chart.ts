import type { Html } from "../../html.ts";
import { html } from "../../html.ts";
import type { Chart } from "../layout.ts";
import { directionOf } from "../text-direction.ts";
import type { Skin } from "./skin.ts";

/** More labels than these have no room below the bars of a phone. */
const MOST_LABELS = 7;

/** A wide and a narrow square, as the bars are; with their names they are also of the bars' colours. */
const MARK = { now: "\u25a0", before: "\u25aa" };

export const chart = (of: Chart, skin: Skin): Html => {
  const { start, type, light } = skin;
  const { title, image, width, height, alt } = of;
  return html`<p class="ink" style="margin:0 0 2px;font-size:16px;font-weight:700;${type};color:${light.ink};text-align:${start}">${title}</p>
${legend(of, skin)}
<img src="cid:${image.id}" alt="${alt}" width="${width}" height="${height}" style="display:block;width:100%;height:auto;border:0;font-size:14px;${type}">
${labels(of, skin)}`;
};

const legend = ({ now, before }: Chart, { direction, start, type, light }: Skin): Html =>
  html`<p class="quiet" style="margin:0 0 12px;font-size:13px;${type};color:${light.quiet};text-align:${start}"><span class="link" dir="${directionOf(now, direction)}" style="color:${light.accent}">${MARK.now} ${now}</span>${
    before !== undefined && html` \u00a0 <span dir="${directionOf(before, direction)}">${MARK.before} ${before}</span>`
  }</p>`;

/** Below each bar its name and its value; where there are many, the first name and the last. */
const labels = ({ places }: Chart, skin: Skin): Html => {
  const cells =
    places.length <= MOST_LABELS
      ? places.map(({ short, now }) => label(short, now, "center", skin))
      : ends(places).map(({ short }, index) =>
          label(short, undefined, index === 0 ? skin.start : opposite(skin.start), skin),
        );
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" dir="${skin.direction}" style="width:100%;table-layout:fixed"><tr>${cells}</tr></table>`;
};

const label = (name: string, value: string | undefined, align: string, { type, light }: Skin): Html =>
  html`<td align="${align}" valign="top" style="padding:6px 0 0;text-align:${align}"><p class="quiet" style="margin:0;font-size:13px;${type};line-height:1.4;color:${light.quiet};text-align:${align}">${name}${value !== undefined && html`<br><strong class="ink" style="color:${light.ink}">${value}</strong>`}</p></td>`;

const ends = <Place>(places: readonly Place[]): Place[] => [...places.slice(0, 1), ...places.slice(-1)];

const opposite = (side: "left" | "right"): "left" | "right" => (side === "left" ? "right" : "left");
