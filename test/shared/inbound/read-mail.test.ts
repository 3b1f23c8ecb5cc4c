import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMail } from "../../../shared/inbound/read-mail.ts";
import { mail, multipart, part } from "./mail-source.ts";

const FROM = "From: Ann <a@b.example>\r\n";
const read = (source: string) => readMail(Buffer.from(source, "latin1"));
const base64 = (text: string): string => Buffer.from(text).toString("base64");

describe("who wrote", () => {
  const fromOf = async (...lines: string[]) => (await readMail(mail(...lines, "", "x"))).from;

  it("is nobody where the mail doesn't say", async () => {
    expect(await fromOf("Subject: x")).toEqual([]);
    expect(await fromOf("From: ")).toEqual([]);
    expect(await fromOf("From: undisclosed-recipients:;")).toEqual([]);
  });
  it("is everybody whom several From headers and groups name", async () => {
    expect(await fromOf("From: a@b.example", "From: Team: c@d.example, Eve <e@f.example>;")).toEqual([
      { address: "a@b.example" },
      { address: "c@d.example" },
      { address: "e@f.example", name: "Eve" },
    ]);
  });
  it("isn't taken from a name, a comment or within an encoded word", async () => {
    expect(await fromOf('From: "boss@bank.example" <a@b.example> (c@d.example)')).toMatchObject([
      { address: "a@b.example" },
    ]);
    expect(await fromOf("From: =?utf-8?Q?boss@bank.example,_x?= <a@b.example>")).toEqual([
      { address: "a@b.example", name: "boss@bank.example, x" },
    ]);
  });
  it("is found where a program encoded the whole, once", async () => {
    const whole = `=?utf-8?B?${base64("Zoë <z@b.example>")}?=`;
    expect(await fromOf(`From: ${whole}`)).toEqual([{ address: "z@b.example", name: "Zoë" }]);
  });
});

describe("the header", () => {
  it.each([["\r\n"], ["\n"], ["\r"]])("is read with line ends %j", async (end) => {
    const source = ["From: a@b.example", "Subject: one", " two", "", "words", "more"].join(end);
    expect(await read(source)).toMatchObject({
      from: [{ address: "a@b.example" }],
      subject: "one two",
      text: "words\nmore",
    });
  });
  it("is found behind a byte order mark, an mbox line, empty lines and a leading blank", async () => {
    for (const before of ["\xef\xbb\xbf", "From a@b.example Thu Jan  1 00:00:00 1970\n", "\n\n", " "]) {
      expect(await read(`${before}Subject: here\n\nwords`)).toMatchObject({ subject: "here", text: "words" });
    }
  });
  it("ends where somebody forgot the empty line", async () => {
    expect(await read("Subject: here\nThese are words\nand more")).toMatchObject({
      subject: "here",
      text: "These are words\nand more",
    });
  });
  it("gives no id, date or reference that isn't one", async () => {
    const junk = await readMail(
      mail("Message-ID: <no at>", "Date: yesterday", "References: <a@b> junk <c d> <e@f>", "", ""),
    );
    expect(junk).not.toHaveProperty("messageId");
    expect(junk).not.toHaveProperty("sentAt");
    expect(junk.references).toEqual(["<a@b>", "<e@f>"]);
  });
  it("keeps the first of many references, and the latest", async () => {
    const ids = Array.from({ length: 80 }, (_, index) => `<${index}@b>`);
    const { references } = await readMail(mail(`References: ${ids.join("\r\n ")}`, "", ""));
    expect(references).toEqual([ids[0], ...ids.slice(-49)]);
  });
  it.each([
    ["Thu, 13 Feb 1997 14:43:05 -0800", "1997-02-13T22:43:05Z"],
    ["13 Feb 97 14:43 EST", "1997-02-13T19:43:00Z"],
    ["Thu Feb 13 14:43:05 1997", "1997-02-13T14:43:05Z"],
    ["Thu, 13 Feb 1997 14 : 43 : 05 +0100 (CET)", "1997-02-13T13:43:05Z"],
    ["2024-02-29T10:00:00+09:00", "2024-02-29T01:00:00Z"],
  ])("says when: %s", async (written, at) => {
    expect((await readMail(mail(`Date: ${written}`, "", ""))).sentAt).toBe(Date.parse(at));
  });
});

