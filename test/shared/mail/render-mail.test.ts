import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MailContent, RenderedMail } from "../../../shared/mail/mail.ts";
import { renderMail } from "../../../shared/mail/render-mail.ts";
import {
  AT,
  acknowledgement,
  brand,
  digest,
  everyContent,
  resolution,
  setting,
  textsIn,
} from "../../support/mail-contents.ts";

const english = await textsIn("en");
const rendered = (content: MailContent): RenderedMail => renderMail(content, english, brand);
const contents = everyContent(setting).map((content, place) => [`${content.kind} ${place}`, content] as const);

const seen = (markup: string): string =>
  markup
    .replace(
      /<(?:style|title)>[\s\S]*?<\/(?:style|title)>|<!--[\s\S]*?-->|<div style="display:none[\s\S]*?<\/div>/g,
      "",
    )
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe("every mail", () => {
  test.each(contents)("%s says the same as text and as HTML", (_, content) => {
    const { text, html } = rendered(content);
    const urls = /https:\S+/g;
    expect(words(seen(html)).toSorted()).toEqual(words(text.replace(urls, "")).toSorted());
    const links = [...html.matchAll(/href="(https:[^"]*)"/g)].map(([, url]) => url);
    expect(new Set(links)).toEqual(new Set(text.match(urls)));
  });

  test.each(contents)("%s has a reference and the customer's page", (_, content) => {
    const { subject, text, html, language } = rendered(content);
    for (const part of [text, html]) expect(part).toMatch(/7K3QX9MPD|1T5M0V4B2/);
    if (content.kind !== "digest") expect(subject).toContain("7K3QX9MPD");
    expect(text).toContain("https://care.example.com/c/");
    expect(html).toContain('lang="en" dir="ltr"');
    expect(language).toBe("en");
  });

  test.each(contents)("%s asks nobody for anything and runs nothing", (_, content) => {
    expect(rendered(content).html).not.toMatch(/<(?:script|img|link|iframe|form)\b|src=|url\(|@import/i);
  });

  test("only a person's own words aren't marked as automatic", () => {
    const marks = new Map(contents.map(([, content]) => [content.kind, rendered(content).automatic]));
    expect(Object.fromEntries(marks)).toEqual({
      acknowledgement: "auto-replied",
      digest: "auto-replied",
      reply: false,
      resolution: false,
      reminder: "auto-generated",
      "closing-warning": "auto-generated",
      "follow-up": "auto-generated",
      "follow-up-reminder": "auto-generated",
    });
  });

  test("whatever anybody typed, it adds no markup", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."ab<>\"'&/:. \n\u202e@={}#|,") });
    const tags = (markup: string) => new Set(markup.match(/<[^>]*>/g) ?? []);
    const OURS =
      /^<(?:!doctype|!--|!\[|\/?(?:html|head|meta|title|style|body|div|table|tbody|tr|td|p|a|h[12]|br|span|strong|bdi|xml|o:\w+|center|ul|li)\b)/i;
    const proofs = fc.constantFrom("none" as const, "link" as const);
    fc.assert(
      fc.property(typed, typed, proofs, (one, other, proof) => {
        const evil = `${one}<script>"'`;
        const { html } = renderMail(
          {
            ...setting,
            kind: "acknowledgement",
            respondBy: AT,
            urgent: true,
            team: evil,
            customer: { name: evil, proof },
            about: { category: evil, product: other, orderId: other, subject: evil },
          },
          english,
          { ...brand, name: evil, footer: evil },
        );
        expect(html).not.toContain("<script");
        for (const tag of tags(html)) expect(tag).toMatch(OURS);
      }),
    );
  });
});

describe("an acknowledgement", () => {
  test("greets by name, says what it is about and by when we answer", () => {
    const { text } = rendered({ ...setting, ...acknowledgement });
    expect(text).toContain("Hello Maria Silva,");
    expect(text).toContain("Category: delivery");
    expect(text).toContain("Order number: DE-104229");
    expect(text).toContain("Thursday 5 March at 16:30 (CET)");
  });

  test("shows an unproven address nothing that was typed but a safe name and an order's number", () => {
    const { text } = rendered({
      ...setting,
      ...acknowledgement,
      customer: { name: "Win at evil.com", proof: "none" },
      about: { product: "Buy this now", category: "call 0900 1234567", orderId: "please pay", subject: "Look" },
    });
    expect(text).toMatch(/^Hello,\n/);
    expect(text).not.toMatch(/evil|0900|pay|Buy|Look|Product|Category/);
  });

  test("shows a product by the name that the company gave it", async () => {
    const texts = await textsIn("en", { overrides: { en: { "product.espresso-machine-es-200": "ES-200 Espresso" } } });
    expect(renderMail({ ...setting, ...acknowledgement }, texts, brand).text).toContain("Product: ES-200 Espresso");
  });

  test("promises no time that isn't known, and says so", () => {
    const { text } = rendered({ ...setting, kind: "acknowledgement", respondBy: undefined, urgent: false });
    expect(text).not.toContain("hear from us by");
    expect(text).toContain("won't promise a time");
  });

  test("begins with what keeps people safe, and with a number to call", () => {
    const content = {
      ...setting,
      ...acknowledgement,
      urgent: true,
      harm: "danger",
      urgentPhone: "+49301234567",
    } as const;
    const { text, html } = rendered(content);
    expect(text.indexOf("stop using it")).toBeLessThan(text.indexOf("Thank you for telling us"));
    expect(text).toContain("+49301234567");
    expect(html).toContain('href="tel:+49301234567"');
  });

  test("never has the customer's subject, not even where the address is proven", () => {
    const proven = { ...setting, customer: { ...setting.customer, proof: "link" as const } };
    expect(Object.values(rendered({ ...proven, ...acknowledgement })).join()).not.toContain("Broken!");
  });

  test("says where to tell that it wasn't you, by a link that changes nothing", () => {
    expect(rendered({ ...setting, ...acknowledgement }).text).toContain("https://care.example.com/c/k1abc#not-you");
  });
});

