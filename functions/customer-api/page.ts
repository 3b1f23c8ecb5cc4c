import type { Html } from "../../shared/html.ts";
import { html } from "../../shared/html.ts";
import type { Formats } from "../../shared/mail/formats.ts";
import { formatsFor } from "../../shared/mail/formats.ts";
import type { Pages } from "../../shared/pages/create-pages.ts";
import { frame } from "../../shared/pages/frame.ts";
import { moment } from "../../shared/pages/moment.ts";
import type { Texts } from "../../shared/texts/texts.ts";
import { addMessage, conversation } from "./page-conversation.ts";
import { followUp, notYou } from "./page-questions.ts";
import { rating } from "./page-rating.ts";
import type { PageNotice, PageView } from "./page-view.ts";
import { isProblem, MOST_CHARACTERS } from "./page-view.ts";

/** The customer's page: where it stands, what this link may show, and room to answer. */
export const renderPage = (view: PageView, texts: Texts, pages: Pages): string => {
  const formats = formatsFor(view.locale, texts.language, view.timeZone);
  const content = html`${notice(view, texts)}
${standing(view, texts, formats)}
${followUp(view, texts, formats)}
${rating(view, texts, formats)}
${conversation(view, texts, formats)}
${addMessage(view, texts)}
${notYou(view, texts)}`;
  return frame(texts.say(`page.${view.goesOn === undefined ? view.status : "merged"}.title`), content, texts, pages);
};

/** For a link that is none, or not any more; it doesn't say which. To be sent with status 404. */
export const renderGonePage = (texts: Texts, pages: Pages): string => {
  const { say } = texts;
  const content = html`<section aria-labelledby="gone">
<h1 id="gone">${say("gone.title")}</h1>
<p>${say("gone.detail")}</p>
<p>${say("gone.next")}</p>
</section>`;
  return frame(say("gone.title"), content, texts, pages);
};

/** Announced by screen readers: a problem at once, anything else when they are done. */
const notice = ({ notice: code }: PageView, texts: Texts): Html | undefined => {
  if (code === undefined) return undefined;
  return isProblem(code)
    ? html`<p class="notice problem" id="notice" role="alert">${noticeText(code, texts)}</p>`
    : html`<p class="notice" role="status">${noticeText(code, texts)}</p>`;
};

const noticeText = (code: PageNotice, { say }: Texts): string => {
  switch (code) {
    case "message-added":
      return say("notice.messageAdded");
    case "answer-recorded":
      return say("notice.answerRecorded");
    case "rating-recorded":
      return say("notice.ratingRecorded");
    case "not-you-recorded":
      return say("notice.notYouRecorded");
    case "message-empty":
      return say("notice.messageEmpty");
    case "message-too-long":
      return say("notice.messageTooLong", { most: MOST_CHARACTERS });
    case "rating-missing":
      return say("notice.ratingMissing");
    case "not-possible":
      return say("notice.notPossible");
  }
};

const standing = (view: PageView, texts: Texts, formats: Formats): Html => {
  const { reference, goesOn, answerBy } = view;
  const { say } = texts;
  return html`<section aria-labelledby="standing">
${goesOn === undefined ? status(view, texts) : merged(view, texts)}
<dl>
<div><dt>${say("label.reference")}</dt><dd class="code"><bdi dir="ltr">${reference}</bdi></dd>${goesOn?.in !== undefined && html`<dd class="code"><bdi dir="ltr">${goesOn.in}</bdi></dd>`}</div>
${answerBy !== undefined && html`<div><dt>${say("label.answerBy")}</dt><dd>${moment(answerBy, formats)}</dd></div>`}
</dl>
</section>`;
};

const status = (
  { status: code }: PageView,
  { say }: Texts,
): Html => html`<h1 id="standing">${say(`page.${code}.title`)}</h1>
<p>${say(`page.${code}.detail`)}</p>`;

/** Whoever may know of the other one reads how that stands. */
const merged = (
  { status: code, goesOn }: PageView,
  { say }: Texts,
): Html => html`<h1 id="standing">${say("page.merged.title")}</h1>
<p>${say("page.merged.detail")}</p>
${goesOn?.in !== undefined && html`<p><strong>${say(`page.${code}.title`)}</strong></p>`}`;
