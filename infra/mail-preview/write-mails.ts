import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DebtId } from "../../shared/domain/ids.ts";
import { type SupportedLanguage, supported } from "../../shared/language/supported.ts";
import type { Brand } from "../../shared/mail/brand.ts";
import { compose } from "../../shared/mail/compose.ts";
import type { RenderedMail } from "../../shared/mail/mail.ts";
import { renderMail } from "../../shared/mail/render-mail.ts";
import { renderStaffMail } from "../../shared/mail/staff/staff-mail.ts";
import { mailAddress } from "../../shared/mail-address.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { StaffTexts } from "../../shared/texts/staff/load-staff-texts.ts";
import type { TextsFor } from "../../shared/texts/texts.ts";
import { samplesIn } from "./samples.ts";
import { staffSamples } from "./staff-samples.ts";

export interface WrittenMail {
  language: SupportedLanguage;
  name: string;
  subject: string;
  /** Without its extension, below the folder: `.html`, `.txt` and `.eml` are there. */
  path: string;
}

interface Preview {
  folder: string;
  company: Settings["company"];
  /** Whether customers may answer by mail. */
  answerable: boolean;
  brand: Brand;
  textsFor: TextsFor;
  staffTextsFor: TextsFor<StaffTexts>;
  now: number;
}

const TOMORROW = 86_400_000;

/** Every mail in every language, as it would be sent: `.eml` opens in a mail program, `.html` in a browser. */
export const writeMails = async ({
  folder,
  company,
  answerable,
  brand,
  textsFor,
  staffTextsFor,
  now,
}: Preview): Promise<WrittenMail[]> => {
  const from = mailAddress(company.mailFrom);
  const to = mailAddress("customer@example.com");
  if (from === undefined || to === undefined) throw new Error(`${company.mailFrom} can't send mail`);
  const written: WrittenMail[] = [];
  for (const language of supported) {
    mkdirSync(join(folder, language), { recursive: true });
    const texts = await textsFor(language);
    const staffTexts = await staffTextsFor(language);
    const place = { locale: company.language, timeZone: company.timeZone };
    const mails = [
      ...samplesIn(language, now + TOMORROW, { urgentPhone: company.urgentPhone, answerable }).map(
        ({ name, content }) => ({
          name,
          about: { reference: "7K3QX9MPD" },
          mail: renderMail(content, texts, brand),
        }),
      ),
      ...staffSamples(now, place).map(({ name, content }) => ({
        name,
        about: {},
        mail: renderStaffMail(content, staffTexts, brand),
      })),
    ];
    for (const { name, about, mail } of mails) {
      const path = join(language, name);
      const letter = { mail, ...about, id: name as DebtId, at: now, to, from: { name: brand.name, address: from } };
      writeFileSync(join(folder, `${path}.html`), withImages(mail));
      writeFileSync(join(folder, `${path}.txt`), `${mail.subject}\n\n${mail.text}`);
      writeFileSync(join(folder, `${path}.eml`), compose(letter));
      written.push({ language, name, subject: mail.subject, path });
    }
  }
  return written;
};

/** A browser doesn't have the images that go along in a mail, so they are put into its markup. */
const withImages = ({ html, images = [] }: RenderedMail): string =>
  images.reduce(
    (markup, { id, png }) =>
      markup.replace(`cid:${id}`, `data:image/png;base64,${Buffer.from(png).toString("base64")}`),
    html,
  );
