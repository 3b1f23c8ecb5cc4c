import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import type { Letter } from "../../../shared/mail/compose.ts";
import { compose } from "../../../shared/mail/compose.ts";
import { messageId } from "../../../shared/mail/message-ids.ts";
import type { MailAddress } from "../../../shared/mail-address.ts";
import { mailAddress } from "../../../shared/mail-address.ts";

const address = (text: string): MailAddress => {
  const found = mailAddress(text);
  if (found === undefined) throw new Error(`${text} is no address`);
  return found;
};

const plain: Letter = {
  mail: { subject: "Hello", text: "Hi\n", html: "<p>Hi</p>\n", language: "en", automatic: "auto-replied" },
  reference: "7K3QX9MPD",
  id: "mail-1-1-0",
  at: Date.UTC(2026, 2, 5, 15, 30),
  from: { name: "Nordlicht", address: address("care@example.com") },
  to: address("maria@example.org"),
};

const HEADERS_OF_PLAIN = 11;
const headerBlock = (mime: string): string => mime.slice(0, mime.indexOf("\r\n\r\n"));
const fields = (mime: string): string[] => headerBlock(mime).split(/\r\n(?![ \t])/);
const field = (mime: string, name: string): string | undefined =>
  fields(mime)
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
);
const inScript = (characters: string) =>
  fc.string({ unit: fc.constantFrom(...Array.from(characters)), minLength: 1, maxLength: 500 });
const anySubject = fc.oneof(
  anyText,
  fc.string({ maxLength: 500 }),
  inScript("안녕하세요 불만이 있습니다"),
  inScript("สวัสดีครับ ร้องเรียน"),
  inScript("مرحبا شكوى "),
  inScript("😀👩‍👩‍👧🇰🇷 a"),
  inScript("=?utf-8?B?aGk=?= _"),
  inScript('a"\\<>,;:@() '),
);

/** What a header can carry of a text: one line. */
const asLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
const asText = (text: string): string => text.toWellFormed().replace(/\r\n|\r/g, "\n");

