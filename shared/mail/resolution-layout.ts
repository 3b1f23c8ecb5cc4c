import type { Redress, Resolution } from "../domain/resolution.ts";
import type { Texts } from "../texts/texts.ts";
import type { Formats } from "./formats.ts";
import type { Block } from "./layout.ts";

/** The apology comes before the reasons: the other way round it is an excuse. */
export const resolutionBlocks = (resolution: Resolution, { say }: Texts, formats: Formats): Block[] => {
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
      text: resolution.outcome === "withdrawn" ? say("resolution.changedMind") : say("resolution.notFixed"),
    },
  ];
};

const whatWeDo = ({ kind, amount, currency }: Redress, say: Texts["say"], formats: Formats): string => {
  if (kind === "replacement" || kind === "repair") return say(`resolution.${kind}`);
  if (amount === undefined) return say(`resolution.${kind}`);
  return say(`resolution.${kind}Of`, { amount: formats.money(amount, currency) });
};
