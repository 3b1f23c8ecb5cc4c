import { pickLanguage } from "../../shared/language/pick-language.ts";
import type { Brand } from "../../shared/mail/brand.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { readOverrides } from "../../shared/texts/overrides.ts";
import { createStaffTexts, type StaffTexts } from "../../shared/texts/staff/load-staff-texts.ts";

/** How the pipeline speaks to the company's own people: in the company's language. */
export const openStaffVoice = async (
  { company, brand }: Settings,
  textsFile: string | undefined,
): Promise<{ texts: StaffTexts; brand: Brand }> => {
  const textsFor = createStaffTexts({
    company: company.name,
    locale: company.language,
    overrides: readOverrides(textsFile),
  });
  const texts = await textsFor(pickLanguage([], company.language));
  return { texts, brand: { name: company.name, ...brand } };
};
