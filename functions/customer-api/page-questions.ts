import type { Html } from "../../shared/html.ts";
import { html } from "../../shared/html.ts";
import { ANSWER_ANCHORS } from "../../shared/mail/answer-anchors.ts";
import type { Formats } from "../../shared/mail/formats.ts";
import type { Texts } from "../../shared/texts/texts.ts";
import type { FollowUpView, PageView } from "./page-view.ts";

/** What mails ask and the page takes the answer to. Each stands where the mail's link leads, and only its button answers. */

export const followUp = (view: PageView, texts: Texts, formats: Formats): Html | undefined => {
  switch (view.followUp?.kind) {
    case undefined:
      return undefined;
    case "ask":
      return question(view, texts);
    case "answered":
      return answered(view.followUp, view, texts, formats);
  }
};

const question = ({ base, draft }: PageView, { say }: Texts): Html => html`<section aria-labelledby="follow-up">
<h2 id="follow-up">${say("page.followUp.title")}</h2>
<p>${say("page.followUp.detail")}</p>
<form method="post" action="${base}/follow-up">
<label for="comment">${say("page.followUp.comment")}</label>
<textarea class="short" id="comment" name="comment" dir="auto" rows="2">
${draft?.form === "follow-up" && draft.text}</textarea>
<div class="buttons">
<button id="${ANSWER_ANCHORS.fixed}" name="fixed" value="yes">${say("followUp.yes")}</button>
<button id="${ANSWER_ANCHORS.notFixed}" name="fixed" value="no">${say("followUp.no")}</button>
</div>
</form>
</section>`;

/** The other answer stands where a mail's link to it leads. */
const answered = ({ fixed, changeableUntil }: Answered, { base }: PageView, { say }: Texts, formats: Formats): Html => {
  const other = fixed
    ? html`<button class="second" id="${ANSWER_ANCHORS.notFixed}" name="fixed" value="no">${say("page.followUp.nowNo")}</button>`
    : html`<button class="second" id="${ANSWER_ANCHORS.fixed}" name="fixed" value="yes">${say("page.followUp.nowYes")}</button>`;
  return html`<section>
<p>${say(fixed ? "page.followUp.answeredYes" : "page.followUp.answeredNo")}</p>
${
  changeableUntil !== undefined &&
  html`<form method="post" action="${base}/follow-up">
<p class="quiet">${say("page.followUp.change", { until: formats.moment(changeableUntil) })}</p>
<div class="buttons">${other}</div>
</form>`
}
</section>`;
};

type Answered = Extract<FollowUpView, { kind: "answered" }>;

/** At the end and quiet, since it is for few. Who said it of this complaint can still say it of all. */
export const notYou = ({ notYou: state, base }: PageView, { say }: Texts): Html | undefined => {
  if (state === undefined) return undefined;
  return html`<section class="aside" id="${ANSWER_ANCHORS.notYou}" aria-labelledby="not-you-title">
<h2 id="not-you-title">${say("page.notYou.title")}</h2>
<p>${say(state === "ask" ? "page.notYou.detail" : "page.notYou.done")}</p>
${
  state !== "said-of-all" &&
  html`<form method="post" action="${base}/not-you">
<div class="choice"><input type="checkbox" id="all" name="all" value="yes"${state === "said" && html` required`}><label for="all">${say("page.notYou.all")}</label></div>
<div class="buttons"><button>${say("page.notYou.button")}</button></div>
</form>`
}
</section>`;
};
