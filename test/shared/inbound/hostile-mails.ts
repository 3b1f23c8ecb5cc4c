const MB = 1024 * 1024;
const bytes = (text: string): Buffer => Buffer.from(text, "latin1");
const filled = (start: string, filling: string, size: number): Buffer =>
  Buffer.concat([bytes(start), Buffer.alloc(size, filling, "latin1")]);
const HTML = "From: a@b.example\nContent-Type: text/html\n\n";
const encodedWord = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;

const nestedParts = (depth: number): Buffer => {
  const open = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`,
  );
  return bytes(`From: a@b.example\nSubject: deep\n${open.join("")}\nwords at the bottom`);
};
const nestedMails = (depth: number): Buffer =>
  bytes(`${"Content-Type: message/rfc822\n\n".repeat(depth)}From: a@b.example\n\nwords at the bottom`);
const nestedWords = (depth: number): string =>
  Array.from({ length: depth }).reduce<string>((address) => encodedWord(`"${address}" <a@b.example>`), "x");

/** Mails that were built to take a reader down, by what they attack. */
export const HOSTILE: Readonly<Record<string, () => Buffer>> = {
  "30 MB of an attachment": () =>
    filled(
      "From: a@b.example\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n",
      `${"QUJD".repeat(19)}\r\n`,
      30 * MB,
    ),
  "40 MB of short lines": () => filled("From: a@b.example\n\n", "a\n", 40 * MB),
  "40 MB of empty lines": () => filled("From: a@b.example\n\n", "\n", 40 * MB),
  "40 MB of line ends of one kind": () => filled("From: a@b.example\r\r", "a\r", 40 * MB),
  "40 MB of escapes": () =>
    filled(
      "From: a@b.example\nContent-Type: application/pdf\nContent-Transfer-Encoding: quoted-printable\n\n",
      "=41",
      40 * MB,
    ),
  "40 MB of equals signs": () =>
    filled("From: a@b.example\nContent-Transfer-Encoding: base64\nContent-Type: a/b\n\n", "A=", 40 * MB),
  "40 MB of hyphens": () => filled("Content-Type: multipart/mixed; boundary=b\n\n--b\n\n", "--\n", 40 * MB),
  "40 MB of delimiters": () => filled("Content-Type: multipart/mixed; boundary=b\n\n", "--b\n", 40 * MB),
  "40 MB of header": () => filled("From: a@b.example\n", "X: y\n", 40 * MB),
  "40 MB of one header": () => filled("From: a@b.example\nSubject: ", "x", 40 * MB),
  "40 MB of folds": () => filled("From: a@b.example\nSubject: x\n", " x\n", 40 * MB),
  "40 MB of NULs": () => filled("", "\0", 40 * MB),
  "40 MB of HTML": () => filled(HTML, "<p>words</p>", 40 * MB),
  "40 MB of uuencode": () => filled("From: a@b.example\n\nbegin 644 x.bin\n", `M${"A".repeat(60)}\n`, 40 * MB),
  "40 MB of beginnings of uuencode": () =>
    filled("From: a@b.example\n\n", `begin 644 x\nM${"A".repeat(60)}\n`, 40 * MB),
  "one line of 10 MB": () => filled("From: a@b.example\n\n", "x", 10 * MB),
  "one line of 10 MB in Korean": () =>
    filled("From: a@b.example\nContent-Type: text/plain; charset=euc-kr\n\n", "\xb0\xa1", 10 * MB),
  "bytes of no charset": () => filled("From: a@b.example\n\n", "\xff\x81\xfe\x1b\x0e", 10 * MB),
  "1,000 multiparts within one another": () => nestedParts(1000),
  "1,000 mails within one another": () => nestedMails(1000),
  "10,000 parts": () =>
    filled(
      "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n",
      "--b\nContent-Type: text/plain\n\nwords\n",
      380_000,
    ),
  "10,000 attachments": () =>
    filled(
      "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n",
      "--b\nContent-Type: a/b\n\nx\n",
      260_000,
    ),
  "10,000 multiparts side by side": () =>
    bytes(
      `Content-Type: multipart/mixed; boundary=b\n\n${Array.from({ length: 10_000 }, (_, index) => `--b\nContent-Type: multipart/mixed; boundary=c${index}\n\n--c${index}\n\nx\n`).join("")}`,
    ),
  "a million brackets in an address": () => filled("From: ", "(", MB),
  "a million brackets in a type": () => filled("Content-Type: text/plain ", " (", MB),
  "a million angle brackets in an address": () => filled("From: ", "<", MB),
  "a million groups in an address": () => filled("From: ", "a:", MB),
  "a million quotes in an address": () => filled("From: ", '"', MB),
  "a million addresses": () => filled("From: ", "a@b.example, ", MB),
  "a million at signs": () => filled("From: ", "@", MB),
  "addresses within encoded words within encoded words": () => bytes(`From: ${nestedWords(20)} <c@d.example>\n\nx`),
  "the beginnings of encoded words": () => filled("Subject: ", "=?utf-8?Q?", MB),
  "encoded words of charsets without end": () =>
    bytes(`Subject: ${Array.from({ length: 5000 }, (_, index) => `=?x${index}?Q?=E9?=`).join(" ")}\n\nx`),
  "a million ids": () => filled("From: a@b.example\nReferences: ", "<a@b> ", MB),
  "a million blanks in ids": () => filled("From: a@b.example\nReferences: <", " ", MB),
  "a million parameters": () => filled("Content-Type: text/plain", "; a=b", MB),
  "a million sections of a parameter": () =>
    bytes(`Content-Type: text/plain${Array.from({ length: 50_000 }, (_, index) => `; name*${index}=x`).join("")}\n\nx`),
  "a date of blanks": () => filled("Date: 1 ", " ", MB),
  "HTML 200,000 deep": () => filled(HTML, "<div>", MB),
  "HTML of quotes 100,000 deep": () => filled(HTML, "<blockquote>", MB),
  "HTML of lists and tables": () => filled(HTML, "<table><tr><td><ul><li>x", MB),
  "HTML that closes what isn't open": () => filled(`${HTML}${"<i>".repeat(50_000)}`, "</b>", MB),
  "HTML of paragraphs left open": () => filled(HTML, "<p>", MB),
  "HTML of comments left open": () => filled(HTML, "<!--", MB),
  "HTML of scripts left open": () => filled(HTML, "<script>", MB),
  "HTML of tags left open": () => filled(HTML, '<a href="', MB),
  "HTML of declarations left open": () => filled(HTML, "<!", MB),
  "HTML of attributes": () => filled(`${HTML}<a `, "b='c' ", MB),
  "HTML of entities": () => filled(HTML, "&amp", MB),
  "HTML of angle brackets": () => filled(HTML, "<", MB),
  "HTML of blanks": () => filled(HTML, " ", MB),
  "HTML of line breaks": () => filled(HTML, "<br>", MB),
  "enriched text of parameters": () => filled("Content-Type: text/enriched\n\n", "<param>", MB),
  "flowed text of quotes": () => filled("Content-Type: text/plain; format=flowed\n\n", "> \n>> \n", MB),
  "flowed text in one paragraph": () => filled("Content-Type: text/plain; format=flowed; delsp=yes\n\n", "a \n", MB),
  "a calendar of folds": () => filled("Content-Type: text/calendar\n\nBEGIN:VEVENT\nSUMMARY:x\n", " x\n", MB),
  "signed data of lengths": () =>
    filled(
      "Content-Type: application/pkcs7-mime\n\n\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02",
      "\xa0\x80\x30\x80",
      MB,
    ),
  "winmail.dat of attributes": () =>
    filled(
      "Content-Type: application/ms-tnef\n\n\x78\x9f\x3e\x22\x01\x00",
      "\x02\x02\x90\x06\x00\x00\x00\x00\x00\x00\x00",
      MB,
    ),
};
