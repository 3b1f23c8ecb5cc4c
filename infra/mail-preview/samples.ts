import type { Harm } from "../../shared/domain/policy.ts";
import type { SupportedLanguage } from "../../shared/language/supported.ts";
import type { MailContent, MailSetting } from "../../shared/mail/mail.ts";

/** People and places of each language, so that names, letters and times look as they will. */
const PEOPLE: Record<SupportedLanguage, { name: string; locale: string; timeZone: string; currency: string }> = {
  en: { name: "Grace Okafor", locale: "en-GB", timeZone: "Europe/London", currency: "GBP" },
  ko: { name: "김민지", locale: "ko-KR", timeZone: "Asia/Seoul", currency: "KRW" },
  th: { name: "สมชาย ใจดี", locale: "th-TH", timeZone: "Asia/Bangkok", currency: "THB" },
  ja: { name: "佐藤 花子", locale: "ja-JP", timeZone: "Asia/Tokyo", currency: "JPY" },
  "zh-Hans": { name: "王小明", locale: "zh-CN", timeZone: "Asia/Shanghai", currency: "CNY" },
  "zh-Hant": { name: "陳怡君", locale: "zh-TW", timeZone: "Asia/Taipei", currency: "TWD" },
  es: { name: "María José Núñez", locale: "es-MX", timeZone: "America/Mexico_City", currency: "MXN" },
  fr: { name: "Chloé Lefèvre", locale: "fr-FR", timeZone: "Europe/Paris", currency: "EUR" },
  de: { name: "Jürgen Groß", locale: "de-DE", timeZone: "Europe/Berlin", currency: "EUR" },
  pt: { name: "João Gonçalves", locale: "pt-BR", timeZone: "America/Sao_Paulo", currency: "BRL" },
  it: { name: "Niccolò Dall’Orto", locale: "it-IT", timeZone: "Europe/Rome", currency: "EUR" },
  vi: { name: "Nguyễn Thị Ánh", locale: "vi-VN", timeZone: "Asia/Ho_Chi_Minh", currency: "VND" },
  id: { name: "Budi Santoso", locale: "id-ID", timeZone: "Asia/Jakarta", currency: "IDR" },
  ar: { name: "ليلى حداد", locale: "ar-EG", timeZone: "Africa/Cairo", currency: "EGP" },
};

const AGENTS_WORDS = "…\n\n…";
const PAGE = "https://care.example.com/c/k1mfrggzdfmztwq2lknnwg23tpobyxe43uovqws5dfpe";

export interface Sample {
  name: string;
  content: MailContent;
}

/** One of every kind of mail, as a customer of that language would get it. What an agent writes is left to the agent. */
export const samplesIn = (
  language: SupportedLanguage,
  at: number,
  { urgentPhone, answerable }: { urgentPhone: string | undefined; answerable: boolean },
): Sample[] => {
  const { name, currency, ...place } = PEOPLE[language];
  const setting: MailSetting = {
    ...place,
    reference: "7K3QX9MPD",
    customer: { name, proof: "none" },
    about: { category: "delivery", orderId: "A-104229" },
    statusUrl: PAGE,
    answerable,
  };
  const phone = urgentPhone === undefined ? {} : { urgentPhone };
  const harmful = (harm: Harm): Sample => ({
    name: `acknowledgement-${harm}`,
    content: { ...setting, kind: "acknowledgement", respondBy: at, urgent: true, harm, ...phone },
  });
  const resolution = { cause: "", explanation: AGENTS_WORDS };
  const redress = { kind: "refund", amount: 49.9, currency } as const;
  const complaints = ["7K3QX9MPD", "1T5M0V4B2", "QF9D2X70W"].map((reference) => ({ reference, statusUrl: PAGE }));
  return [
    {
      name: "acknowledgement",
      content: { ...setting, kind: "acknowledgement", respondBy: at, urgent: false },
    },
    {
      name: "acknowledgement-without-a-time",
      content: { ...setting, kind: "acknowledgement", respondBy: undefined, urgent: false },
    },
    harmful("injury"),
    harmful("fraud"),
    harmful("danger"),
    { name: "digest", content: { kind: "digest", complaints, more: true } },
    { name: "reply", content: { ...setting, kind: "reply", words: AGENTS_WORDS } },
    { name: "reply-to-many", content: { ...setting, kind: "reply", words: AGENTS_WORDS, toMany: true } },
    {
      name: "resolution-upheld",
      content: {
        ...setting,
        kind: "resolution",
        resolution: { ...resolution, outcome: "upheld", apology: AGENTS_WORDS, redress },
      },
    },
    {
      name: "resolution-not-upheld",
      content: { ...setting, kind: "resolution", resolution: { ...resolution, outcome: "not_upheld" } },
    },
    { name: "reminder", content: { ...setting, kind: "reminder", closesAt: at } },
    { name: "follow-up", content: { ...setting, kind: "follow-up" } },
    { name: "follow-up-reminder", content: { ...setting, kind: "follow-up-reminder", closesAt: at } },
  ];
};
