import type { SupportedLanguage } from "../../language/supported.ts";
import type { Overrides } from "../overrides.ts";
import type { Texts, TextsFor } from "../texts.ts";
import { loadedOnce, makeTexts } from "../texts.ts";
import type { StaffCatalog, StaffMessageId } from "./en.ts";
import type { StaffValues } from "./values.ts";

export type StaffTexts = Texts<StaffMessageId, StaffValues>;

/** One file a language, loaded when somebody needs it. What isn't here yet is read in English. */
const catalogs: { readonly en: () => Promise<StaffCatalog> } & Readonly<
  Partial<Record<SupportedLanguage, () => Promise<StaffCatalog>>>
> = {
  en: async () => (await import("./en.ts")).en,
};

/** In the language that is wanted, or in English: then all of it is, with English dates and numbers. */
export const createStaffTexts = ({
  company,
  overrides,
}: {
  company: string;
  /** Of which only the names of products and categories are of use here. */
  overrides: Overrides;
}): TextsFor<StaffTexts> =>
  loadedOnce(async (wanted) => {
    const load = catalogs[wanted];
    const [language, catalog] = load === undefined ? (["en", await catalogs.en()] as const) : [wanted, await load()];
    return makeTexts<StaffMessageId, StaffValues>(language, { ...overrides[wanted], ...catalog }, company);
  });
