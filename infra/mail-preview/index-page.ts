import { html, render } from "../../shared/html.ts";
import { LOOKS } from "./take-pictures.ts";
import type { WrittenMail } from "./write-mails.ts";

/** All mails on one page: a row each kind and language, with its pictures or, without a browser, links alone. */
export const indexPage = (company: string, mails: readonly WrittenMail[], pictured: boolean): string =>
  render(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Every mail of ${company}</title>
<style>
body{font:1rem/1.5 system-ui,sans-serif;margin:1.5rem;background:#f4f5f2;color:#1f2a27}
section{display:flex;gap:1rem;flex-wrap:wrap;align-items:flex-start}
figure{margin:0}img{display:block;max-width:22rem;border:1px solid #c9d1cc;background:#fff}
figcaption,nav{font-size:.9rem}nav a{margin-inline-end:.8rem}
</style>
</head>
<body>
<h1>Every mail of ${company}</h1>
<p>${mails.length} mails. Change texts, tone, colour, logo and footer under <code>context.heard</code> of <code>cdk.json</code>, and run <code>npm run mail:preview</code> again.${!pictured && " There is no Chromium on this machine, so there are no pictures; CHROMIUM names one."}</p>
<nav>${[...new Set(mails.map(({ language }) => language))].map((language) => html`<a href="#${language}">${language}</a>`)}</nav>
${mails.map((mail, place) => mailSection(mail, mail.language !== mails[place - 1]?.language, pictured))}
</body>
</html>
`);

const mailSection = ({ language, name, subject, path }: WrittenMail, isFirst: boolean, pictured: boolean) => html`
${isFirst && html`<h2 id="${language}">${language}</h2>`}
<h3>${name}: <bdi lang="${language}">${subject}</bdi></h3>
<nav><a href="${path}.html">as HTML</a><a href="${path}.txt">as text</a><a href="${path}.eml">for a mail program</a></nav>
<section>${
  pictured &&
  LOOKS.map(
    (look) =>
      html`<figure><img loading="lazy" src="${path}.${look.name}.png" alt="${name} in ${language}, ${look.name}"><figcaption>${look.name}</figcaption></figure>`,
  )
}</section>`;
