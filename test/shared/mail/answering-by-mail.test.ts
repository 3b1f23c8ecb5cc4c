import { describe, expect, test } from "vitest";
import { supported } from "../../../shared/language/supported.ts";
import type { MailContent, MailMatter } from "../../../shared/mail/mail.ts";
import { renderMail } from "../../../shared/mail/render-mail.ts";
import { acknowledgement, brand, resolution, setting, textsIn } from "../../support/mail-contents.ts";

const withdrawn = { outcome: "withdrawn", cause: "", explanation: "As you asked." } as const;
const MATTERS: MailMatter[] = [
  acknowledgement,
  { kind: "reply", words: "Which one?" },
  resolution,
  { kind: "resolution", resolution: withdrawn },
  { kind: "reminder", closesAt: undefined },
  { kind: "closing-warning", closesAt: undefined },
  { kind: "follow-up" },
  { kind: "follow-up-reminder", closesAt: undefined },
];
/** What a customer is to do with the mail itself, as each language and tone says it; a page is answered on elsewhere. */
const INVITES: Record<(typeof supported)[number], RegExp> = {
  en: /(?:answer|reply to) this mail/,
  de: /auf diese E-Mail/,
  fr: /cet e-mail/,
  es: /este correo/,
  it: /questa e-mail/,
  pt: /este e-mail/,
  vi: /email này/,
  id: /balas (?:saja )?email ini/,
  th: /ตอบกลับอีเมล(?:ฉบับ)?นี้/,
  ko: /이 메일에/,
  ja: /このメールにそのまま|このメールに/,
  "zh-Hans": /回复本邮件/,
  "zh-Hant": /回覆這封郵件/,
  ar: /على هذه الرسالة/,
};

const spoken = supported.flatMap((language) =>
  (["formal", "friendly"] as const).map((tone) => [language, tone] as const),
);

describe.each(spoken)("%s, %s", (language, tone) => {
  test("a mail that can be answered says so, once, and any other never does", async () => {
    const texts = await textsIn(language, { tone });
    const count = (matter: MailMatter, answerable: boolean) => {
      const { text } = renderMail({ ...setting, ...matter, answerable } as MailContent, texts, brand);
      return text.replace(texts.say("notYou.why"), "").split(INVITES[language]).length - 1;
    };
    for (const matter of MATTERS) {
      expect([matter.kind, count(matter, true), count(matter, false)]).toEqual([matter.kind, 1, 0]);
    }
  });

  test("a sentence that leads to the page is followed by its link", async () => {
    const texts = await textsIn(language, { tone });
    for (const matter of MATTERS.filter(({ kind }) => kind !== "resolution")) {
      for (const answerable of [true, false]) {
        const { text } = renderMail({ ...setting, ...matter, answerable } as MailContent, texts, brand);
        const blocks = text.split("\n\n");
        for (const [place, block] of blocks.entries()) {
          const isGreeting = place === 0;
          if (!isGreeting && /[:：]$/.test(block)) expect(blocks[place + 1]).toContain(setting.statusUrl);
        }
      }
    }
  });
});