describe("compose", () => {
  test("a mail is read back exactly as it went in", async () => {
    await fc.assert(
      fc.asyncProperty(anySubject, anyText, anyText, anySubject, async (subject, text, markup, name) => {
        const mime = compose({
          ...plain,
          mail: { ...plain.mail, subject, text, html: markup },
          from: { ...plain.from, name },
        });
        const read = await PostalMime.parse(mime);
        expect(read.subject ?? "").toBe(asLine(subject));
        expect(read.from).toEqual({ name: asLine(name), address: "care@example.com" });
        expect(read.to).toEqual([{ name: "", address: "maria@example.org" }]);
        expect(asText(read.text ?? "").trimEnd()).toBe(asText(text).trimEnd());
        expect(asText(read.html ?? "").trimEnd()).toBe(asText(markup).trimEnd());
      }),
      { numRuns: 500 },
    );
  });

  test("no text adds a header, and every line is short ASCII that ends in CRLF", () => {
    const evil = fc.oneof(
      anySubject,
      anyText.map((text) => `x\r\nBcc: ${text}`),
      fc.constant("\n\n<b>"),
    );
    fc.assert(
      fc.property(evil, evil, evil, evil, fc.array(evil), (subject, name, id, language, thread) => {
        const mime = compose({
          ...plain,
          mail: { ...plain.mail, subject, language, text: subject, html: name },
          reference: id,
          id,
          from: { ...plain.from, name },
          inReplyTo: subject,
          references: thread,
        });
        // A text that happens to be a message id is one, and has its two headers.
        const answers = messageId(subject) !== undefined;
        const threads = answers || thread.some((text) => messageId(text) !== undefined);
        expect(fields(mime)).toHaveLength(HEADERS_OF_PLAIN + Number(answers) + Number(threads));
        expect(mime).toMatch(/^[\x20-\x7e\r\n]*$/);
        expect(mime.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of mime.split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
        for (const line of fields(mime)
          .filter((one) => /^Subject|^From/.test(one))
          .join("\r\n")
          .split("\r\n")) {
          expect(line.length).toBeLessThanOrEqual(78);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("an acknowledgement says that it is an automatic answer", () => {
    const mime = compose(plain);
    expect(field(mime, "Auto-Submitted")).toBe("auto-replied");
    expect(field(mime, "X-Auto-Response-Suppress")).toBe("DR, RN, NRN, OOF, AutoReply");
    expect(field(mime, "X-Heard-Reference")).toBe("7K3QX9MPD");
    expect(field(mime, "Content-Language")).toBe("en");
    expect(field(mime, "Date")).toBe("Thu, 05 Mar 2026 15:30:00 +0000");
    expect(field(mime, "Message-ID")).toBe("<mail-1-1-0.7K3QX9MPD@example.com>");
  });

  test("a person's words say nothing of the kind", () => {
    const mime = compose({ ...plain, mail: { ...plain.mail, automatic: false } });
    expect(field(mime, "Auto-Submitted")).toBeUndefined();
    expect(field(mime, "X-Auto-Response-Suppress")).toBeUndefined();
  });

  test("an answer names the mail that it answers, and its thread", () => {
    const mime = compose({
      ...plain,
      replyTo: address("r+7k3@reply.example.com"),
      inReplyTo: "<b@x>",
      references: ["<a@x>", "junk", "<b@x>"],
    });
    expect(field(mime, "Reply-To")).toBe("r+7k3@reply.example.com");
    expect(field(mime, "In-Reply-To")).toBe("<b@x>");
    expect(field(mime, "References")).toBe("<a@x> <b@x>");
  });

  test("of a long thread its beginning and its end are kept", () => {
    const thread = Array.from({ length: 40 }, (_, index) => `<${index}@x>`);
    const kept = field(compose({ ...plain, references: thread }), "References")?.split(/\s+/) ?? [];
    expect(kept).toHaveLength(10);
    expect(kept[0]).toBe("<0@x>");
    expect(kept.at(-1)).toBe("<39@x>");
  });

  test("images go along with the HTML, each under the id by which it shows them, to the byte", async () => {
    const png = fc.uint8Array({ minLength: 1, maxLength: 3000 });
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(names, png, anyText, async (ids, bytes, text) => {
        const images = ids.map((name) => ({ id: `${name}@report.heard`, png: bytes }));
        const html = images.map(({ id }) => `<img src="cid:${id}">`).join("");
        const mime = compose({ ...plain, mail: { ...plain.mail, text, html, images } });
        expect(mime).toMatch(/^[\x20-\x7e\r\n]*$/);
        const read = await PostalMime.parse(mime);
        expect(asText(read.text ?? "").trimEnd()).toBe(asText(text).trimEnd());
        expect(read.html?.trim()).toBe(html);
        expect(
          read.attachments.map(({ contentId, mimeType, disposition, related, content }) => [
            contentId,
            mimeType,
            disposition,
            related,
            Buffer.from(content as ArrayBuffer).equals(bytes),
          ]),
        ).toEqual(images.map(({ id }) => [`<${id}>`, "image/png", "inline", true, true]));
      }),
      { numRuns: 200 },
    );
  });

  test("text is the first choice offered, and HTML with its images the second (RFC 2387)", () => {
    const images = [{ id: "received@report.heard", png: new Uint8Array([1]) }];
    const types = [...compose({ ...plain, mail: { ...plain.mail, images } }).matchAll(/^Content-Type: ([\w/]+)/gm)];
    expect(types.map(([, type]) => type)).toEqual([
      "multipart/alternative",
      "text/plain",
      "multipart/related",
      "text/html",
      "image/png",
    ]);
  });

  test("no id of an image adds a header", () => {
    const images = [{ id: 'x>\r\nBcc: "a"@b', png: new Uint8Array([1]) }];
    const mime = compose({ ...plain, mail: { ...plain.mail, images } });
    expect(mime).not.toMatch(/^Bcc/m);
    expect(mime).toContain("Content-ID: <xBcca@b>\r\n");
  });

  test("a mail about no complaint names none", () => {
    const { reference: _, ...letter } = plain;
    const mime = compose(letter);
    expect(field(mime, "X-Heard-Reference")).toBeUndefined();
    expect(field(mime, "Message-ID")).toBe("<mail-1-1-0@example.com>");
  });

  test("a part that contains the boundary is still one part", async () => {
    const text = "--=_heard--\r\n--=_heard\r\nContent-Type: text/plain\r\n\r\nforged";
    const read = await PostalMime.parse(compose({ ...plain, mail: { ...plain.mail, text } }));
    expect(asText(read.text ?? "").trimEnd()).toBe(asText(text));
    expect(read.attachments).toEqual([]);
  });
});
