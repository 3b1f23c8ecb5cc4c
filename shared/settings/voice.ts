import { pickLanguage } from "../language/pick-language.ts";
import type { Brand } from "../mail/brand.ts";
import { formatsFor } from "../mail/formats.ts";
import { readOverrides } from "../texts/overrides.ts";
import { createTexts, type TextsFor } from "../texts/texts.ts";
import type { Settings } from "./settings.ts";

/** How the company looks and speaks to its customers. */
export interface Voice {
  brand: Brand;
  textsFor: TextsFor;
}

/**
 * To be awaited while a function starts: the first date format of a process loads ICU's data, and most customers speak the
 * company's own language, so neither is left to the first of them.
 */
export const openVoice = async ({ company, brand }: Settings, textsFile: string | undefined): Promise<Voice> => {
  const { tone } = brand;
  const textsFor = createTexts({ company: company.name, tone, overrides: readOverrides(textsFile) });
  const language = pickLanguage([], company.language);
  formatsFor(company.language, language, company.timeZone);
  await textsFor(language);
  return { brand: { name: company.name, ...brand }, textsFor };
};
