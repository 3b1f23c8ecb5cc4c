import type { SupportedLanguage } from "../../language/supported.ts";
import { varietyOf } from "../../language/variety-of.ts";
import type { Overrides } from "../overrides.ts";
import type { Texts, TextsFor } from "../texts.ts";
import { loadedOnce, makeTexts } from "../texts.ts";
import type { StaffCatalog, StaffMessageId } from "./en.ts";
import type { StaffValues } from "./values.ts";

export type StaffTexts = Texts<StaffMessageId, StaffValues>;

/** One file a language, loaded when somebody needs it: one company reads one of them. */
const catalogs: Readonly<Record<SupportedLanguage, () => Promise<StaffCatalog>>> = {
  en: async () => (await import("./en.ts")).en,
  ko: async () => (await import("./ko.ts")).ko,
  th: async () => (await import("./th.ts")).th,
  ja: async () => (await import("./ja.ts")).ja,
  "zh-Hans": async () => (await import("./zh-Hans.ts")).zhHans,
  "zh-Hant": async () => (await import("./zh-Hant.ts")).zhHant,
  es: async () => (await import("./es.ts")).es,
  fr: async () => (await import("./fr.ts")).fr,
  de: async () => (await import("./de.ts")).de,
  pt: async () => (await import("./pt.ts")).pt,
  it: async () => (await import("./it.ts")).it,
  vi: async () => (await import("./vi.ts")).vi,
  id: async () => (await import("./id.ts")).id,
  ar: async () => (await import("./ar.ts")).ar,
};

export const loadStaffCatalog = (language: SupportedLanguage): Promise<StaffCatalog> => catalogs[language]();

/** Our own words come before the company's: those are for its customers. */
export const createStaffTexts = ({
  company,
  locale,
  overrides,
}: {
  company: string;
  /** BCP 47: of the company, so that numbers in sentences have the digits of those beside them. */
  locale?: string;
  /** Of which only the names of products and categories are of use here. */
  overrides: Overrides;
}): TextsFor<StaffTexts> =>
  loadedOnce(async (language) => {
    const catalog = { ...overrides[language], ...(await loadStaffCatalog(language)) };
    return makeTexts<StaffMessageId, StaffValues>(language, catalog, company, varietyOf(locale ?? language, language));
  });
