import type { Redress } from "../domain/resolution.ts";
import type { Texts } from "../texts/texts.ts";
import type { Formats } from "./formats.ts";
import type { Block } from "./layout.ts";
import type { MailAboutComplaint } from "./mail.ts";

type ResolutionMail = Extract<MailAboutComplaint, { kind: "resolution" }>;

/** The apology comes before the reasons: the other way round it is an excuse. */
export const resolutionBlocks = (
  { resolution, answerable }: ResolutionMail,
  { say }: Texts,
  formats: Formats,
): Block[] => {
  const { apology = "", redress } = resolution;
  return [
    ...(apology.trim() === "" ? [] : [{ kind: "words" as const, text: apology }]),
    { kind: "heading", text: say("resolution.explanation") },
    { kind: "words", text: resolution.explanation },
    ...(redress === undefined
      ? []
      : [
          { kind: "heading" as const, text: say("resolution.redress") },
          { kind: "paragraph" as const, text: whatWeDo(redress, say, formats) },
        ]),
    {
      kind: "paragraph",
      text:
        resolution.outcome === "withdrawn"
          ? say(answerable ? "resolution.changedMindByMail" : "resolution.changedMind")
          : say(answerable ? "resolution.notFixedByMail" : "resolution.notFixed"),
    },
  ];
};

const whatWeDo = ({ kind, amount, currency }: Redress, say: Texts["say"], formats: Formats): string => {
  if (kind === "replacement" || kind === "repair") return say(`resolution.${kind}`);
  if (amount === undefined) return say(`resolution.${kind}`);
  return say(`resolution.${kind}Of`, { amount: formats.money(amount, currency) });
};
