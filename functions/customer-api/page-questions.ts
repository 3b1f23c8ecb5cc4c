import type { Html } from "../../shared/html.ts";
import { html } from "../../shared/html.ts";
import { ANSWER_ANCHORS } from "../../shared/mail/answer-anchors.ts";
import type { Texts } from "../../shared/texts/texts.ts";
import type { PageView } from "./page-view.ts";

/** What mails ask and the page takes the answer to. Each stands where the mail's link leads, and only its button answers. */

export const followUp = ({ followUp: state, base }: PageView, { say }: Texts): Html | undefined => {
  switch (state) {
    case undefined:
      return undefined;
    case "answered-yes":
      return html`<section><p>${say("page.followUp.answeredYes")}</p></section>`;
    case "answered-no":
      return html`<section><p>${say("page.followUp.answeredNo")}</p></section>`;
    case "ask":
      return html`<section aria-labelledby="follow-up">
<h2 id="follow-up">${say("page.followUp.title")}</h2>
<p>${say("page.followUp.detail")}</p>
<form method="post" action="${base}/follow-up">
<label for="comment">${say("page.followUp.comment")}</label>
<textarea class="short" id="comment" name="comment" dir="auto" rows="2"></textarea>
<div class="buttons">
<button id="${ANSWER_ANCHORS.fixed}" name="fixed" value="yes">${say("followUp.yes")}</button>
<button id="${ANSWER_ANCHORS.notFixed}" name="fixed" value="no">${say("followUp.no")}</button>
</div>
</form>
</section>`;
  }
};

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
