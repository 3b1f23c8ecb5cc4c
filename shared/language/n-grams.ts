import { eld } from "eld/extrasmall";

export interface Guess {
  /** ISO 639-1. */
  language: string;
  /** How usual its n-grams are in the language, from 0 to 1: about 0.8 in texts that are in it. */
  score: number;
  /** How much higher it is than the next language's. */
  lead: number;
}

export const guessByNGrams = (words: readonly string[]): Guess | undefined => {
  const [first, second] = Object.entries(eld.detect(words.join(" ")).getScores());
  if (first === undefined) return undefined;
  const [language, score] = first;
  return { language, score, lead: score - (second?.[1] ?? 0) };
};