describe("the words", () => {
  it("are the plain text where there is one, and HTML's where it says nothing", async () => {
    const html = part("text/html", "<p>Real <b>words</b></p>");
    expect((await read(FROM + multipart("alternative", part("text/plain", "plain"), html))).text).toBe("plain");
    expect((await read(FROM + multipart("alternative", part("text/plain", " "), html))).text).toBe("Real words");
    const stub = part("text/plain", "View it in HTML");
    expect(
      (await read(FROM + multipart("alternative", stub, part("text/html", `<p>${"Real words ".repeat(9)}</p>`)))).text,
    ).toMatch(/^Real/);
  });
  it("are all there in plain text, however little of the HTML beside it can be read, whose files are kept", async () => {
    const deep = part("text/html", `${"<div>".repeat(100)}words${"</div>".repeat(100)}`);
    expect(await read(FROM + deep)).toMatchObject({ text: "words", remarks: ["not-all-read"] });
    const named = part("text/plain; name=a.txt", "a file");
    const rich = multipart("mixed", deep, named, part("image/png; name=a.png", "x"));
    const both = await read(FROM + multipart("alternative", part("text/plain", "plain"), rich));
    expect(both).toMatchObject({ text: "plain", remarks: [] });
    expect(both.attachments.map(({ filename }) => filename)).toEqual(["a.txt", "a.png"]);
  });
  it("of HTML keep paragraphs, links and quotes, and no script", async () => {
    const html =
      '<style>p{}</style><p>One <a href="https://x.example/">here</a></p><script>no()</script><p>Two</p><blockquote>old<br>older</blockquote>';
    expect((await read(FROM + part("text/html", html))).text).toBe(
      "One here <https://x.example/>\n\nTwo\n\n> old\n> older",
    );
  });
  it("of several parts are joined in their order", async () => {
    const picture = part("image/png", "x", "Content-Disposition: attachment; filename=a.png");
    const { text, attachments } = await read(
      FROM + multipart("mixed", part("text/plain", "one"), picture, part("text/html", "<p>two</p>")),
    );
    expect([text, attachments.map(({ filename }) => filename)]).toEqual(["one\n\ntwo", ["a.png"]]);
  });
  it("that a program broke into lines are joined again", async () => {
    const flowed = "> one \r\n> two\r\nthree \r\nfour\r\n-- \r\nme";
    expect((await read(FROM + part("text/plain; format=flowed", flowed))).text).toBe("> one two\nthree four\n-- \nme");
    expect(
      (await read(FROM + part("text/plain; format=flowed; delsp=yes", "東 \r\n京".replace(/[^ -~\s]/g, "x")))).text,
    ).toBe("xx");
  });
  it("of enriched text have no commands", async () => {
    expect((await read(FROM + part("text/enriched", "<bold>Now</bold> is << the\r\n\r\ntime"))).text).toBe(
      "Now is < the\ntime",
    );
  });
  it("of an invitation alone are what it says", async () => {
    const ics =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Repair\\, again\r\nDTSTART;TZID=Asia/Seoul:20260105T100000\r\nDESCRIPTION:Be\r\n  there\r\nEND:VEVENT";
    expect((await read(FROM + part("text/calendar", ics))).text).toBe(
      "Repair, again\n\n2026-01-05 10:00 Asia/Seoul\n\nBe there",
    );
  });
  it("of a forwarded mail are its own only if the mail has no other", async () => {
    const inner = part("message/rfc822", "Subject: Broken\r\n\r\nIt broke");
    expect((await read(FROM + multipart("mixed", part("text/plain", "See below"), inner))).text).toBe("See below");
    const alone = await read(FROM + multipart("mixed", inner));
    expect([alone.text, alone.attachments.map(({ filename }) => filename)]).toEqual(["It broke", ["Broken.eml"]]);
  });
  it("are cut between characters, with a remark", async () => {
    const { text, remarks } = await read(
      `${FROM}Content-Type: text/plain; charset=utf-8\r\n\r\n${"\xe2\x82\xac".repeat(100_000)}`,
    );
    expect([Buffer.byteLength(text) <= 200 * 1024, /^€+$/.test(text), remarks]).toEqual([true, true, ["text-cut"]]);
  });
  it("are none where there is no body", async () => {
    expect(await read("Subject: x")).toMatchObject({ text: "", attachments: [], remarks: [] });
  });
  it("have no control characters and no half ones", async () => {
    const { text } = await read(`${FROM}\r\na\0b\x07c\x7f`);
    expect(text).toBe("abc");
  });
});

