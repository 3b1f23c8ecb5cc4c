import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MailContent, MailMatter, MailSetting } from "../../../shared/mail/mail.ts";
import { renderMail } from "../../../shared/mail/render-mail.ts";

const at = Date.UTC(2026, 2, 5, 15, 30);
const setting: MailSetting = {
  reference: "7K3QX9MPD",
  company: { name: "Nordlicht Kaffee" },
  language: "en-GB",
  timeZone: "Europe/Berlin",
  customer: { name: "Maria Silva", proof: "none" },
  about: { category: "delivery", product: "Espresso machine ES-200", orderId: "DE-104229", subject: "Broken!" },
  statusUrl: "https://care.example.com/c/k1abc",
};
const acknowledgement: MailMatter = { kind: "acknowledgement", respondBy: at };
const resolution: MailMatter = {
  kind: "resolution",
  resolution: {
    outcome: "upheld",
    cause: "internal cause",
    explanation: "It left us without its frame.",
    apology: "I am sorry.",
    redress: { kind: "refund", amount: 49.9, currency: "EUR" },
  },
};
const matters: MailMatter[] = [
  acknowledgement,
  { kind: "reply", words: "Dear Maria,\n\nwhich one?\nJonas" },
  resolution,
  { kind: "reminder", closesAt: at },
  { kind: "follow-up" },
  { kind: "follow-up-reminder", closesAt: at },
];
const whole = (content: MailContent): string => Object.values(renderMail(content)).join("\n");
const seen = (markup: string): string =>
  markup
    .replace(/<(?:style|title)>[\s\S]*?<\/(?:style|title)>|<div style="display:none[\s\S]*?<\/div>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe("every mail", () => {
  test.each(matters)("$kind says the same as text and as HTML", (matter) => {
    const { text, html } = renderMail({ ...setting, ...matter });
    const urls = /https:\S+/g;
    expect(words(seen(html)).toSorted()).toEqual(words(text.replace(urls, "")).toSorted());
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url)).toEqual(text.match(urls));
  });

  test.each(matters)("$kind has the reference, the language and the customer's page", (matter) => {
    const { subject, text, html, language } = renderMail({ ...setting, ...matter });
    for (const part of [subject, text, html]) expect(part).toContain("7K3QX9MPD");
    expect(text).toContain("https://care.example.com/c/k1abc");
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(language).toBe("en");
  });

  test.each(matters)("$kind asks nobody for anything and runs nothing", (matter) => {
    expect(renderMail({ ...setting, ...matter }).html).not.toMatch(
      /<(?:script|img|link|iframe|form)|src=|url\(|@import/i,
    );
  });

  test("only a person's own words aren't marked as automatic", () => {
    expect(matters.map((matter) => renderMail({ ...setting, ...matter }).automatic)).toEqual([
      "auto-replied",
      false,
      false,
      "auto-generated",
      "auto-generated",
      "auto-generated",
    ]);
  });

  test("whatever anybody typed, it adds no markup, and to an unproven address only labels and names pass", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."ab<>\"'&/:. \n\u202e@=") });
    const tags = (markup: string) => markup.match(/<[^>]*>/g) ?? [];
    fc.assert(
      fc.property(typed, typed, fc.constantFrom("none" as const, "link" as const), (one, other, proof) => {
        const evil = `${one}<script>"'`;
        const content = {
          ...setting,
          ...acknowledgement,
          customer: { name: evil, proof },
          about: { category: evil, product: other, subject: evil },
          company: { name: evil },
        };
        const { html } = renderMail(content);
        expect(html).not.toContain("<script");
        expect(new Set(tags(html))).toEqual(new Set(tags(renderMail({ ...content, company: setting.company }).html)));
      }),
    );
  });
});

