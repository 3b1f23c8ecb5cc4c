/**
 * As a constructed sheet, which a page's policy against inline style lets through. Text has at least 4.5 to 1 (WCAG AA) in light
 * and dark, which follows the page's own `color-scheme`. White is readable on every company's colour.
 */
export const styleSheet = (color: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{--brand:${color}}${RULES}`);
  return sheet;
};

const RULES = `
:host{all:initial;color-scheme:inherit;--sheet:#fff;--ink:#26241f;--quiet:#5f5b53;--line:#ddd8ce;--edge:#7d776c;--ours:#f1eee8;--bad:#8c2a14;--soft:#f8f6f2}
@supports (color:light-dark(#000,#fff)){:host{--sheet:light-dark(#fff,#211f1c);--ink:light-dark(#26241f,#edeae4);--quiet:light-dark(#5f5b53,#b5afa5);--line:light-dark(#ddd8ce,#46423c);--edge:light-dark(#7d776c,#928b7f);--ours:light-dark(#f1eee8,#33302b);--bad:light-dark(#8c2a14,#ffc0b0);--soft:light-dark(#f8f6f2,#1a1816)}}
*,::before,::after{box-sizing:border-box}
[hidden]{display:none!important}
.root{font:400 1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);text-align:start;overflow-wrap:anywhere;-webkit-text-size-adjust:100%;text-size-adjust:100%}
.root:lang(ko){word-break:keep-all;line-height:1.6}
.root:is(:lang(ja),:lang(zh)){line-height:1.6}
.root:is(:lang(th),:lang(ar),:lang(vi)){line-height:1.7}
p,h2{margin:0;font:inherit}
button,input,textarea{font:inherit;color:inherit;margin:0}
button{min-height:2.75rem;min-width:2.75rem;padding:.5rem 1rem;border:1px solid transparent;border-radius:.75rem;background:var(--brand);color:#fff;font-weight:600;cursor:pointer}
button:disabled{background:var(--ours);color:var(--quiet);cursor:not-allowed}
button.second{background:none;border-color:var(--edge);color:var(--ink)}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
svg{width:1.5rem;height:1.5rem;flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.launch{position:fixed;z-index:2147483000;inset-block-end:calc(1.25rem + env(safe-area-inset-bottom));inset-inline-end:max(1.25rem,env(safe-area-inset-left),env(safe-area-inset-right));max-width:calc(100vw - 2.5rem);display:flex;align-items:center;gap:.6rem;min-height:3.25rem;padding:.6rem 1.35rem .6rem 1.1rem;border-radius:2rem;box-shadow:0 .25rem 1rem #0004,0 0 0 1px #fff3;text-align:start}
.launch:dir(rtl){padding:.6rem 1.1rem .6rem 1.35rem}
.launch:focus-visible,.close:focus-visible{outline-color:#fff;outline-offset:-5px}
.badge{min-width:1.6rem;padding:0 .4rem;border-radius:1rem;background:#fff;color:#26241f;font-size:.875rem;line-height:1.6rem;text-align:center}
.panel{position:fixed;z-index:2147483000;inset-block-end:calc(5.5rem + env(safe-area-inset-bottom));inset-inline-end:max(1.25rem,env(safe-area-inset-left),env(safe-area-inset-right));width:24rem;max-width:calc(100vw - 2.5rem);height:38rem;max-height:calc(100vh - 7rem);max-height:calc(100dvh - 7rem);display:flex;flex-direction:column;overflow:hidden;background:var(--sheet);border:1px solid var(--line);border-radius:1.1rem;box-shadow:0 .75rem 2.5rem #0003}
.panel:focus{outline:none}
.head{display:flex;align-items:center;justify-content:space-between;gap:.5rem;flex:none;padding:.6rem;padding-inline-start:1.1rem;background:var(--brand);color:#fff}
h2{font-size:1.0625rem;font-weight:650;line-height:1.3}
.close{flex:none;display:grid;place-items:center;padding:0;background:none;border-radius:.75rem}
.log{flex:1 1 auto;min-height:6rem;overflow-y:auto;overscroll-behavior:contain;padding:1.1rem;display:flex;flex-direction:column;gap:.9rem}
.log:focus-visible{outline-offset:-3px}
.intro{color:var(--quiet)}
.message{max-width:86%;align-self:flex-start}
.message.you{align-self:flex-end}
.words{padding:.6rem .9rem;border:1px solid transparent;border-radius:1.1rem;border-end-start-radius:.3rem;background:var(--ours);white-space:pre-wrap;width:fit-content;max-width:100%}
.you .words{border-radius:1.1rem;border-end-end-radius:.3rem;background:var(--brand);color:#fff;margin-inline-start:auto}
.by{margin-block-start:.2rem;padding-inline:.3rem;font-size:.8125rem;color:var(--quiet)}
.you .by{text-align:end}
em{font-style:normal;font-weight:600}
.note{padding:.7rem .9rem;border:1px solid var(--line);border-radius:.75rem;background:var(--soft);font-size:.9375rem}
.email{flex:none;max-height:60%;overflow-y:auto;padding:.9rem 1.1rem;border-block-start:1px solid var(--line);background:var(--soft);font-size:.9375rem}
.email label{display:block;margin-block:.5rem .25rem;font-weight:600}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem;margin-block-start:.6rem}
.foot{flex:none;padding:.75rem 1.1rem calc(.9rem + env(safe-area-inset-bottom));border-block-start:1px solid var(--line)}
.status{font-size:.9375rem;color:var(--quiet)}
.status:not(:empty){margin-block-end:.5rem}
.action{margin-block-end:.75rem}
.composer label{display:block;margin-block-end:.25rem;font-size:.875rem;font-weight:600}
.row{display:flex;gap:.5rem;align-items:flex-end}
textarea,input{display:block;width:100%;min-width:0;min-height:2.75rem;padding:.6rem .75rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--sheet)}
textarea{flex:1;resize:none;height:4.5rem;max-height:30vh}
textarea:focus-visible,input:focus-visible{outline-width:2px;outline-offset:-1px}
@supports (field-sizing:content){textarea{field-sizing:content;height:auto;min-height:4.5rem}}
.fault{color:var(--bad);font-size:.875rem}
.fault:not(:empty){margin-block-start:.35rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:480px),(max-height:30rem){.panel{inset:auto;inset-block-start:var(--above,0);inset-inline:0;width:100vw;max-width:100vw;height:100vh;height:var(--seen,100dvh);max-height:none;border:0;border-radius:0}
.head{padding-block-start:calc(.6rem + env(safe-area-inset-top));padding-inline:max(1.1rem,env(safe-area-inset-left),env(safe-area-inset-right)) .6rem}
.panel:not([hidden])~.launch{visibility:hidden}}
@media (max-height:22rem){.panel{overflow-y:auto}.log{flex:none}}
@media (prefers-reduced-motion:no-preference){.panel:not([hidden]){animation:rise .18s ease-out}@keyframes rise{from{opacity:0;transform:translateY(.75rem)}}}
@media (forced-colors:active){.words,.head,.launch,.note{border:1px solid CanvasText}.you .words{border-width:3px}button:disabled{color:GrayText;border-color:GrayText}}
@media print{.root{display:none}}
`;
