import type { Html } from "../html.ts";
import { html } from "../html.ts";
import { colonIn } from "../texts/colon.ts";
import type { Texts } from "../texts/texts.ts";
import type { Pages } from "./create-pages.ts";
import { frame } from "./frame.ts";

/** What is wrong with one field of a plain HTML form. */
export interface Fault {
  /** As the form calls it. */
  field: string;
  fault: "needed" | "needWayToAnswer" | "tooLong" | "invalid";
  /** How many characters it may have, where it has too many. */
  most?: number;
}

/**
 * For a customer whose form couldn't be taken: what to mend, field by field. The browser's own way back keeps what was
 * typed; a link to the form wouldn't.
 */
export const renderRefusedPage = (faults: readonly Fault[], texts: Texts, pages: Pages): string =>
  refused(
    html`<p>${texts.say("refused.detail", { count: faults.length })}</p>
<ul>${faults.map((fault) => faultItem(fault, texts))}
</ul>`,
    texts,
    pages,
  );

/** For a customer whose form is without fault, and couldn't be taken all the same. */
export const renderFailedPage = (kind: "tryAgain" | "tooMany", texts: Texts, pages: Pages): string =>
  refused(html`<p>${texts.say(`refused.${kind}`)}</p>`, texts, pages);

const refused = (content: Html, texts: Texts, pages: Pages): string => {
  const title = texts.say("refused.title");
  return frame(
    title,
    html`<section aria-labelledby="refused">
<h1 id="refused">${title}</h1>
${content}
</section>`,
    texts,
    pages,
  );
};

const faultItem = (fault: Fault, texts: Texts): Html => html`
<li><strong>${labelOf(fault, texts)}</strong>${colonIn(texts.language)}${whatIsWrong(fault, texts)}</li>`;

const labelOf = ({ field }: Fault, { say }: Texts): string =>
  say(`field.${KNOWN.find((known) => known === field) ?? "other"}`);

const whatIsWrong = ({ fault, most }: Fault, { say }: Texts): string => {
  if (fault !== "tooLong") return say(`fault.${fault}`);
  return most === undefined ? say("fault.invalid") : say("fault.tooLong", { most });
};

const KNOWN = ["message", "email", "phone", "name", "subject", "orderId", "product", "category"] as const;