describe("an acknowledgement", () => {
  test("greets by name, says what it is about and by when we answer", () => {
    const { text } = renderMail({ ...setting, ...acknowledgement });
    expect(text).toContain("Hello Maria Silva,");
    expect(text).toContain("delivery, Espresso machine ES-200, order DE-104229");
    expect(text).toContain("Thursday 5 March at 16:30 CET");
  });

  test("greets without a name that isn't safe, and leaves out what isn't", () => {
    const content = { ...setting, ...acknowledgement };
    const { text } = renderMail({
      ...content,
      customer: { name: "Win at evil.com", proof: "none" },
      about: { product: "http://evil.example", category: "call 0900 1234567", orderId: "please pay" },
    });
    expect(text).toMatch(/^Hello,\n/);
    expect(text).not.toMatch(/evil|0900|pay|About/);
  });

  test("promises no time that isn't known", () => {
    const { text } = renderMail({ ...setting, kind: "acknowledgement", respondBy: undefined });
    expect(text).not.toContain("hear from us by");
  });

  test("never has the customer's subject, not even where the address is proven", () => {
    expect(whole({ ...setting, ...acknowledgement })).not.toContain("Broken!");
  });
});

describe("a reply", () => {
  const reply = { kind: "reply" as const, words: "Dear Maria,\r\n\r\n1 < 2\nJonas" };

  test("begins and ends as its agent wrote it, line breaks and all", () => {
    const { text, html } = renderMail({ ...setting, ...reply });
    expect(text).toMatch(/^Dear Maria,\r\n\r\n1 < 2\nJonas\n\nYour reference/);
    expect(html).toMatch(/>Dear Maria,<\/p>\s*<p [^>]*>1 &lt; 2<br>Jonas<\/p>/);
  });

  test("has the customer's subject where the address is proven, and only there", () => {
    const proven = { ...setting, customer: { ...setting.customer, proof: "link" as const } };
    expect(renderMail({ ...proven, ...reply }).subject).toBe("Re: Broken! (7K3QX9MPD)");
    expect(renderMail({ ...setting, ...reply }).subject).toBe("About your complaint (7K3QX9MPD)");
  });

  test("a long or broken subject becomes one short line", () => {
    const about = { subject: `one\r\ntwo ${"😀".repeat(300)}` };
    const { subject } = renderMail({ ...setting, ...reply, about, customer: { proof: "link" } });
    expect(subject).toMatch(/^Re: one two 😀+… \(7K3QX9MPD\)$/u);
    expect([...subject].length).toBeLessThan(140);
  });
});

describe("a resolution", () => {
  test("has outcome, apology, explanation and redress, in this order, and not the internal cause", () => {
    const { text } = renderMail({ ...setting, ...resolution });
    const places = ["you were right", "I am sorry.", "without its frame", "We refund you €49.90"].map((part) =>
      text.indexOf(part),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(text).not.toContain("internal cause");
  });

  test.each(["upheld", "partly_upheld", "not_upheld", "withdrawn"] as const)("%s has words of its own", (outcome) => {
    const { text } = renderMail({
      ...setting,
      kind: "resolution",
      resolution: { outcome, cause: "", explanation: "Why." },
    });
    expect(text).toMatch(/right|mistake|took your complaint back/);
    expect(text).not.toContain("What we do for you");
  });

  test.each(["refund", "discount", "replacement", "repair", "other"] as const)("%s is told in words", (kind) => {
    for (const redress of [{ kind }, { kind, amount: 5, currency: "EUR" }]) {
      const content = { outcome: "upheld" as const, cause: "", explanation: "Why.", apology: "Sorry.", redress };
      expect(renderMail({ ...setting, kind: "resolution", resolution: content }).text).toMatch(
        /What we do for you\n\nWe \w+ .+\./,
      );
    }
  });
});

describe("a follow-up", () => {
  test("asks with two links that only open the page", () => {
    const { text } = renderMail({ ...setting, kind: "follow-up" });
    expect(text).toContain("https://care.example.com/c/k1abc#fixed");
    expect(text).toContain("https://care.example.com/c/k1abc#not-fixed");
  });

  test("its reminder says when it will be closed", () => {
    expect(renderMail({ ...setting, kind: "follow-up-reminder", closesAt: at }).text).toContain(
      "after Thursday 5 March",
    );
    expect(renderMail({ ...setting, kind: "reminder", closesAt: at }).text).toContain("by Thursday 5 March");
  });
});
