import { describe, expect, test } from "vitest";
import { supported } from "../../../shared/language/supported.ts";
import type { MailSetting } from "../../../shared/mail/mail.ts";
import { renderMail } from "../../../shared/mail/render-mail.ts";
import { type Catalog, en, type MessageId } from "../../../shared/texts/catalogs/en.ts";
import { argumentsOf } from "../../../shared/texts/check-message.ts";
import { loadCatalog } from "../../../shared/texts/load-catalog.ts";
import { brand, everyContent, setting, textsIn } from "../../support/mail-contents.ts";

const TONES = ["formal", "friendly"] as const;
const spoken = supported.flatMap((language) => TONES.map((tone) => [language, tone] as const));
const ids = Object.keys(en) as MessageId[];

/** What customers are really called, and what they type where a name is asked for. */
const STRANGE: Partial<MailSetting>[] = [
  { customer: { name: "김민지", proof: "none" }, about: {} },
  { customer: { name: "ม.ร.ว. ปรียานันท์ ศรีสุวรรณ", proof: "link" }, about: { subject: "…", product: "กาต้มน้ำ" } },
  { customer: { name: "عبد الرحمن", proof: "none" }, about: { orderId: "#1" } },
  { customer: { name: "X", proof: "none" }, about: { category: "other", orderId: "A-".padEnd(40, "9") } },
  { customer: { name: "Wolfeschlegelsteinhausenbergerdorff-Ng", proof: "link" }, about: { subject: "W".repeat(300) } },
  { customer: { name: "{name} '{' # <b>", proof: "none" }, about: { category: "{constructor}", product: "__proto__" } },
  { customer: { name: "null", proof: "none" }, about: { product: "toString", category: "valueOf" } },
];

describe.each(spoken)("%s, %s", (language, tone) => {
  test("every mail is whole with the longest, shortest and strangest values", async () => {
    const texts = await textsIn(language, { tone });
    for (const strange of [{}, ...STRANGE]) {
      for (const content of everyContent({ ...setting, ...strange, locale: language })) {
        const mail = renderMail(content, texts, brand);
        expect(mail.language).toBe(language);
        expect(mail.subject).not.toBe("");
        for (const part of [mail.subject, mail.text]) {
          const withoutTyped = part.replaceAll("{name} '{' # <b>", "");
          expect(withoutTyped).not.toMatch(/undefined|NaN|\[object|\{\w+[,}]/);
        }
        expect(mail.html).toMatch(new RegExp(`lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"`));
        expect(mail.html.length).toBeLessThan(60_000);
      }
    }
  });

  test("every message takes just what the English one does", async () => {
    const catalog = await loadCatalog(language, tone);
    for (const id of ids) {
      const wanted = argumentsOf(en[id], "en");
      const taken = argumentsOf(catalog[id], language);
      expect([id, ...[...taken].filter((name) => name !== "company").toSorted()]).toEqual([
        id,
        ...[...wanted].filter((name) => name !== "company").toSorted(),
      ]);
    }
  });
});

describe("no language", () => {
  test.each(supported.filter((language) => language !== "en"))("%s repeats an English sentence", async (language) => {
    const catalog = await loadCatalog(language, "formal");
    const same = ids.filter(
      (id) => catalog[id] === en[id] && /[a-z]+ [a-z]+/.test(en[id].replaceAll(/\{[^}]*\}/gu, "")),
    );
    expect(same).toEqual([]);
  });

  test.each(supported)("%s has an empty message, or one with spaces at its ends", async (language) => {
    for (const tone of TONES) {
      const catalog: Catalog = await loadCatalog(language, tone);
      for (const id of ids) expect([id, catalog[id].trim()]).toEqual([id, catalog[id]]);
      expect(Object.values(catalog).filter((message) => message === "")).toEqual([]);
    }
  });
});

describe("plurals", () => {
  /** One, few, many: Arabic has six forms, others one. */
  const COUNTS = [1, 2, 3, 11, 100, 101];
  test.each(supported)("%s counts as its grammar does", async (language) => {
    const { say } = await textsIn(language);
    const rules = new Intl.PluralRules(language);
    const told = new Map<string, Set<string>>();
    for (const count of COUNTS) {
      const text = say("digest.subject", { count }).replaceAll(/\p{N}+/gu, "#");
      told.set(rules.select(count), (told.get(rules.select(count)) ?? new Set()).add(text));
    }
    for (const [form, texts] of told) expect([form, texts.size]).toEqual([form, 1]);
  });
});
