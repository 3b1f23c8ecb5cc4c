import type { Brand } from "../../shared/mail/brand.ts";
import type { Locality } from "../../shared/mail/html/skin.ts";
import type { Layout } from "../../shared/mail/layout.ts";
import { layoutToHtml } from "../../shared/mail/layout-to-html.ts";

export const brand: Brand = {
  name: "Nordlicht Kaffee",
  accent: "#1b6b52",
  footer: "Nordlicht Kaffee GmbH, Hafenstraße 12, 20457 Hamburg\nHRB 123456, Amtsgericht Hamburg",
};

/** Dark letters on nothing: what is hardest in the dark. */
export const LOGO_SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="180" height="40" viewBox="0 0 180 40"><circle cx="20" cy="20" r="16" fill="none" stroke="#1b3a2f" stroke-width="4"/><path d="M8 26c8-12 16 4 24-10" fill="none" stroke="#1b3a2f" stroke-width="4"/><text x="46" y="28" font-family="Georgia,serif" font-size="24" fill="#1b3a2f">Nordlicht</text></svg>`;

export const brandWithLogo: Brand = {
  ...brand,
  logo: { url: "https://care.example.com/logo.png", width: 180, height: 40 },
};

const brandWithWideLogo: Brand = {
  ...brand,
  logo: { url: "https://care.example.com/logo.png", width: 900, height: 200 },
};

export interface SampleMail extends Locality {
  layout: Layout;
  brand: Brand;
}

export const htmlOf = ({ layout, brand: of, ...locality }: SampleMail): string => layoutToHtml(layout, of, locality);

const page = "https://care.example.com/c/k1mfrggzdfmztwq2lknnwg23tpobyxe43uovqws5dfpe";
const number = "+4940555010020";

const acknowledgement: SampleMail = {
  language: "en",
  direction: "ltr",
  brand: brandWithLogo,
  layout: {
    subject: "We have your complaint (7K3QX9MPD)",
    preview: "Someone on our team will answer you by Thursday 5 March at 16:30 CET.",
    blocks: [
      { kind: "paragraph", text: "Hello Maria Silva," },
      {
        kind: "paragraph",
        text: "Thank you for telling us. Your complaint has arrived, and we are sorry that you had reason to write. Someone on our team will read all of it and answer you by email.",
      },
      {
        kind: "facts",
        facts: [
          { label: "Your reference", value: "7K3QX9MPD", code: true },
          { label: "About", value: "delivery, Espresso machine ES-200, order DE-104229" },
          { label: "You hear from us by", value: "Thursday 5 March at 16:30 CET" },
        ],
      },
      {
        kind: "paragraph",
        text: "You don't have to repeat anything. To add something, or to see where your complaint stands, open your page:",
      },
      { kind: "links", links: [{ label: "See your complaint", url: page }] },
      { kind: "signature", closing: "Kind regards,", name: "Nordlicht Kaffee" },
      {
        kind: "aside",
        text: "You get this mail because somebody gave this address when complaining to Nordlicht Kaffee. If that wasn't you, tell us, and we won't write to you about it again.",
        link: { label: "This wasn't me", url: `${page}#not-you` },
      },
    ],
  },
};

