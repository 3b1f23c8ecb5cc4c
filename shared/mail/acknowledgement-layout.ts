import type { Texts } from "../texts/texts.ts";
import type { Block, Fact } from "./layout.ts";
import type { MailAboutComplaint } from "./mail.ts";
import { safeLabel } from "./safe-label.ts";

type Acknowledgement = Extract<MailAboutComplaint, { kind: "acknowledgement" }>;

/** First what keeps people safe, then that it arrived, who answers, by when, and how to add something. */
export const acknowledgementBlocks = (
  content: Acknowledgement,
  texts: Texts,
  by: string | undefined,
  facts: Fact[],
): Block[] => {
  const { say } = texts;
  const team = safeLabel(content.team ?? "");
  const who = team === undefined ? say("acknowledgement.who") : say("acknowledgement.whoTeam", { team });
  const answerBy = by === undefined ? [] : [{ label: say("label.answerBy"), value: by }];
  return [
    ...safety(content, texts),
    { kind: "paragraph", text: say("acknowledgement.arrived") },
    { kind: "paragraph", text: who },
    ...(by === undefined ? [{ kind: "paragraph" as const, text: say("acknowledgement.noTime") }] : []),
    { kind: "facts", facts: [...facts, ...answerBy] },
    {
      kind: "paragraph",
      text: content.answerable ? say("acknowledgement.addByMail") : say("acknowledgement.addOnPage"),
    },
  ];
};

const safety = ({ harm, urgent, urgentPhone }: Acknowledgement, { say }: Texts): Block[] => {
  const lines = [
    ...(harm === undefined ? [] : [say(`harm.${harm}`)]),
    ...(urgent || harm !== undefined ? [say("harm.urgent")] : []),
  ];
  if (lines.length === 0) return [];
  const phone =
    urgentPhone === undefined
      ? {}
      : { phone: { label: say("harm.phone", { phone: urgentPhone }), number: urgentPhone } };
  return [{ kind: "alert", lines, ...phone }];
};
