import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { html, render } from "../../../shared/html.ts";
import type { Brand } from "../../../shared/mail/brand.ts";
import type { Block, Layout } from "../../../shared/mail/layout.ts";
import { layoutToHtml } from "../../../shared/mail/layout-to-html.ts";
import { brand, brandWithLogo, htmlOf, sampleMails } from "../../support/mails.ts";

const english = { language: "en", direction: "ltr" } as const;
const arabic = { language: "ar", direction: "rtl" } as const;
const mail = (...blocks: Block[]): Layout => ({ subject: "Subject", preview: "Preview", blocks });
const occurrences = (markup: string, part: string): number => markup.split(part).length - 1;

/** The same text in each place where there can be any. */
const everywhere = (text: string): [Layout, Brand] => [
  {
    subject: text,
    preview: text,
    blocks: [
      { kind: "paragraph", text },
      { kind: "heading", text },
      { kind: "words", text },
      {
        kind: "facts",
        facts: [
          { label: text, value: text },
          { label: text, value: text, code: true },
        ],
      },
      { kind: "links", links: [{ label: text, url: text }] },
      { kind: "alert", lines: [text, text], phone: { label: text, number: text } },
      { kind: "alert", lines: [text], phone: { label: text, number: "+4940555010020" } },
      { kind: "references", items: [{ label: text, url: text }] },
      { kind: "aside", text, link: { label: text, url: text } },
      { kind: "list", items: [{ lead: text, text }, { text }] },
      { kind: "tiles", tiles: [{ label: text, value: text, note: text }] },
      {
        kind: "table",
        table: { caption: text, columns: [text, text], rows: [{ head: text, code: true, cells: [text] }] },
      },
      {
        kind: "chart",
        chart: {
          title: text,
          image: { id: text, png: new Uint8Array() },
          width: 500,
          height: 130,
          alt: text,
          now: text,
          before: text,
          places: [{ label: text, short: text, now: text, before: text }],
        },
      },
      { kind: "signature", closing: text, name: text },
    ],
  },
  { name: text, accent: "#1b6b52", footer: text, logo: { url: text, width: 1, height: 1 } },
];

