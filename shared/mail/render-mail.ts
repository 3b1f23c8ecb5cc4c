import type { Texts } from "../texts/texts.ts";
import type { Brand } from "./brand.ts";
import { conversationSubject } from "./conversation-subject.ts";
import { digestLayout } from "./digest-layout.ts";
import { formatsFor } from "./formats.ts";
import type { Layout } from "./layout.ts";
import { layoutToHtml } from "./layout-to-html.ts";
import { layoutToText } from "./layout-to-text.ts";
import { layoutOf } from "./layouts.ts";
import type { MailAboutComplaint, MailContent, RenderedMail } from "./mail.ts";

/** Pure: the same content gives the same mail, so that one that is sent twice says the same twice. */
export const renderMail = (content: MailContent, texts: Texts, brand: Brand): RenderedMail => {
  const layout = content.kind === "digest" ? digestLayout(content, texts, brand) : layoutIn(content, texts, brand);
  return {
    subject: layout.subject,
    text: layoutToText(layout, brand, texts.language),
    html: layoutToHtml(layout, brand, texts),
    language: texts.language,
    automatic: AUTOMATIC[content.kind],
  };
};

const layoutIn = (content: MailAboutComplaint, texts: Texts, brand: Brand): Layout => {
  const layout = layoutOf(content, texts, brand, formatsFor(content.locale, texts.language, content.timeZone));
  return { ...layout, subject: conversationSubject(content, layout.subject, texts) };
};

/** A resolution's explanation and apology are its agent's own words, as a reply's are. */
const AUTOMATIC: Record<MailContent["kind"], RenderedMail["automatic"]> = {
  acknowledgement: "auto-replied",
  digest: "auto-replied",
  reply: false,
  resolution: false,
  update: "auto-generated",
  reminder: "auto-generated",
  "closing-warning": "auto-generated",
  "follow-up": "auto-generated",
  "follow-up-reminder": "auto-generated",
};