const injuryInGerman: SampleMail = {
  language: "de",
  direction: "ltr",
  brand: brand,
  layout: {
    subject: "Ihre Beschwerde ist bei uns (7K3QX9MPD)",
    preview: "Jemand aus unserem Team antwortet Ihnen bis Donnerstag, 5. März um 16:30 MEZ.",
    blocks: [
      { kind: "paragraph", text: "Guten Tag Maria Silva," },
      {
        kind: "alert",
        lines: [
          "Wir behandeln das als dringend: Es kommt vor allen anderen an die Reihe.",
          "Wenn jemand verletzt ist oder sich unwohl fühlt, holen Sie bitte zuerst ärztliche Hilfe, und rufen Sie den Notruf, wenn es ernst ist.",
        ],
        phone: { label: `Am Telefon erreichen Sie sofort einen Menschen: ${number}`, number },
      },
      { kind: "paragraph", text: "Danke, dass Sie uns geschrieben haben. Ihre Beschwerde ist angekommen." },
      {
        kind: "facts",
        facts: [
          { label: "Ihr Zeichen", value: "7K3QX9MPD", code: true },
          { label: "Sie hören von uns bis", value: "Donnerstag, 5. März um 16:30 MEZ" },
        ],
      },
      { kind: "links", links: [{ label: "Beschwerde ansehen", url: page }] },
      { kind: "signature", closing: "Mit freundlichen Grüßen", name: "Nordlicht Kaffee" },
    ],
  },
};

const followUpInKorean: SampleMail = {
  language: "ko",
  direction: "ltr",
  brand: brand,
  layout: {
    subject: "정말 해결되었나요? (7K3QX9MPD)",
    preview: "불편하셨던 점이 실제로 해결되었는지 확인하고 싶습니다.",
    blocks: [
      { kind: "paragraph", text: "김민지 님, 안녕하세요." },
      {
        kind: "paragraph",
        text: "접수하신 불만에 대해 저희가 취한 조치를 알려 드렸고, 실제로 도움이 되었는지 확인하고 싶습니다. 정말 해결되었나요?",
      },
      {
        kind: "links",
        links: [
          { label: "네, 해결되었습니다", url: `${page}#fixed` },
          { label: "아니요, 아직입니다", url: `${page}#not-fixed` },
        ],
      },
      { kind: "aside", text: "두 버튼 모두 답변하실 수 있는 페이지를 엽니다." },
      { kind: "facts", facts: [{ label: "접수 번호", value: "7K3QX9MPD", code: true }] },
      { kind: "signature", closing: "감사합니다.", name: "노르트리히트 커피" },
    ],
  },
};

const resolutionInJapanese: SampleMail = {
  language: "ja",
  direction: "ltr",
  brand: brandWithLogo,
  layout: {
    subject: "お申し出の結果について（7K3QX9MPD）",
    preview: "調査の結果、お客様のご指摘のとおりでした。",
    blocks: [
      { kind: "paragraph", text: "山田 太郎 様" },
      { kind: "paragraph", text: "調査の結果、お客様のご指摘のとおりでした。" },
      { kind: "words", text: "このたびはご不便をおかけし、\n誠に申し訳ございませんでした。" },
      { kind: "heading", text: "何が起きたか" },
      {
        kind: "words",
        text: "発送の際に、水受けの枠が箱に入っておりませんでした。骨組みの検品を直角に見直します。\n\n本日、改めて発送いたしました。",
      },
      { kind: "heading", text: "私たちの対応" },
      { kind: "paragraph", text: "¥4,900 を返金いたします。" },
      { kind: "links", links: [{ label: "お申し出を見る", url: page }] },
      { kind: "facts", facts: [{ label: "受付番号", value: "7K3QX9MPD", code: true }] },
    ],
  },
};