describe("whoever wrote it", () => {
  test("no text leaves its place: in each it is there with its special characters escaped, and changes nothing else", () => {
    const hostile = fc.constantFrom(
      "</title></style></td></table><script>alert(1)</script>",
      `" onmouseover="alert(1)" x='`,
      "--><![endif]--><!--[if mso]>",
      "&lt;b&gt;&#39;",
    );
    const text = fc
      .oneof(hostile, fc.string({ unit: fc.constantFrom(..."ab<>\"'&/=:;-!{}`$") }))
      .map((any) => `x${any}x`);
    const plain = layoutToHtml(...everywhere("xPLACEx"), english);
    fc.assert(
      fc.property(text, (typed) => {
        const markup = layoutToHtml(...everywhere(typed), english);
        expect(markup.replaceAll(render(html`${typed}`), "xPLACEx")).toBe(plain);
      }),
    );
  });

  test("each place is text or a quoted attribute, and none is in a style sheet", () => {
    const markup = layoutToHtml(...everywhere("xPLACEx"), english);
    for (const [sheet] of markup.matchAll(/<style>.*?<\/style>/gs)) expect(sheet).not.toContain("PLACE");
    for (const [tag] of markup.replaceAll(/<!.*?>/gs, "").matchAll(/<[^>]*>/g)) {
      expect(tag).toMatch(/^<\/?[\w:]+(?: [\w:-]+(?:="[^"]*")?)*\/?>$/);
      expect(tag).not.toMatch(/(?:style|on\w+)="[^"]*PLACE/);
    }
  });

  test("somebody's own words keep their line breaks and their direction", () => {
    const words: Block = { kind: "words", text: "\n\nDear Maria,\r\n\r\n1 < 2\nJonas\n\nשלום\n" };
    const markup = layoutToHtml(mail(words), brand, english);
    expect(markup).toMatch(/>Dear Maria,<\/p>\s*<p [^>]*dir="ltr"[^>]*>1 &lt; 2<br>Jonas<\/p>/);
    expect(markup).toMatch(/<p [^>]*dir="rtl"[^>]*text-align:right">שלום<\/p>/);
  });
});

describe("the language and its direction", () => {
  test.each([english, arabic])("$language is said on what programs keep, too", ({ language, direction }) => {
    const markup = layoutToHtml(mail(), brand, { language, direction });
    for (const element of ["html", "div", "table"]) {
      expect(markup).toMatch(new RegExp(`<${element} [^>]*\\blang="${language}" dir="${direction}"`));
    }
  });

  test("from right to left, all that Outlook aligns is on the right", () => {
    const { layout, ...rest } = sampleMails.everythingInArabic;
    const blocks = layout.blocks.filter(({ kind }) => kind !== "words");
    const markup = htmlOf({ ...rest, layout: { ...layout, blocks } });
    expect(markup).not.toMatch(/(?:text-align:|align=")left/);
    expect(markup).toContain("text-align:right");
  });

  test("a code reads from left to right everywhere", () => {
    const facts = [{ label: "رقمك", value: "7K3QX9MPD", code: true as const }];
    expect(layoutToHtml(mail({ kind: "facts", facts }), brand, arabic)).toMatch(/dir="ltr"[^>]*>7K3QX9MPD</);
  });

  test.each([
    ["ja", "Meiryo"],
    ["ko", "Malgun Gothic"],
    ["zh-Hans", "Microsoft YaHei"],
    ["zh-Hant", "Microsoft JhengHei"],
    ["zh-TW", "Microsoft JhengHei"],
    ["th", "Leelawadee UI"],
  ])("%s has a font of its own, in Word too", (language, font) => {
    const markup = layoutToHtml(mail({ kind: "paragraph", text: "x" }), brand, { language, direction: "ltr" });
    expect(markup).toMatch(new RegExp(`<p class="ink" [^>]*font-family:Segoe UI,[^;]*${font},[^;]*sans-serif;`));
    expect(markup).toMatch(new RegExp(`mso-(?:fareast|bidi)-font-family:"${font}"`));
  });
});

describe("a number to call", () => {
  const number = "+4940555010020";
  const call = (label: string): string =>
    layoutToHtml(mail({ kind: "alert", lines: [], phone: { label, number } }), brand, arabic);

  test("is a link that a phone dials, read from left to right", () => {
    expect(call(`اتصل: ${number}!`)).toMatch(
      /اتصل: <span dir="ltr"><a [^>]*href="tel:\+4940555010020"[^>]*>\+4940555010020<\/a><\/span>!/,
    );
  });

  test("makes a link of the whole sentence where it is written in another way", () => {
    expect(call("Call 040 555010020")).toMatch(/<a [^>]*href="tel:\+4940555010020"[^>]*>Call 040 555010020<\/a>/);
  });
});

describe("figures", () => {
  const rows = [
    { head: "Received", cells: ["42", "+12"] },
    { head: "7K3QX9MPD", code: true as const, cells: ["1", "same"] },
  ];
  const table: Block = { kind: "table", table: { caption: "At a glance", columns: ["", "Now", "Change"], rows } };

  test("of a table each have the heads of their row and their column", () => {
    const markup = layoutToHtml(mail(table), brand, english);
    expect(markup).toMatch(/<caption [^>]*>At a glance<\/caption>/);
    expect(markup.match(/<th [^>]*scope="col"/g)).toHaveLength(3);
    expect(markup).toMatch(/<th [^>]*scope="row"[^>]*>Received<\/th><td [^>]*>42<\/td><td [^>]*>\+12<\/td>/);
    expect(markup).toMatch(/<th [^>]*scope="row"[^>]*><span dir="ltr">7K3QX9MPD<\/span><\/th>/);
  });

  const place = (day: number) => ({ label: `day ${day}`, short: `d${day}`, now: `n${day}`, before: `b${day}` });
  const chartOf = (days: number): string =>
    layoutToHtml(
      mail({
        kind: "chart",
        chart: {
          title: "Received",
          image: { id: "received@report.heard", png: new Uint8Array() },
          width: 500,
          height: 130,
          alt: "In words",
          now: "This week",
          places: Array.from({ length: days }, (_, day) => place(day)),
        },
      }),
      brand,
      english,
    );

  test("of a chart are a picture that comes along, with its words for who doesn't see it", () => {
    expect(chartOf(7)).toMatch(/<img src="cid:received@report\.heard" alt="In words" width="500" height="130" /);
  });

  test("below the bars have a label each as long as a phone has room for them, else the first and the last", () => {
    expect(chartOf(7).match(/>d\d<br><strong [^>]*>n\d</g)).toHaveLength(7);
    expect(chartOf(30).match(/>d\d+</g)).toEqual([">d0<", ">d29<"]);
  });
});

describe("the company", () => {
  const signed = (own: Brand): string => layoutToHtml(mail(), own, english);

  test("is named once as text, with a logo or without", () => {
    for (const own of [brand, brandWithLogo]) expect(signed(own).match(/>Nordlicht Kaffee</g)).toHaveLength(1);
  });

  test("has its logo with its name for who doesn't see it", () => {
    expect(signed(brandWithLogo)).toMatch(
      /<img src="https:\/\/care\.example\.com\/logo\.png" alt="Nordlicht Kaffee" width="180" height="40" /,
    );
    expect(signed(brand)).not.toMatch(/<img|src=/);
  });

  test("has a logo that is no wider than the sheet, which Word would stretch", () => {
    const logo = { url: "https://care.example.com/logo.png", width: 2000, height: 300 };
    expect(signed({ ...brand, logo })).toContain('width="500" height="75"');
  });

  test("has its footer line by line, and none of it if there is none", () => {
    expect(signed(brand)).toContain("20457 Hamburg<br>HRB 123456");
    expect(signed({ name: brand.name, accent: brand.accent })).not.toContain('class="footer"');
  });

  test("has its own colour, also beside another in the same process", () => {
    const other = { ...brand, accent: "#7a1f5c" };
    for (const own of [brand, other, brand]) expect(signed(own)).toContain(`border-top:4px solid ${own.accent}`);
  });
});

test("the inbox shows the preview and nothing of what comes after it", () => {
  const [, hidden = ""] =
    /<body [^>]*>\s*<div style="display:none[^"]*mso-hide:all">(.*?)<\/div>/s.exec(
      htmlOf(sampleMails.acknowledgement),
    ) ?? [];
  const { preview } = sampleMails.acknowledgement.layout;
  expect(hidden.startsWith(preview)).toBe(true);
  expect(hidden.length - preview.length).toBeGreaterThan(200);
  expect(hidden.slice(preview.length)).toMatch(/^[\p{Cf}\p{Mn}\p{Zs}]+$/u);
});

describe("every mail", () => {
  const all = Object.entries(sampleMails);

  test.each(all)("%s closes each table, row and cell that it opens, for Word and for the others", (_name, sample) => {
    const markup = htmlOf(sample);
    const forWord = markup.replaceAll(/<!--\[if mso\]>|<!\[endif\]-->/g, "");
    const forOthers = markup.replaceAll(/<!--.*?-->/gs, "");
    expect(forOthers).not.toContain("mso]");
    for (const seen of [forWord, forOthers]) {
      for (const tag of ["table", "tr", "td", "div", "p", "a", "span", "strong"]) {
        expect([tag, seen.match(new RegExp(`<${tag}[ >]`, "g"))?.length]).toEqual([
          tag,
          seen.match(new RegExp(`</${tag}>`, "g"))?.length,
        ]);
      }
    }
  });

  test.each(all)(
    "%s has tables that screen readers pass over, and tables of figures with a caption",
    (_name, sample) => {
      const markup = htmlOf(sample);
      const tables = sample.layout.blocks.filter(({ kind }) => kind === "table").length;
      expect(occurrences(markup, "<caption ")).toBe(tables);
      expect(occurrences(markup, "<table ")).toBe(occurrences(markup, 'role="presentation"') + tables);
      expect(markup).not.toMatch(/role="presentation"[^>]*>\s*<caption/);
    },
  );

  test.each(all)("%s runs nothing and fetches nothing but the logo and what it carries", (_name, sample) => {
    const markup = htmlOf(sample)
      .replace('src="https://care.example.com/logo.png"', "")
      .replace('src="cid:received@report.heard"', "");
    expect(markup).not.toMatch(/<(?:script|link|iframe|form|object|video)|src=|url\(|@import|\son\w+=/i);
  });
});

/** Gmail cuts a mail after 102 KB; what comes on top is for the links of real deployments. */
describe("the size", () => {
  test.each(Object.entries(sampleMails))("of %s is a usual one", (_name, sample) => {
    expect(Buffer.byteLength(htmlOf(sample))).toBeLessThan(30_000);
  });

  test("of a digest with 100 references is below what Gmail cuts", () => {
    const items = Array.from({ length: 100 }, (_, index) => ({
      label: `เรื่องร้องเรียน 7K3QX9M${String(index).padStart(2, "0")}`,
      url: `https://complaints.customer-care.example.com/c/${"k2lm".repeat(16)}`,
    }));
    const markup = layoutToHtml(mail({ kind: "references", items }), brandWithLogo, {
      language: "th",
      direction: "ltr",
    });
    expect(occurrences(markup, "<a ")).toBe(100);
    expect(Buffer.byteLength(markup)).toBeLessThan(90_000);
  });
});
