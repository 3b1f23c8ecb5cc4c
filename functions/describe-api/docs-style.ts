import { html } from "../../shared/html.ts";

/** Beside the rules of all pages: wider, with code, lists within lists, and calls that stand apart. */
export const docsStyle = html`
header,main,footer{max-width:56rem}
main>*{min-width:0}
nav{padding:0 .5rem}
a{color:var(--accent)}
h3{font-size:1.05rem;margin:0 0 .25rem;line-height:1.3}
h4{font-size:.9rem;margin:1rem 0 .4rem}
article{border-block-start:1px solid var(--line);padding-block:1.25rem}
article:last-child{padding-block-end:0}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875em;overflow-wrap:anywhere}
pre{margin:0;padding:.75rem 1rem;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;white-space:pre-wrap}
.name{font-weight:700;color:var(--ink)}
ul li{border:0;padding:0}
.contents{columns:16rem;display:block}
.contents>li{break-inside:avoid;margin-block-end:1rem}
.contents ul{gap:.15rem;margin-block-start:.25rem;font-size:.9rem}
.contents li li{min-height:1.5rem}
.fields{gap:.4rem}
.fields :is(.fields,.choices){margin-block-start:.4rem;padding-inline-start:1rem;border-inline-start:.2rem solid var(--line)}
.choices>li{padding-block:.5rem}
.choices>li+li{border-block-start:1px dashed var(--line)}
:is(h2,h3):target{outline:3px solid var(--accent);outline-offset:3px}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
`;
