import type { Html } from "../html.ts";
import { html } from "../html.ts";
import { supported } from "../language/supported.ts";
import type { Palette } from "../mail/html/palette.ts";
import { darkPalette, lightPalette } from "../mail/html/palette.ts";
import { typographyFor } from "../mail/html/typography.ts";

/**
 * In the colours and letters of the mails. Written as a template so that it can stand in a page. Text has at least 4.5 to 1
 * (WCAG AA) in light and in dark, and what marks a field has 3 to 1.
 */
export const pageStyle = (accent: string): Html => html`
:root{color-scheme:light dark;${colours(lightPalette(accent))};--edge:#7d776c;--good:#e6f1e7;--bad:#fbeae6;--bad-ink:#8c2a14;${letters("en")}}
@media (prefers-color-scheme:dark){:root{${colours(darkPalette(accent))};--edge:#857f74;--good:#20372a;--bad:#42241d;--bad-ink:#ffc0b0}}
${scripts}${rules}`;

const colours = ({ paper, sheet, panel, line, ink, quiet, accent, onAccent }: Palette): Html =>
  html`--paper:${paper};--sheet:${sheet};--ours:${panel};--line:${line};--ink:${ink};--quiet:${quiet};--accent:${accent};--on-accent:${onAccent}`;

const letters = (language: string): Html => {
  const { fonts, lineHeight, wordBreak } = typographyFor(language);
  return html`--leading:${lineHeight};font-family:${fonts};word-break:${wordBreak}`;
};

const scripts = supported
  .filter((language) => typographyFor(language).fonts !== typographyFor("en").fonts)
  .map((language) => html`:root:lang(${language}){${letters(language)}}\n`);

const rules = html`*{box-sizing:border-box}
html{font-size:100%;line-height:var(--leading);-webkit-text-size-adjust:100%;text-size-adjust:100%;overflow-wrap:anywhere;scroll-padding-block:1.5rem}
body{margin:0;background:var(--paper);color:var(--ink);border-block-start:.25rem solid var(--accent)}
header,main,footer{max-width:40rem;margin-inline:auto;padding-inline:1rem}
header{padding-block:1.5rem 1rem;font-size:1.1rem;font-weight:700}
header img{display:block;max-width:100%;width:auto;height:auto;max-height:4.5rem}
main{display:grid;gap:1rem;padding-block-end:2rem}
footer{padding-block-end:3rem;color:var(--quiet);font-size:.875rem;white-space:pre-line}
h1,h2{line-height:calc(var(--leading) - .25);text-wrap:balance}
:is(h1,h2):lang(ja){word-break:auto-phrase}
h1{font-size:1.6rem;margin:0 0 .4rem}
h2{font-size:1.1rem;margin:0 0 .5rem}
p{margin:0 0 .75rem}
p:last-child{margin-block-end:0}
section,.notice{background:var(--sheet);border:1px solid var(--line);border-radius:.75rem;padding:1.25rem 1.5rem}
dl{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin:1rem 0 0;padding-block-start:1rem;border-block-start:1px solid var(--line)}
dt,.by time,.quiet{color:var(--quiet);font-size:.9rem}
dd{margin:0;font-weight:700}
.code{letter-spacing:.06em}
.notice{background:var(--good);margin:0}
.notice.problem{background:var(--bad);color:var(--bad-ink)}
ol,ul{list-style:none;margin:0;padding:0;display:grid;gap:.75rem}
ol li{padding:.8rem 1rem;border-radius:.75rem;border:1px solid var(--line);margin-inline-end:1.5rem}
ol li.us{background:var(--ours);margin-inline:1.5rem 0}
ul li{padding-inline-start:.9rem;border-inline-start:.25rem solid var(--bad-ink)}
ol+.quiet{margin-block-start:.9rem}
.by{display:flex;flex-wrap:wrap;gap:0 .6rem;align-items:baseline;margin-block-end:.3rem}
.words{white-space:pre-wrap;margin:0}
label{display:block;font-weight:600;margin-block-end:.4rem}
textarea{display:block;width:100%;min-height:8rem;padding:.7rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:.5rem;resize:vertical}
textarea.short{min-height:4.5rem}
fieldset{min-width:0;margin:0 0 1.1rem;padding:0;border:0}
legend{padding:0;margin-block-end:.75rem}
.scale{border:1px solid var(--edge);border-radius:.5rem;overflow:clip}
.scale label{display:flex;gap:.75rem;align-items:center;min-height:2.75rem;margin:0;padding:.45rem .9rem;font-weight:400;cursor:pointer}
.scale label+label{border-block-start:1px solid var(--line)}
.scale input{flex:none;width:1.35rem;height:1.35rem;margin:0;accent-color:var(--accent)}
.scale label:has(:checked){background:var(--ours);font-weight:600}
.buttons{display:flex;flex-wrap:wrap;gap:.6rem;margin-block-start:1rem}
button{display:inline-block;font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.25rem;border:1px solid var(--accent);border-radius:.5rem;background:var(--accent);color:var(--on-accent);text-align:center;text-decoration:none;cursor:pointer}
section.aside{background:none;border-color:transparent;padding-block:.5rem;font-size:.9rem;color:var(--quiet)}
.aside h2{font-size:1rem;margin-block-end:.25rem}
:is(.aside button,button.second){background:none;border-color:var(--edge);color:var(--ink)}
.choice{display:flex;gap:.6rem;align-items:baseline}
.choice input{flex:none;width:1.15rem;height:1.15rem;margin:0;accent-color:var(--accent);transform:translateY(.2rem)}
.choice label{font-weight:400;margin:0}
:is(button,textarea,input):focus-visible,:is(button,section):target{outline:3px solid var(--accent);outline-offset:3px}
.scale input:focus-visible{outline:none}
.scale label:has(:focus-visible){outline:3px solid var(--accent);outline-offset:-3px}
section:target{outline-offset:0}
@media (max-width:30rem){ol li{margin-inline-end:.5rem}ol li.us{margin-inline:.5rem 0}section,.notice{padding:1rem}.buttons>*{flex:1 1 auto}}
@media (prefers-color-scheme:dark){header img{background:#fff;border-radius:.5rem;padding:.5rem .75rem}}
@media (forced-colors:active){ol li.us{border-inline-start-width:4px}}
@media print{.notice,form,.aside{display:none}}
`;
