import type { Html } from "../../html.ts";
import { html } from "../../html.ts";
import type { Palette } from "./palette.ts";
import type { Typography } from "./typography.ts";

/**
 * Only what can't be said inline, and what a mail can do without: some programs drop all of it. Each kind has its own element,
 * since a program may drop a whole one over a rule that it doesn't know.
 */
export const styleSheets = (dark: Palette, { wordFonts }: Typography): Html => html`<!--[if mso]>
<xml><o:OfficeDocumentSettings><o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>
<style>
table{border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt}
td,p,h2,a{font-family:"Segoe UI",Arial,sans-serif;${wordFonts}}
</style>
<![endif]-->
${smallScreens}
<style>
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
${darkRules(dark, html``, html``)}
}
</style>
<style>
${darkRules(dark, html`[data-ogsc] `, html`[data-ogsb] `)}
</style>`;

/** A gradient isn't turned around by programs that turn colours around: a dark logo stays on white. */
const smallScreens = html`<style>
.logo{background-image:linear-gradient(#ffffff,#ffffff)}
@media (max-width:480px){
.paper-edge{padding:10px 8px 24px !important}
.sheet{padding:22px 18px 8px !important}
.footer{padding:16px 19px 0 !important}
.panel,.alert{padding:4px 16px !important}
.button-box{display:block !important;margin:0 0 10px !important}
.buttons{width:100% !important}
}
</style>`;

/** Outlook on the web and its kin mark what they have recoloured: text with `data-ogsc`, grounds with `data-ogsb`. */
const darkRules = (
  dark: Palette,
  text: Html,
  ground: Html,
): Html => html`${ground}.paper{background-color:${dark.paper} !important}
${ground}.sheet{background-color:${dark.sheet} !important}
${ground}.panel{background-color:${dark.panel} !important}
${ground}.alert{background-color:${dark.alert} !important}
${ground}.button{background-color:${dark.accent} !important}
${ground}.logo{background-color:#ffffff !important;padding:8px 12px !important}
${text}.ink{color:${dark.ink} !important}
${text}.quiet{color:${dark.quiet} !important}
${text}.link{color:${dark.accent} !important}
${text}.button-text{color:${dark.onAccent} !important}
${text}.alert-ink{color:${dark.alertInk} !important}
${text}.line{border-color:${dark.line} !important}
${text}.alert{border-color:${dark.alertEdge} !important}
${text}.sheet{border-color:${dark.line} !important}
${text}.brand-edge{border-top-color:${dark.accent} !important}`;