const digestInThai: SampleMail = {
  language: "th",
  direction: "ltr",
  brand: brand,
  layout: {
    subject: "เราได้รับเรื่องร้องเรียนของคุณอีก 3 เรื่อง",
    preview: "เราได้รับเรื่องร้องเรียนทั้งหมดแล้ว คุณไม่ต้องส่งซ้ำ",
    blocks: [
      { kind: "paragraph", text: "สวัสดีค่ะ คุณสมชาย ใจดี" },
      {
        kind: "paragraph",
        text: "เรื่องร้องเรียนหลายเรื่องที่ใช้ที่อยู่อีเมลของคุณมาถึงเราภายในไม่กี่นาที เพื่อไม่ให้กล่องจดหมายของคุณเต็ม เราขอตอบรวมกันที่นี่:",
      },
      {
        kind: "references",
        items: ["7K3QX9MPD", "4TWN8HRGC", "9BFXM2KQV"].map((reference) => ({
          label: `เรื่องร้องเรียน ${reference}`,
          url: `${page}${reference.toLowerCase()}`,
        })),
      },
      { kind: "paragraph", text: "ไม่มีเรื่องใดสูญหาย และคุณไม่จำเป็นต้องส่งอะไรอีก เจ้าหน้าที่ของเราจะอ่านและตอบคุณ" },
      { kind: "signature", closing: "ขอแสดงความนับถือ", name: "Nordlicht Kaffee" },
      {
        kind: "aside",
        text: "คุณได้รับอีเมลนี้เพราะมีผู้ใช้ที่อยู่นี้ร้องเรียนหลายครั้ง หากไม่ใช่คุณ โปรดแจ้งเรา",
        link: { label: "ไม่ใช่ฉัน", url: `${page}#not-you` },
      },
    ],
  },
};

/** With each kind of block, from right to left. */
const everythingInArabic: SampleMail = {
  language: "ar",
  direction: "rtl",
  brand: brandWithWideLogo,
  layout: {
    subject: "وصلتنا شكواك (7K3QX9MPD)",
    preview: "سيرد عليك أحد أعضاء فريقنا قبل يوم الخميس ٥ مارس.",
    blocks: [
      { kind: "paragraph", text: "مرحبًا محمد بن سلمان،" },
      {
        kind: "alert",
        lines: ["نتعامل مع هذا على أنه عاجل.", "إذا أصيب أحد، فاطلب المساعدة الطبية أولًا."],
        phone: { label: `يمكنك التحدث إلى شخص على الفور: ${number}`, number },
      },
      { kind: "paragraph", text: "شكرًا لإخبارنا. وصلت شكواك، ونأسف لأنك اضطررت إلى الكتابة." },
      {
        kind: "facts",
        facts: [
          { label: "رقمك المرجعي", value: "7K3QX9MPD", code: true },
          { label: "بخصوص", value: "Espresso machine ES-200" },
          { label: "ستسمع منا قبل", value: "الخميس ٥ مارس، ١٦:٣٠ توقيت وسط أوروبا" },
        ],
      },
      { kind: "heading", text: "ماذا حدث" },
      { kind: "words", text: "Dear Mohammed,\nthe frame was missing.\n\nأرسلنا الإطار اليوم." },
      {
        kind: "links",
        links: [
          { label: "نعم، تم إصلاحه", url: `${page}#fixed` },
          { label: "لا، لم يتم", url: `${page}#not-fixed` },
        ],
      },
      {
        kind: "references",
        items: [
          { label: "الشكوى الأولى", url: `${page}a` },
          { label: "الشكوى الثانية", url: `${page}b` },
        ],
      },
      { kind: "signature", closing: "مع أطيب التحيات،", name: "Nordlicht Kaffee" },
      {
        kind: "aside",
        text: "تصلك هذه الرسالة لأن شخصًا ما قدم هذا العنوان. إن لم تكن أنت، فأخبرنا.",
        link: { label: "لم أكن أنا", url: `${page}#not-you` },
      },
    ],
  },
};

/** One pixel. */
const image = {
  id: "received@report.heard",
  png: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};

/** Figures for the company's own people. */
const reportInArabic: SampleMail = {
  language: "ar",
  direction: "rtl",
  brand: brand,
  layout: {
    subject: "الشكاوى: 42",
    preview: "وصلت 42 شكوى.",
    blocks: [
      { kind: "tiles", tiles: [{ label: "وصلت", value: "42", note: "+12" }] },
      {
        kind: "chart",
        chart: {
          title: "الشكاوى يوميًا",
          image,
          width: 500,
          height: 130,
          alt: "الشكاوى يوميًا. هذا الأسبوع: الأحد 7. الأسبوع السابق: الأحد 5.",
          now: "هذا الأسبوع",
          before: "الأسبوع السابق",
          places: [{ label: "الأحد", short: "الأحد", now: "7", before: "5" }],
        },
      },
      {
        kind: "table",
        table: {
          caption: "شكاوى",
          columns: ["شكوى", "منذ"],
          rows: [{ head: "7K3QX9MPD", code: true, cells: ["أمس"] }],
        },
      },
      { kind: "list", items: [{ lead: "متأخرة.", text: "اسأل المشرفين." }] },
    ],
  },
};

