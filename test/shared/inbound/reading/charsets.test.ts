import { describe, expect, it } from "vitest";
import { readMail } from "../../../../shared/inbound/read-mail.ts";
import { textMail } from "../mail-source.ts";

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(" ", ""), "hex");
const subject = async (value: Buffer, charset = "us-ascii"): Promise<string | undefined> =>
  (
    await readMail(
      Buffer.concat([
        Buffer.from("Subject: "),
        value,
        Buffer.from(`\nContent-Type: text/plain; charset=${charset}\n\nx`),
      ]),
    )
  ).subject;

describe("a text in the charset that it declares", () => {
  it.each([
    ["ks_c_5601-1987", "b0a1 b3aa 8141", "가나갂"],
    ["euc-kr", "b0a1 b3aa b4d9", "가나다"],
    ["iso-2022-jp", "1b2442 467c 4b5c 1b2842", "日本"],
    ["gb2312", "c4e3 9532 8236", "你𠀀"],
    ["windows-874", "a1a2 80", "กข€"],
    ["tis-620", "a1a2", "กข"],
    ["windows-1258", "e2ec", "ấ"],
    ["utf-7", "48692b41 4f6b2d", "Hié"],
    ["cp850", "82", "é"],
    ["iso-2022-kr", "1b242943 0a 0e 3021 0f", "가"],
    ["hz-gb-2312", "7e7b 4463 7e7d", "你"],
    ["x-sjis", "82a0", "あ"],
    ["utf-16", "feff 00e9", "é"],
  ])("%s is read", async (charset, hex, text) => {
    const read = await readMail(textMail(charset, bytes(hex)));
    expect([read.text, read.remarks]).toEqual([text, []]);
  });
});

describe("a text in another charset than it declares", () => {
  const korean = Buffer.from(
    "b9dd c7b0 c0bb 20 bfe4 c3bb c7d5 b4cf b4d9 2e 20 b9e8 bcdb c0cc 20 b4ca beee bfe4 2e".replaceAll(" ", ""),
    "hex",
  );
  it.each([["us-ascii"], ["iso-8859-1"], ["euc-kr"], ["x-nobody-knows"]])(
    "is read as UTF-8 if it can be: %s",
    async (charset) => {
      expect(await readMail(textMail(charset, Buffer.from("반품을 요청합니다")))).toMatchObject({
        text: "반품을 요청합니다",
        remarks: [],
      });
    },
  );
  it.each([["us-ascii"], ["utf-8"], ["x-nobody-knows"]])("is guessed: %s", async (charset) => {
    expect((await readMail(textMail(charset, korean))).text).toBe("반품을 요청합니다. 배송이 늦어요.");
  });
  it("keeps what it declares where only a little is damaged, with a remark", async () => {
    const damaged = Buffer.concat([Buffer.from("배송이 늦었습니다 "), Buffer.from([0xff])]);
    expect(await readMail(textMail("utf-8", damaged))).toMatchObject({
      text: "배송이 늦었습니다 \ufffd",
      remarks: ["undecodable-characters"],
    });
  });
});

describe("a header", () => {
  it("in bare bytes is in the charset of the text, or in UTF-8", async () => {
    expect(await subject(bytes("b0a1 b3aa"), "euc-kr")).toBe("가나");
    expect(await subject(Buffer.from("가나"))).toBe("가나");
  });
  it("may cut a character between encoded words", async () => {
    expect(await subject(Buffer.from("=?utf-8?Q?=EA=B0?= =?utf-8?Q?=80?="))).toBe("가");
    expect(await subject(Buffer.from("=?utf-8?B?6rA=?=\n =?utf-8?B?gA==?="))).toBe("가");
  });
  it("has its shifts in each encoded word", async () => {
    const word = `=?iso-2022-jp?B?${bytes("1b2442 467c 1b2842").toString("base64")}?=`;
    expect(await subject(Buffer.from(`${word} ${word}`))).toBe("日日");
  });
  it("keeps what stands between encoded words, and reads charsets that nobody knows", async () => {
    expect(await subject(Buffer.from("a =?utf-8?Q?b_c?= d =?x-what?Q?=C3=A9?="))).toBe("a b c d é");
  });
});
