import { describe, expect, it } from "vitest";
import { readMail } from "../../../../shared/inbound/read-mail.ts";

const base64Mail = (type: string, bytes: Buffer) =>
  readMail(
    Buffer.from(
      `From: a@b.example\nContent-Type: ${type}\nContent-Transfer-Encoding: base64\n\n${bytes.toString("base64")}`,
    ),
  );

describe("signed data", () => {
  const OID = Buffer.from("06092a864886f70d0107", "hex");
  const der = (tag: number, ...content: Buffer[]): Buffer => {
    const all = Buffer.concat(content);
    return Buffer.concat([Buffer.from([tag, 0x82, all.length >> 8, all.length & 0xff]), all]);
  };
  const endless = (tag: number, ...content: Buffer[]): Buffer =>
    Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.alloc(2)]);
  const words = Buffer.from("Content-Type: text/plain\n\nIt broke");
  const signed = (wrap: typeof der, octets: Buffer, kind = 2): Buffer =>
    wrap(
      0x30,
      Buffer.concat([OID, Buffer.from([kind])]),
      wrap(
        0xa0,
        wrap(0x30, Buffer.from("020101", "hex"), der(0x31), wrap(0x30, OID, Buffer.from([1]), wrap(0xa0, octets))),
      ),
    );

  it.each([
    ["in one piece", signed(der, der(0x04, words))],
    [
      "in pieces of lengths that aren't said",
      signed(endless, endless(0x24, der(0x04, words.subarray(0, 30)), der(0x04, words.subarray(30)))),
    ],
  ])("gives its words: %s", async (_, bytes) => {
    expect(await base64Mail("application/pkcs7-mime; smime-type=signed-data", bytes)).toMatchObject({
      text: "It broke",
      attachments: [],
      remarks: [],
    });
  });
  it("that is enveloped or damaged is kept as it is", async () => {
    for (const bytes of [signed(der, der(0x04, words), 3), signed(der, der(0x04, words)).subarray(0, 20)]) {
      expect(await base64Mail("application/pkcs7-mime", bytes)).toMatchObject({
        text: "",
        attachments: [{ filename: "attachment.p7m" }],
        remarks: ["encrypted"],
      });
    }
  });
});

describe("winmail.dat", () => {
  const attribute = (level: number, id: number, data: Buffer): Buffer => {
    const head = Buffer.alloc(9);
    head.writeUInt8(level);
    head.writeUInt16LE(id, 1);
    head.writeUInt32LE(data.length, 5);
    return Buffer.concat([head, data, Buffer.alloc(2)]);
  };
  const property = (id: number, text: string): Buffer => {
    const value = Buffer.from(`${text}\0`, "utf16le");
    const head = Buffer.alloc(16);
    head.writeUInt32LE(1);
    head.writeUInt16LE(0x1f, 4);
    head.writeUInt16LE(id, 6);
    head.writeUInt32LE(1, 8);
    head.writeUInt32LE(value.length, 12);
    return Buffer.concat([head, value, Buffer.alloc(3)]);
  };
  const tnef = (...attributes: Buffer[]): Buffer => Buffer.concat([Buffer.from("789f3e220100", "hex"), ...attributes]);
  const file = [
    attribute(2, 0x9002, Buffer.alloc(14)),
    attribute(2, 0x8010, Buffer.from("REPORT~1.PDF\0")),
    attribute(2, 0x800f, Buffer.from("content")),
    attribute(2, 0x9005, property(0x3707, "Report für Ann.pdf")),
  ];

  it("gives its words and its files", async () => {
    const codePage = attribute(1, 0x9007, Buffer.from([0xe3, 0x04, 0, 0, 0, 0, 0, 0]));
    const bytes = tnef(codePage, attribute(1, 0x800c, Buffer.from("cff0e8e2e5f200", "hex")), ...file);
    const { text, attachments } = await base64Mail("application/ms-tnef", bytes);
    expect([
      text,
      attachments.map(({ filename, bytes: content }) => [filename, Buffer.from(content).toString()]),
    ]).toEqual(["Привет", [["Report für Ann.pdf", "content"]]]);
  });
  it("is read up to where it is damaged, and kept where it is none", async () => {
    const cut = tnef(...file, attribute(2, 0x9002, Buffer.alloc(100))).subarray(0, -50);
    expect((await base64Mail("application/ms-tnef", cut)).attachments).toHaveLength(1);
    expect((await base64Mail("application/ms-tnef; name=winmail.dat", Buffer.from("none"))).attachments).toMatchObject([
      { filename: "winmail.dat" },
    ]);
  });
});
