import type { Texts } from "../texts/texts.ts";
import { ANSWER_ANCHORS } from "./answer-anchors.ts";
import type { Brand } from "./brand.ts";
import type { Layout } from "./layout.ts";
import type { DigestMail } from "./mail.ts";

/** Nobody is greeted by name: of many complaints in one address's name, whose would it be? */
export const digestLayout = ({ complaints, more }: DigestMail, { say }: Texts, brand: Brand): Layout => {
  const [first] = complaints;
  return {
    subject: more ? say("digest.subjectMany") : say("digest.subject", { count: complaints.length }),
    preview: say("digest.next"),
    blocks: [
      { kind: "paragraph", text: say("greeting.plain") },
      { kind: "paragraph", text: say("digest.arrived") },
      {
        kind: "references",
        items: complaints.map(({ reference, statusUrl }) => ({
          label: say("digest.complaint", { reference }),
          url: statusUrl,
        })),
      },
      ...(more ? [{ kind: "paragraph" as const, text: say("digest.more") }] : []),
      { kind: "paragraph", text: say("digest.next") },
      { kind: "signature", closing: say("signOff"), name: brand.name },
      {
        kind: "aside",
        text: say("digest.notYou"),
        ...(first && { link: { label: say("notYou.link"), url: `${first.statusUrl}#${ANSWER_ANCHORS.notYou}` } }),
      },
    ],
  };
};
