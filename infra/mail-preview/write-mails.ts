import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DebtId } from "../../shared/domain/ids.ts";
import { type SupportedLanguage, supported } from "../../shared/language/supported.ts";
import type { Brand } from "../../shared/mail/brand.ts";
import { compose } from "../../shared/mail/compose.ts";
import { mailAddress } from "../../shared/mail/mail-address.ts";
import { renderMail } from "../../shared/mail/render-mail.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { TextsFor } from "../../shared/texts/texts.ts";
import { samplesIn } from "./samples.ts";

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
  brand: Brand;
  textsFor: TextsFor;
  now: number;
}

const TOMORROW = 86_400_000;

/** Every mail in every language, as it would be sent: `.eml` opens in a mail program, `.html` in a browser. */
export const writeMails = async ({ folder, company, brand, textsFor, now }: Preview): Promise<WrittenMail[]> => {
  const from = mailAddress(company.mailFrom);
  const to = mailAddress("customer@example.com");
  if (from === undefined || to === undefined) throw new Error(`${company.mailFrom} can't send mail`);
  const written: WrittenMail[] = [];
  for (const language of supported) {
    mkdirSync(join(folder, language), { recursive: true });
    const texts = await textsFor(language);
    for (const { name, content } of samplesIn(language, now + TOMORROW, company.urgentPhone)) {
      const mail = renderMail(content, texts, brand);
      const path = join(language, name);
      const letter = { mail, reference: "7K3QX9MPD", id: name as DebtId, at: now, to };
      writeFileSync(join(folder, `${path}.html`), mail.html);
      writeFileSync(join(folder, `${path}.txt`), `${mail.subject}\n\n${mail.text}`);
      writeFileSync(join(folder, `${path}.eml`), compose({ ...letter, from: { name: brand.name, address: from } }));
      written.push({ language, name, subject: mail.subject, path });
    }
  }
  return written;
};
