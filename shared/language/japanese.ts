import { countOf } from "./scripts.ts";

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;

/** Half of a Japanese sentence is kana; a Chinese one has at most a brand's or an ornamental の. */
const LEAST_SHARE = 0.15;

export const isJapanese = (prose: string): boolean => {
  const kana = countOf(KANA, prose);
  return kana > (kana + countOf(HAN, prose)) * LEAST_SHARE;
};
