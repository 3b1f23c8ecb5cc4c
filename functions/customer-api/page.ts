import type { Html } from "../../shared/html.ts";
import { html } from "../../shared/html.ts";
import { ANSWER_ANCHORS } from "../../shared/mail/answer-anchors.ts";
import type { Formats } from "../../shared/mail/formats.ts";
import { formatsFor } from "../../shared/mail/formats.ts";
import { frame } from "./page-frame.ts";
import type { PageTexts } from "./page-texts.ts";
import { pageTextsFor } from "./page-texts.ts";
import type { PageMessage, PageView } from "./page-view.ts";
import { isProblem } from "./page-view.ts";

/** The customer's page: where it stands, what this link may show, and room to answer. */
export const renderPage = (view: PageView): string => {
  const texts = pageTextsFor(view.language);
  const formats = formatsFor(view.language, texts.language, view.timeZone);
  const content = html`${notice(view, texts)}
${standing(view, texts, formats)}
${followUp(view, texts)}
${conversation(view, texts, formats)}
${addMessage(view, texts)}`;
  return frame(view.company, texts, texts.status[view.status].title, content);
};

/** For a link that is none, or not any more; it doesn't say which. To be sent with status 404. */
export const renderGonePage = (company: string, language: string): string => {
  const texts = pageTextsFor(language);
  const { title, detail, next } = texts.gone;
  return frame(company, texts, title, html`<section>\n<h1>${title}</h1>\n<p>${detail}</p>\n<p>${next}</p>\n</section>`);
};

/** Announced by screen readers: a problem at once, anything else when they are done. */
const notice = ({ notice: code }: PageView, texts: PageTexts): Html | undefined => {
  if (code === undefined) return undefined;
  return isProblem(code)
    ? html`<p class="notice problem" role="alert">${texts.notice[code]}</p>`
    : html`<p class="notice" role="status">${texts.notice[code]}</p>`;
};

const standing = (
  { reference, status, respondBy }: PageView,
  texts: PageTexts,
  formats: Formats,
): Html => html`<section aria-labelledby="standing">
<h1 id="standing">${texts.status[status].title}</h1>
<p>${texts.status[status].detail}</p>
<dl>
<div><dt>${texts.reference}</dt><dd dir="ltr">${reference}</dd></div>
${respondBy !== undefined && html`<div><dt>${texts.respondBy}</dt><dd>${time(respondBy, formats)}</dd></div>`}
</dl>
</section>`;

const followUp = ({ followUp: state, base }: PageView, { followUp: texts }: PageTexts): Html | undefined => {
  switch (state) {
    case undefined:
      return undefined;
    case "answered-yes":
      return html`<section><p>${texts.answeredYes}</p></section>`;
    case "answered-no":
      return html`<section><p>${texts.answeredNo}</p></section>`;
    case "ask":
      return html`<section aria-labelledby="follow-up">
<h2 id="follow-up">${texts.title}</h2>
<p>${texts.detail}</p>
<form method="post" action="${base}/follow-up">
<label for="comment">${texts.comment}</label>
<textarea class="short" id="comment" name="comment" dir="auto" rows="2"></textarea>
<div class="buttons">
<button id="${ANSWER_ANCHORS.fixed}" name="fixed" value="yes">${texts.yes}</button>
<button id="${ANSWER_ANCHORS.notFixed}" name="fixed" value="no">${texts.no}</button>
</div>
</form>
</section>`;
  }
};

const conversation = ({ messages, scope }: PageView, texts: PageTexts, formats: Formats): Html | false =>
  (messages.length > 0 || scope === "submission") &&
  html`<section aria-labelledby="conversation">
<h2 id="conversation">${texts.conversation}</h2>
${messages.length > 0 && html`<ol>${messages.map((message) => said(message, texts, formats))}</ol>`}
${scope === "submission" && html`<p class="quiet">${texts.partial}</p>`}
</section>`;

const said = ({ by, at, text }: PageMessage, texts: PageTexts, formats: Formats): Html => html`
<li class="${by}"><div class="by"><strong>${texts.by[by]}</strong>${time(at, formats)}</div><p class="words" dir="auto">${text}</p></li>`;

const time = (at: number, formats: Formats): Html =>
  html`<time datetime="${new Date(at).toISOString()}">${formats.moment(at)}</time>`;

const addMessage = ({ canAddMessage, base, draft }: PageView, { add }: PageTexts): Html | false =>
  canAddMessage &&
  html`<section aria-labelledby="add">
<h2 id="add">${add.title}</h2>
<form method="post" action="${base}/messages">
<label for="message">${add.label}</label>
<textarea id="message" name="message" dir="auto" rows="6" required>
${draft}</textarea>
<div class="buttons"><button>${add.button}</button></div>
</form>
</section>`;
