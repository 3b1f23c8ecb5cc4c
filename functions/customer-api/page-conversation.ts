import type { Html } from "../../shared/html.ts";
import { html } from "../../shared/html.ts";
import type { Formats } from "../../shared/mail/formats.ts";
import { moment } from "../../shared/pages/moment.ts";
import type { Texts } from "../../shared/texts/texts.ts";
import type { PageMessage, PageView } from "./page-view.ts";

/** What was said, as far as the link may show it. */
export const conversation = ({ messages, scope }: PageView, texts: Texts, formats: Formats): Html | false =>
  (messages.length > 0 || scope === "submission") &&
  html`<section aria-labelledby="conversation">
<h2 id="conversation">${texts.say("page.conversation")}</h2>
${messages.length > 0 && html`<ol>${messages.map((message) => said(message, texts, formats))}</ol>`}
${scope === "submission" && html`<p class="quiet">${texts.say("page.partial")}</p>`}
</section>`;

const said = ({ by, at, text, files = [] }: PageMessage, { say }: Texts, formats: Formats): Html => html`
<li class="${by}"><div class="by"><strong>${say(by === "you" ? "page.byYou" : "page.byUs")}</strong>${moment(at, formats)}</div><p class="words" dir="auto">${text}</p>${files.map(({ filename, size }) => html`<p class="quiet"><bdi>${filename}</bdi> (${formats.size(size)})</p>`)}</li>`;

export const addMessage = ({ canAddMessage, base, draft }: PageView, { say }: Texts): Html | false =>
  canAddMessage &&
  html`<section aria-labelledby="add">
<h2 id="add">${say("page.add.title")}</h2>
<form method="post" action="${base}/messages">
<label for="message">${say("page.add.label")}</label>
<textarea id="message" name="message" dir="auto" rows="6" required>
${draft?.form === "messages" && draft.text}</textarea>
<div class="buttons"><button>${say("page.add.button")}</button></div>
</form>
</section>`;
