import type { Html } from "../../html.ts";
import { html } from "../../html.ts";
import { footer, masthead } from "./letterhead.ts";
import type { Skin } from "./skin.ts";

/** The width of the sheet, in CSS pixels; less where there is less room. Word heeds no `max-width`, so it gets a table. */
const WIDTH = 560;

/**
 * Language and direction are said again within the body, since programs that show a mail in a page of their own drop what
 * `html` and `body` say.
 */
export const frame = (subject: string, preview: string, rows: readonly Html[], skin: Skin): Html => {
  const { language, direction, light } = skin;
  return html`<!doctype html>
<html lang="${language}" dir="${direction}" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
${skin.styleSheets}
</head>
<body class="paper" bgcolor="${light.paper}" style="margin:0;padding:0;background-color:${light.paper};-webkit-text-size-adjust:100%">
${preheader(preview)}
<div class="paper" lang="${language}" dir="${direction}" style="background-color:${light.paper}">
<table class="paper" role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" lang="${language}" dir="${direction}" bgcolor="${light.paper}" style="width:100%;table-layout:fixed;background-color:${light.paper}"><tr><td class="paper-edge" align="center" style="padding:28px 10px 36px">
<!--[if mso]><table role="presentation" cellpadding="0" cellspacing="0" border="0" width="${WIDTH}" align="center"><tr><td><![endif]-->
<div style="max-width:${WIDTH}px;margin:0 auto">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" dir="${direction}" style="width:100%;table-layout:fixed">
<tr><td class="sheet brand-edge" bgcolor="${light.sheet}" style="padding:28px 28px 12px;background-color:${light.sheet};border:1px solid ${light.line};border-top:4px solid ${light.accent};border-radius:0 0 12px 12px">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" dir="${direction}" style="width:100%;table-layout:fixed">
${masthead(skin)}${rows}</table>
</td></tr>
${footer(skin)}</table>
</div>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</div>
</body>
</html>
`;
};

/** Invisible characters that take up room, or the inbox would go on with the mail's first words after a short preview. */
const PADDING = "\u034f\u200c\u00a0\u2007\u00ad ".repeat(50);
const padding = html`${PADDING}`;

const preheader = (preview: string): Html =>
  html`<div style="display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;mso-hide:all">${preview}${padding}</div>`;
