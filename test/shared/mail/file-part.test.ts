import fc from "fast-check";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { safeFilename } from "../../../shared/files/safe-filename.ts";
import { compose, type Letter } from "../../../shared/mail/compose.ts";
import type { MailAddress } from "../../../shared/mail-address.ts";

const image = { id: "chart@report.heard", png: Uint8Array.of(1, 2, 3) };
const letter: Letter = {
  mail: { subject: "Hello", text: "Hi\n", html: "<p>Hi</p>\n", language: "en", automatic: false, images: [image] },
  reference: "7K3QX9MPD",
  id: "mail-1-1-0",
  at: Date.UTC(2026, 2, 5, 15, 30),
  from: { name: "Nordlicht", address: "care@example.com" as MailAddress },
  to: "maria@example.org" as MailAddress,
};
const anyName = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(..."영수증 บิล é😀'()*%\""), maxLength: 250 }),
  )
  .map(safeFilename);
const anyFile = fc.record({
  filename: anyName,
  contentType: fc.constantFrom("image/png", "text/plain", "application/pdf"),
  bytes: fc.uint8Array({ maxLength: 500 }),
});

test("files are read back as they were, beside the words and what those show", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyFile, { minLength: 1, maxLength: 3 }), async (files) => {
      const mime = compose({ ...letter, files });
      const read = await PostalMime.parse(mime);
      expect(read.text?.trim()).toBe("Hi");
      expect(read.html?.trim()).toBe("<p>Hi</p>");
      const [shown, ...attached] = read.attachments;
      expect(shown).toMatchObject({ disposition: "inline", mimeType: "image/png" });
      expect(
        attached.map(({ filename, mimeType, content, disposition }) => ({
          filename,
          contentType: mimeType,
          bytes: new Uint8Array(content as ArrayBuffer),
          disposition,
        })),
      ).toEqual(files.map((file) => ({ ...file, bytes: new Uint8Array(file.bytes), disposition: "attachment" })));
    }),
    { numRuns: 200 },
  );
});

test("whatever a file is called or said to be, each line is ASCII of at most 100 characters, and no header is added", () => {
  fc.assert(
    fc.property(
      fc.record({
        filename: fc.string({ unit: "binary" }).map(safeFilename),
        contentType: fc.string({ unit: "binary" }),
        bytes: fc.uint8Array(),
      }),
      (file) => {
        const mime = compose({ ...letter, files: [file] });
        const part = mime.slice(mime.lastIndexOf("--=_files\r\n"));
        const head = part.slice(0, part.indexOf("\r\n\r\n")).split(/\r\n(?! )/);
        expect(head.map((line) => line.split(":")[0])).toEqual([
          "--=_files",
          "Content-Type",
          "Content-Transfer-Encoding",
          "Content-Disposition",
        ]);
        for (const line of mime.split("\r\n")) expect(line).toMatch(/^[\t\x20-\x7e]{0,300}$/);
      },
    ),
  );
});

test("a mail in a mail goes as bytes, which no program may change", async () => {
  const file = { filename: "mail.eml", contentType: "message/rfc822", bytes: Buffer.from("Subject: x\r\n\r\nx") };
  const { attachments } = await PostalMime.parse(compose({ ...letter, files: [file] }));
  expect(attachments.at(-1)).toMatchObject({ filename: "mail.eml", mimeType: "application/octet-stream" });
});
