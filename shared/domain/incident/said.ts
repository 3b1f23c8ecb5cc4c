import { faultOf, type Resolution, type ResolutionFault } from "../resolution.ts";

/** What agents say to all members at once, in each language (BCP 47) that they wrote it in. */
export type Said = {
  /** The language of what everybody else gets: one of those in `words`. */
  language: string;
} & (
  | { kind: "reply"; words: Readonly<Record<string, string>> }
  | { kind: "resolution"; settlement: SharedSettlement; words: Readonly<Record<string, ResolutionWords>> }
);

export type SharedSettlement = Omit<Resolution, keyof ResolutionWords>;
export type ResolutionWords = Pick<Resolution, "explanation" | "apology">;

/** What one member is told. */
export type Telling = { kind: "reply"; text: string } | { kind: "resolution"; resolution: Resolution };

/** `wanted`: what the customer reads, best first. */
export const languageFor = ({ words, language }: Said, wanted: readonly (string | undefined)[]): string =>
  wanted.find((one) => one !== undefined && Object.hasOwn(words, one)) ?? language;

export const tellingIn = (said: Said, language: string): Telling => {
  if (said.kind === "reply") return { kind: "reply", text: said.words[language] ?? "" };
  return { kind: "resolution", resolution: { ...said.settlement, explanation: "", ...said.words[language] } };
};

/** What is wrong in the first language in which something is, as it would be of a resolution for one complaint. */
export const faultIn = (said: Said): { language: string; fault: ResolutionFault } | undefined => {
  for (const language of Object.keys(said.words)) {
    const telling = tellingIn(said, language);
    const fault = telling.kind === "resolution" ? faultOf(telling.resolution) : undefined;
    if (fault !== undefined) return { language, fault };
  }
  return undefined;
};
