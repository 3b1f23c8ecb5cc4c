import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeFile } from "../../../shared/files/judge-file.ts";

const limits = { mostBytes: 1000, moreTypes: [] as string[] };
const judge = (
  filename: string,
  head: Uint8Array | string,
  { size, more }: { size?: number; more?: string[] } = {},
) => {
  const bytes = typeof head === "string" ? Buffer.from(head) : head;
  const file = { filename, declaredType: "image/png", size: size ?? bytes.length, head: bytes };
  return judgeFile(file, { ...limits, mostBytes: 1_000_000, moreTypes: more ?? [] });
};
const bytes = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex");
const refused = { refused: "forbidden-type" };

const PNG = bytes("89504e470d0a1a0a 0000000d49484452 00000001 00000001 08060000001f15c489 0000000049454e44ae426082");
const JPEG = bytes("ffd8ffe000104a46494600010100000100010000");
const COMPOUND = Buffer.concat([bytes("d0cf11e0a1b11ae1"), Buffer.alloc(600)]);

/** One file in a ZIP archive, as office programs write it. */
const zipOf = (name: string, text: string): Buffer => {
  const [plain, packed] = [Buffer.from(text), deflateRawSync(Buffer.from(text))];
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(plain.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), packed]);
};
const office = (main: string) =>
  zipOf(
    "[Content_Types].xml",
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  );
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe("what people show and write is taken, as what it is", () => {
  test.each<[string, string, Uint8Array | string, string]>([
    ["a picture", "photo.png", PNG, "image/png"],
    ["a picture with another's name", "photo.png", JPEG, "image/jpeg"],
    ["a picture without an extension", "photo", JPEG, "image/jpeg"],
    ["a PDF", "bill.pdf", "%PDF-1.7\n", "application/pdf"],
    ["a new document", "letter.docx", office(`${WORD}.main+xml`), WORD],
    ["an old document", "letter.doc", COMPOUND, "application/msword"],
    ["text", "story.txt", "It came broken.\r\n\tTwice.", "text/plain"],
    ["text in Korean", "story.txt", "깨진 채로 왔어요.", "text/plain"],
    ["text of Windows", "story.txt", Buffer.from("\uFEFF깨진", "utf16le"), "text/plain"],
    ["a table in an old encoding", "orders.csv", bytes("b1fa c1f8 2c 31 0d0a"), "text/plain"],
    ["a mail", "mail.eml", "From: ann@example.com\r\nSubject: x\r\n\r\nx", "text/plain"],
    ["nothing", "empty.txt", "", "text/plain"],
  ])("%s", async (_, filename, head, contentType) => {
    expect(await judge(filename, head)).toEqual({ contentType });
  });

  test("text whose last character is cut by the head's end is text", async () => {
    expect(await judge("x", Buffer.from("가나다").subarray(0, 8))).toEqual({ contentType: "text/plain" });
  });
});

describe("what runs is refused, whatever it is called and whatever is said of it", () => {
  test.each<[string, string, Uint8Array | string]>([
    ["a Windows program as a picture", "photo.png", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)])],
    ["a Linux program as a picture", "photo.jpg", bytes("7f454c46 02010100 00000000 00000000")],
    ["a macOS program", "photo.jpg", bytes("cffaedfe 07000001 03000000 02000000")],
    ["a script as text", "notes.txt", "#!/bin/sh\nrm -rf /\n"],
    ["text by a script's name", "notes.bat", "del *.*"],
    ["text by a page's name", "offer.html", "<p>hello</p>"],
    ["a picture by a program's name", "photo.png.exe", PNG],
    ["a picture that is a program", "photo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"],
    ["a document with macros", "letter.docx", office("application/vnd.ms-word.document.macroEnabled.main+xml")],
    ["a document that is called one with macros", "letter.docm", office(`${WORD}.main+xml`)],
    ["an installer in a document's container", "setup.msi", COMPOUND],
    ["a container of nobody knows what", "thing.bin2", COMPOUND],
    ["an archive", "photos.zip", zipOf("photo.png", "x".repeat(100))],
    ["an archive in a document's name", "photos.docx", zipOf("run.exe", "x".repeat(100))],
    ["a disk image", "disk.txt", Buffer.concat([Buffer.alloc(0x8001), Buffer.from("CD001"), Buffer.alloc(10)])],
    ["noise", "thing.dat", bytes("00 01 02 03 fe fa 9c 00 11")],
    ["noise that is called text", "thing.txt", bytes("41 00 42 ff 07")],
  ])("%s", async (_, filename, head) => {
    expect(await judge(filename, head)).toEqual(refused);
  });
});

test("what a company takes beside the usual is taken, and a risky name never", async () => {
  const zip = zipOf("photo.png", "x".repeat(100));
  expect(await judge("photos.zip", zip, { more: ["application/zip"] })).toEqual({ contentType: "application/zip" });
  expect(await judge("photos.jar", zip, { more: ["application/*"] })).toEqual(refused);
});

test("a file has as many bytes as it may, and no more", async () => {
  expect(await judge("x.png", PNG, { size: 1_000_000 })).toEqual({ contentType: "image/png" });
  expect(await judge("x.png", PNG, { size: 1_000_001 })).toEqual({ refused: "too-large" });
});

test("no bytes and no name make it throw", async () => {
  const anyHead = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .tuple(fc.constantFrom(PNG, JPEG, COMPOUND, office(WORD)), fc.nat(200))
      .map(([file, cut]) => file.subarray(0, cut)),
    fc
      .tuple(
        fc.constantFrom("504b0304", "52494646", "00000018667479706d703432", "fffb", "494433"),
        fc.uint8Array({ maxLength: 100 }),
      )
      .map(([magic, rest]) => Buffer.concat([bytes(magic), rest])),
  );
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 30 }), anyHead, async (filename, head) => {
      const judged = await judge(filename, head);
      if ("contentType" in judged) expect(judged.contentType).toMatch(/^[a-z]+\/[\w.+-]+$/i);
      else expect(judged).toEqual(refused);
    }),
    { numRuns: 500 },
  );
});