/** Figures for the company's own people: each kind of block that only they get. */
const report: SampleMail = {
  language: "en",
  direction: "ltr",
  brand: brandWithLogo,
  layout: {
    subject: "Complaints, 16 to 22 November: 42 received",
    preview: "42 complaints came in.",
    blocks: [
      { kind: "paragraph", text: "42 complaints came in." },
      {
        kind: "tiles",
        tiles: [
          { label: "Received", value: "42", note: "+12" },
          { label: "Acknowledged: half within", value: "2.6 secs", note: "same" },
          { label: "Satisfaction", value: "4.2", note: "no comparison" },
        ],
      },
      { kind: "heading", text: "What to look at" },
      {
        kind: "list",
        items: [{ lead: "2 are overdue.", text: "Ask the supervisors." }, { text: "No more than that." }],
      },
      {
        kind: "chart",
        chart: {
          title: "Received, day by day",
          image,
          width: 500,
          height: 130,
          alt: "Received, day by day. This week: Monday 9, Tuesday 33. Last week: Monday 4, Tuesday 26.",
          now: "This week",
          before: "Last week",
          places: [
            { label: "Monday", short: "Monday", now: "9", before: "4" },
            { label: "Tuesday", short: "Tuesday", now: "33", before: "26" },
          ],
        },
      },
      {
        kind: "table",
        table: {
          caption: "Figures at a glance",
          columns: ["Figure", "This week", "Change"],
          rows: [
            { head: "Received", cells: ["42", "+12"] },
            { head: "Answered: half within", cells: ["2.5 hrs", "no comparison"] },
          ],
        },
      },
    ],
  },
};

const word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(3);
const longUrl = `${page}?${"x".repeat(300)}`;

/** With each kind of block, and in each the longest word or address that somebody could write. */
const everythingLong: SampleMail = {
  language: "de",
  direction: "ltr",
  brand: { name: word, accent: brand.accent, footer: word },
  layout: {
    subject: word,
    preview: word,
    blocks: [
      { kind: "paragraph", text: `${word} ${longUrl}` },
      { kind: "heading", text: word },
      { kind: "words", text: `${longUrl}\n${word}` },
      { kind: "alert", lines: [word], phone: { label: `${word} ${number}`, number } },
      {
        kind: "facts",
        facts: [
          { label: word, value: word },
          { label: "Code", value: "7K3QX9MPD".repeat(9), code: true },
        ],
      },
      {
        kind: "links",
        links: [
          { label: word, url: longUrl },
          { label: word, url: longUrl },
        ],
      },
      { kind: "references", items: [{ label: word, url: longUrl }] },
      { kind: "list", items: [{ lead: word, text: longUrl }] },
      { kind: "tiles", tiles: [{ label: word, value: word, note: word }] },
      { kind: "table", table: { caption: word, columns: [word, word], rows: [{ head: word, cells: [word] }] } },
      { kind: "signature", closing: word, name: word },
      { kind: "aside", text: longUrl, link: { label: word, url: longUrl } },
    ],
  },
};

/** Together they have each kind of block, in the scripts that are set in different ways. */
export const sampleMails = {
  acknowledgement,
  injuryInGerman,
  followUpInKorean,
  resolutionInJapanese,
  digestInThai,
  everythingInArabic,
  everythingLong,
  report,
  reportInArabic,
};
