import type { SupportedLanguage } from "../language/supported.ts";
import type { Catalog } from "./catalogs/en.ts";

/** How the company speaks to its customers, where a language has more than one way. */
export type Tone = "formal" | "friendly";

/** One file a language, loaded when somebody needs it: a function that writes Thai needn't start with thirteen others. */
const formal: Record<SupportedLanguage, () => Promise<Catalog>> = {
  en: async () => (await import("./catalogs/en.ts")).en,
  ko: async () => (await import("./catalogs/ko.ts")).ko,
  th: async () => (await import("./catalogs/th.ts")).th,
  ja: async () => (await import("./catalogs/ja.ts")).ja,
  "zh-Hans": async () => (await import("./catalogs/zh-Hans.ts")).zhHans,
  "zh-Hant": async () => (await import("./catalogs/zh-Hant.ts")).zhHant,
  es: async () => (await import("./catalogs/es.ts")).es,
  fr: async () => (await import("./catalogs/fr.ts")).fr,
  de: async () => (await import("./catalogs/de.ts")).de,
  pt: async () => (await import("./catalogs/pt.ts")).pt,
  it: async () => (await import("./catalogs/it.ts")).it,
  vi: async () => (await import("./catalogs/vi.ts")).vi,
  id: async () => (await import("./catalogs/id.ts")).id,
  ar: async () => (await import("./catalogs/ar.ts")).ar,
};

/** What differs from it in the friendly tone. */
const friendly: Record<SupportedLanguage, () => Promise<Partial<Catalog>>> = {
  en: async () => (await import("./catalogs/friendly/en.ts")).en,
  ko: async () => (await import("./catalogs/friendly/ko.ts")).ko,
  th: async () => (await import("./catalogs/friendly/th.ts")).th,
  ja: async () => (await import("./catalogs/friendly/ja.ts")).ja,
  "zh-Hans": async () => (await import("./catalogs/friendly/zh-Hans.ts")).zhHans,
  "zh-Hant": async () => (await import("./catalogs/friendly/zh-Hant.ts")).zhHant,
  es: async () => (await import("./catalogs/friendly/es.ts")).es,
  fr: async () => (await import("./catalogs/friendly/fr.ts")).fr,
  de: async () => (await import("./catalogs/friendly/de.ts")).de,
  pt: async () => (await import("./catalogs/friendly/pt.ts")).pt,
  it: async () => (await import("./catalogs/friendly/it.ts")).it,
  vi: async () => (await import("./catalogs/friendly/vi.ts")).vi,
  id: async () => (await import("./catalogs/friendly/id.ts")).id,
  ar: async () => (await import("./catalogs/friendly/ar.ts")).ar,
};

export const loadCatalog = async (language: SupportedLanguage, tone: Tone): Promise<Catalog> => {
  const catalog = await formal[language]();
  return tone === "formal" ? catalog : { ...catalog, ...(await friendly[language]()) };
};
