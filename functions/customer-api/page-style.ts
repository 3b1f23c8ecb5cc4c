import { html, render } from "../../shared/html.ts";

/** Written as a template so that it can stand in a page. Text has at least 4.5 to 1 (WCAG AA) in light and in dark. */
export const pageStyle = html`
:root{color-scheme:light dark;--paper:#f4f5f2;--sheet:#fff;--ink:#1f2a27;--quiet:#5a6763;--line:#dfe4e0;--edge:#7d8a85;--accent:#1b6b52;--on-accent:#fff;--ours:#eaf3ee;--good:#e4f2ea;--bad:#fbeae6;--bad-ink:#8c2a14}
@media (prefers-color-scheme:dark){:root{--paper:#131917;--sheet:#1c2421;--ink:#e8eeea;--quiet:#a3b1ab;--line:#33403b;--edge:#75847d;--accent:#7fd1b2;--on-accent:#0d1f18;--ours:#22332c;--good:#1f3a2f;--bad:#42241d;--bad-ink:#ffc0b0}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,sans-serif;overflow-wrap:anywhere}
header,main{max-width:40rem;margin-inline:auto;padding-inline:1rem}
header{padding-block:1.5rem .75rem;color:var(--quiet);font-weight:600}
main{padding-block-end:3rem;display:grid;gap:1rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .4rem;text-wrap:balance}
h2{font-size:1.1rem;line-height:1.3;margin:0 0 .75rem}
p{margin:0 0 .75rem}
p:last-child{margin-block-end:0}
section,.notice{background:var(--sheet);border:1px solid var(--line);border-radius:.75rem;padding:1.25rem}
dl{display:flex;flex-wrap:wrap;gap:.75rem 2rem;margin:1rem 0 0;padding-block-start:1rem;border-block-start:1px solid var(--line)}
dt,.by time,.quiet{color:var(--quiet);font-size:.9rem}
dd{margin:0;font-weight:600}
.notice{background:var(--good);margin:0}
.notice.problem{background:var(--bad);color:var(--bad-ink)}
ol{list-style:none;margin:0;padding:0;display:grid;gap:.75rem}
li{padding:.8rem 1rem;border-radius:.75rem;border:1px solid var(--line);margin-inline-end:1.5rem}
li.us{background:var(--ours);margin-inline:1.5rem 0}
ol+.quiet{margin-block-start:.9rem}
.by{display:flex;flex-wrap:wrap;gap:0 .6rem;align-items:baseline;margin-block-end:.3rem}
.words{white-space:pre-wrap;margin:0}
label{display:block;font-weight:600;margin-block-end:.4rem}
textarea{display:block;width:100%;min-height:8rem;padding:.7rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:.5rem;resize:vertical}
textarea.short{min-height:4.5rem}
.buttons{display:flex;flex-wrap:wrap;gap:.6rem;margin-block-start:.9rem}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.25rem;border:1px solid var(--accent);border-radius:.5rem;background:var(--accent);color:var(--on-accent);cursor:pointer}
a:focus-visible,button:focus-visible,textarea:focus-visible,button:target{outline:3px solid var(--accent);outline-offset:3px}
@media (max-width:30rem){li{margin-inline-end:.5rem}li.us{margin-inline:.5rem 0}section,.notice{padding:1rem}.buttons button{flex:1 1 auto}}
@media (forced-colors:active){li.us{border-inline-start-width:4px}}
@media print{.notice,form{display:none}}
`;

export const pageStyleText = render(pageStyle);