describe("what isn't words", () => {
  const files = async (source: string) => (await read(source)).attachments.map(({ filename }) => filename);
  const attached = (disposition: string) =>
    FROM + part("application/pdf", "x", `Content-Disposition: attachment${disposition}`);

  it.each([
    ["; filename*=utf-8''na%C3%AFve.pdf", "naïve.pdf"],
    ["; filename*0*=utf-8''na%C3; filename*1*=%AFve; filename*2=.pdf", "naïve.pdf"],
    ['; filename="=?utf-8?Q?na=C3=AFve=2Epdf?="', "naïve.pdf"],
    ["; filename=report(1) final.pdf", "report(1) final.pdf"],
    ['; filename="../../etc/passwd"', "passwd"],
    ['; filename="C:\\evil\\a.pdf"', "a.pdf"],
    ["; filename*=utf-8''gpj%E2%80%AEexe.pdf", "gpjexe.pdf"],
    [`; filename="${"x".repeat(500)}.pdf"`, `${"x".repeat(196)}.pdf`],
    ['; filename="..."', "attachment.pdf"],
    ["", "attachment.pdf"],
  ])("is named as its sender named it, safely: %s", async (written, name) => {
    expect(await files(attached(written))).toEqual([name]);
  });
  it("is shown within the HTML only if the HTML shows it", async () => {
    const picture = (id: string) => part("image/png", "x", `Content-ID: <${id}>`, "Content-Disposition: inline");
    const { attachments } = await read(
      FROM + multipart("related", part("text/html", '<img src="cid:one">'), picture("one"), picture("two")),
    );
    expect(attachments.map(({ inline }) => inline)).toEqual([true, false]);
  });
  it("was put into the text by uuencode, and is taken out of it", async () => {
    const { text, attachments } = await read(`${FROM}\r\nbefore\r\nbegin 644 a.txt\r\n#0V%T\r\n\`\r\nend\r\nafter`);
    expect([text, attachments.map(({ filename, bytes }) => [filename, Buffer.from(bytes).toString()])]).toEqual([
      "before\nafter",
      [["a.txt", "Cat"]],
    ]);
    expect((await read(`${FROM}\r\nbegin 644 a.txt\r\nof our story`)).text).toBe("begin 644 a.txt\nof our story");
  });
  it("is encrypted, which is said", async () => {
    const pgp = `${FROM}Content-Type: text/plain\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nx\r\n-----END PGP MESSAGE-----`;
    const mime =
      FROM +
      multipart("encrypted", part("application/pgp-encrypted", "Version: 1"), part("application/octet-stream", "x"));
    const smime =
      FROM + part("application/pkcs7-mime; smime-type=enveloped-data", "MIA=", "Content-Transfer-Encoding: base64");
    for (const source of [pgp, mime, smime]) expect((await read(source)).remarks).toContain("encrypted");
  });
});

describe("any bytes", () => {
  const pieces = fc.constantFrom(
    "From: ",
    "To: ",
    "Subject: ",
    "Content-Type: ",
    "text/html",
    "multipart/mixed; boundary=b",
    "--b",
    "--b--",
    "\r\n",
    "\n",
    "\r",
    ";",
    '"',
    "(",
    "<",
    "=?utf-8?Q?",
    "?=",
    "charset=euc-kr",
    "Content-Transfer-Encoding: base64",
    "quoted-printable",
    "name*0*=",
    "begin 644 x\n",
    "\x00",
    "\xff",
    "a@b.example",
    "<div>",
    "message/rfc822",
    "format=flowed",
  );
  it("are read without throwing, as well-formed text", async () => {
    const source = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 60 })
        .map((all) => Buffer.from(all.join(""), "latin1")),
    );
    await fc.assert(
      fc.asyncProperty(source, async (bytes) => {
        const read = await readMail(bytes);
        expect(read.remarks).not.toContain("unreadable");
        const texts = [
          read.text,
          read.subject ?? "",
          ...read.headers.map(({ value }) => value),
          ...read.attachments.map(({ filename }) => filename),
        ];
        for (const text of texts) expect(text.isWellFormed()).toBe(true);
        for (const line of texts.slice(1)) expect(line).not.toMatch(/[\r\n\p{Cc}]/u);
        for (const { filename } of read.attachments) expect(filename.length > 0 && filename.length <= 200).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
