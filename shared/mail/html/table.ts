import type { Html } from "../../html.ts";
import { html } from "../../html.ts";
import type { Table } from "../layout.ts";
import type { Skin } from "./skin.ts";

/** Of the width, in percent: what rows are about needs more room than figures do. */
const HEAD = 40;

/**
 * A table of figures, said as one: screen readers name the row and the column of each. Its letters are set once for all of
 * it, which keeps long tables short; Word takes them from its own style sheet.
 */
export const table = ({ caption, columns, rows }: Table, { direction, start, type, light }: Skin): Html => {
  const end = start === "left" ? "right" : "left";
  const width = Math.floor((100 - HEAD) / Math.max(columns.length - 1, 1));
  const [first = "", ...others] = columns;
  const quiet = html`color:${light.quiet};border-bottom:2px solid ${light.line}`;
  const ink = html`color:${light.ink};border-bottom:1px solid ${light.line}`;
  return html`<table dir="${direction}" cellpadding="0" cellspacing="0" border="0" width="100%" style="width:100%;table-layout:fixed;border-collapse:collapse;font-size:14px;${type};line-height:1.4">
<caption class="ink" align="${start}" style="padding:0 0 6px;font-size:16px;font-weight:700;${type};color:${light.ink};text-align:${start}">${caption}</caption>
<tr><th class="quiet line" scope="col" width="${HEAD}%" align="${start}" valign="bottom" style="padding:6px 0;font-size:13px;font-weight:400;${quiet};text-align:${start}">${first}</th>${others.map(
    (column) =>
      html`<th class="quiet line" scope="col" width="${width}%" align="${end}" valign="bottom" style="padding:6px 0;padding-${start}:8px;font-size:13px;font-weight:400;${quiet};text-align:${end}">${column}</th>`,
  )}</tr>
${rows.map(
  ({ head, code, cells }) =>
    html`<tr><th class="ink line" scope="row" align="${start}" valign="top" style="padding:8px 0;font-size:14px;font-weight:400;${ink};text-align:${start}">${code ? html`<span dir="ltr">${head}</span>` : head}</th>${cells.map(
      (text) =>
        html`<td class="ink line" align="${end}" valign="top" style="padding:8px 0;padding-${start}:8px;font-size:14px;${ink};text-align:${end}">${text}</td>`,
    )}</tr>\n`,
)}</table>`;
};