describe("a digest", () => {
  test("lists each complaint with its page, and greets nobody by name", () => {
    const { subject, text } = rendered(digest);
    expect(subject).toBe("We have 2 more complaints of yours");
    for (const { reference, statusUrl } of digest.complaints)
      expect(text).toMatch(new RegExp(`${reference}[^]*${statusUrl}`));
  });

  test("says that there are more than it lists", () => {
    expect(rendered({ ...digest, more: true }).text).toContain("Still more arrived");
    expect(rendered(digest).text).not.toContain("Still more arrived");
  });
});

describe("a reply", () => {
  const reply = { kind: "reply" as const, words: "Dear Maria,\r\n\r\n1 < 2\nJonas" };

  test("begins and ends as its agent wrote it, line breaks and all", () => {
    const { text, html } = rendered({ ...setting, ...reply });
    expect(text).toMatch(/^Dear Maria,\r\n\r\n1 < 2\nJonas\n\nYour reference/);
    expect(html).toMatch(/>Dear Maria,<\/p>\s*<p [^>]*>1 &lt; 2<br>Jonas<\/p>/);
  });

  test("that was written for many greets each by name, above their words", () => {
    const toMany = { ...reply, words: "It leaves today.", toMany: true };
    expect(rendered({ ...setting, ...toMany }).text).toMatch(/^Hello Maria Silva,\n\nIt leaves today\.\n/);
    expect(rendered({ ...setting, ...toMany, customer: { proof: "none" } }).text).toMatch(
      /^Hello,\n\nIt leaves today\./,
    );
    const { text } = rendered({ ...setting, ...toMany, customer: { name: "Win at evil.com", proof: "none" } });
    expect(text).toMatch(/^Hello,\n/);
    expect(rendered({ ...setting, ...reply, toMany: false }).text).toMatch(/^Dear Maria,/);
  });

  test("has the customer's subject where the address is proven, and only there", () => {
    const proven = { ...setting, customer: { ...setting.customer, proof: "link" as const } };
    expect(rendered({ ...proven, ...reply }).subject).toBe("Re: Broken! (7K3QX9MPD)");
    expect(rendered({ ...setting, ...reply }).subject).toBe("About your complaint (7K3QX9MPD)");
  });

  test("a long or broken subject becomes one short line", () => {
    const about = { subject: `one\r\ntwo ${"😀".repeat(300)}` };
    const { subject } = rendered({ ...setting, ...reply, about, customer: { proof: "link" } });
    expect(subject).toMatch(/^Re: one two 😀+… \(7K3QX9MPD\)$/u);
    expect([...subject].length).toBeLessThan(140);
  });
});

describe("a resolution", () => {
  test("has outcome, apology, explanation and redress, in this order, and not the internal cause", () => {
    const { text } = rendered({ ...setting, ...resolution });
    const places = ["you were right", "I am sorry.", "without its frame", "We refund you €49.90"].map((part) =>
      text.indexOf(part),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(text).not.toContain("internal cause");
  });

  test("without redress says nothing of one", () => {
    const bare = { outcome: "withdrawn" as const, cause: "", explanation: "Why." };
    expect(rendered({ ...setting, kind: "resolution", resolution: bare }).text).not.toContain("What we do for you");
  });
});

describe("a follow-up", () => {
  test("asks with two links that only open the page", () => {
    const { text } = rendered({ ...setting, kind: "follow-up" });
    expect(text).toContain("https://care.example.com/c/k1abc#fixed");
    expect(text).toContain("https://care.example.com/c/k1abc#not-fixed");
  });

  test("its reminder says when it will be closed", () => {
    expect(rendered({ ...setting, kind: "follow-up-reminder", closesAt: AT }).text).toContain("after Thursday 5 March");
    expect(rendered({ ...setting, kind: "reminder", closesAt: AT }).text).toContain("by Thursday 5 March");
  });
});
