import type { Html } from "../../shared/html.ts";
import { html } from "../../shared/html.ts";
import type { Formats } from "../../shared/mail/formats.ts";
import type { Texts } from "../../shared/texts/texts.ts";
import { type PageView, SCORES } from "./page-view.ts";

/** How satisfied the customer is: asked, with what they gave while they may change it, and then only what they gave. */
export const rating = (view: PageView, texts: Texts, formats: Formats): Html | undefined => {
  const { rating: state } = view;
  if (state === undefined) return undefined;
  const { say } = texts;
  return html`<section aria-labelledby="rating">
<h2 id="rating">${say("page.rating.title")}</h2>
${state.given && html`<p>${say("page.rating.given", { rating: say(`page.rating.${state.given.score}`) })}</p>`}
${
  state.kind === "open" &&
  state.given &&
  html`<p class="quiet">${say("page.rating.change", { until: formats.moment(state.until) })}</p>`
}
${state.kind === "open" && form(view, texts)}
</section>`;
};

/** What was typed just now goes before what was given earlier. */
const form = ({ rating: state, draft, notice, base }: PageView, { say }: Texts): Html => {
  const shown = draft?.form === "rating" ? draft : { score: state?.given?.score, text: state?.given?.comment };
  const describedBy = notice === "rating-missing" && html` aria-describedby="notice"`;
  const choices = SCORES.map(
    (score) => html`
<label><input type="radio" name="score" value="${score}" required${score === shown.score && html` checked`}>${say(`page.rating.${score}`)}</label>`,
  );
  return html`<form method="post" action="${base}/rating">
<fieldset${describedBy}><legend>${say("page.rating.question")}</legend>
<div class="scale">${choices}
</div></fieldset>
<label for="rating-comment">${say("page.rating.comment")}</label>
<textarea class="short" id="rating-comment" name="comment" dir="auto" rows="2">
${shown.text}</textarea>
<div class="buttons"><button>${say("page.rating.button")}</button></div>
</form>`;
};
