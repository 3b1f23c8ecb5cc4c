import { formatsFor } from "./formats.ts";
import { layoutToHtml } from "./layout-to-html.ts";
import { layoutToText } from "./layout-to-text.ts";
import { layoutOf } from "./layouts.ts";
import type { MailContent, RenderedMail } from "./mail.ts";
import { textsFor } from "./texts/texts.ts";

/** Pure: the same content gives the same mail, so that one that is sent twice says the same twice. */
export const renderMail = (content: MailContent): RenderedMail => {
  const texts = textsFor(content.language);
  const layout = layoutOf(content, texts, formatsFor(content.language, texts.language, content.timeZone));
  return {
    subject: layout.subject,
    text: layoutToText(layout, content.company.name),
    html: layoutToHtml(layout, content.company.name, texts),
    language: texts.language,
    automatic: AUTOMATIC[content.kind],
  };
};

/** A resolution's explanation and apology are its agent's own words, as a reply's are. */
const AUTOMATIC: Record<MailContent["kind"], RenderedMail["automatic"]> = {
  acknowledgement: "auto-replied",
  reply: false,
  resolution: false,
  reminder: "auto-generated",
  "follow-up": "auto-generated",
  "follow-up-reminder": "auto-generated",
};
