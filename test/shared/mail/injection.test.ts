import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import type { DebtId } from "../../../shared/domain/ids.ts";
import { compose } from "../../../shared/mail/compose.ts";
import type { MailContent } from "../../../shared/mail/mail.ts";
import { renderMail } from "../../../shared/mail/render-mail.ts";
import { mailAddress } from "../../../shared/mail-address.ts";
import { AT, acknowledgement, brand, setting, textsIn } from "../../support/mail-contents.ts";

/** A few of each kind, so that this holds where no corpus is. */
const OWN = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "javascript:alert(1)//",
  "<svg/onload=alert(1)>",
  "Bob\r\nBcc: victim@example.com",
  "Bob%0d%0aBcc: victim@example.com",
  "=?utf-8?B?PHNjcmlwdD4=?=",
  "{reference}{constructor}{toString}",
  "\u202Egnp.exe",
  "-->]]><!--[if mso]>",
  "</style><style>*{display:none}",
  "https://evil.example/login",
];
const folder = join(process.env.HEARD_CORPUS ?? "/nowhere", "bad-inputs");
const decoded = (payload: string) => payload.replaceAll(/%0d/giu, "\r").replaceAll(/%0a/giu, "\n");
const corpus = (): string[] => {
  if (!existsSync(folder)) return [];
  const lines = readFileSync(join(folder, "crlf/CRLF-payloads.txt"), "utf8").split("\n").slice(0, 200);
  return [
    ...(JSON.parse(readFileSync(join(folder, "blns/blns.json"), "utf8")) as string[]),
    ...lines,
    ...lines.map(decoded),
  ];
};
const strings = [...new Set([...OWN, ...corpus()])].filter((text) => text.trim() !== "");

const english = await textsIn("en");
const arabic = await textsIn("ar");
const [from, to] = [mailAddress("care@example.com"), mailAddress("maria@example.org")];
if (from === undefined || to === undefined) throw new Error("no addresses");

const mimeOf = (content: MailContent, texts = english, name = brand.name) => {
  const mail = renderMail(content, texts, { ...brand, name });
  const letter = { mail, reference: "7K3QX9MPD", id: "mail-1" as DebtId, at: AT, from: { name, address: from }, to };
  return { mail, mime: compose(letter) };
};
const tags = (markup: string): string[] =>
  (markup.match(/<\/?[a-z!][^>]*>/gi) ?? []).map((tag) => tag.replace(/\s.*/su, ""));
const attributes = (markup: string): Set<string> =>
  new Set(
    [...markup.matchAll(/<[a-z][^>]*>/gi)].flatMap(([tag]) =>
      [...tag.matchAll(/\s([a-z-]+)=/gi)].map(([, name]) => name ?? ""),
    ),
  );
const headerNames = async (mime: string) => (await PostalMime.parse(mime)).headers.map(({ key }) => key).toSorted();

/** Every place where somebody's text gets into a mail. */
const mails = (text: string): MailContent[] => {
  const proven = { ...setting, customer: { name: text, proof: "link" as const } };
  const about = { subject: text, product: text, category: text, orderId: text };
  const resolution = { outcome: "upheld" as const, cause: text, explanation: text, apology: text };
  return [
    { ...setting, ...acknowledgement, customer: { name: text, proof: "none" }, about },
    { ...proven, ...acknowledgement, about },
    { ...proven, kind: "reply", words: text, about },
    { ...proven, kind: "resolution", resolution, about },
  ];
};

describe(`${strings.length} hostile strings`, () => {
  test("add no element, attribute or header to any mail, in whichever field they come", async () => {
    const harmless = mails("Maria").map((content) => mimeOf(content));
    const known = new Set(harmless.flatMap(({ mail }) => tags(mail.html)));
    known.add("<br>");
    const knownAttributes = new Set(harmless.flatMap(({ mail }) => [...attributes(mail.html)]));
    const headers = await Promise.all(harmless.map(({ mime }) => headerNames(mime)));
    for (const text of strings) {
      for (const [place, content] of mails(text).entries()) {
        const { mail, mime } = mimeOf(content);
        expect([text, tags(mail.html).filter((tag) => !known.has(tag))]).toEqual([text, []]);
        expect([text, [...attributes(mail.html)].filter((name) => !knownAttributes.has(name))]).toEqual([text, []]);
        expect([text, await headerNames(mime)]).toEqual([text, headers[place]]);
      }
    }
  });

  test("in the company's own name and texts do no harm either", async () => {
    const harmless = mimeOf({ ...setting, ...acknowledgement }, arabic);
    const plain = await headerNames(harmless.mime);
    const known = new Set([...tags(harmless.mail.html), "<br>"]);
    for (const text of strings.slice(0, 100)) {
      const { mail, mime } = mimeOf({ ...setting, ...acknowledgement }, arabic, text);
      expect([text, tags(mail.html).filter((tag) => !known.has(tag))]).toEqual([text, []]);
      expect([text, await headerNames(mime)]).toEqual([text, plain]);
    }
  });

  test("aren't shown to an address that nobody has proven to be theirs, unless they pass for a name or an order", () => {
    const about = { subject: "SUBJECT", product: "PRODUCT", category: "CATEGORY" };
    const bare = renderMail({ ...setting, ...acknowledgement, customer: { proof: "none" }, about: {} }, english, brand);
    for (const text of strings) {
      const typed = { subject: text, product: text, category: text };
      const { html } = renderMail(
        { ...setting, ...acknowledgement, customer: { proof: "none" }, about: typed },
        english,
        brand,
      );
      expect(html).toBe(bare.html);
    }
    const shown = renderMail({ ...setting, ...acknowledgement, customer: { proof: "none" }, about }, english, brand);
    expect(shown.text).not.toMatch(/SUBJECT|PRODUCT|CATEGORY/);
  });

  test("pass as a name only without a link, a number, a sign or a second line", () => {
    for (const text of strings) {
      const content = { ...setting, ...acknowledgement, customer: { name: text, proof: "none" as const }, about: {} };
      const [greeting = ""] = renderMail(content, english, brand).text.split("\n");
      expect(greeting).toMatch(/^Hello(?: [\p{L}\p{M}'’. -]{1,40})?,$/u);
    }
  });
});
