import iconv from "iconv-lite";

interface RawMail {
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  charset: string;
  messageId: string;
  headers?: Record<string, string>;
}

/** A mail as programs wrote it before UTF-8: names and subject as encoded words, the text in eight bits, all in one charset. */
export const rawMail = ({ from, to, subject, text, charset, messageId, headers = {} }: RawMail): Buffer => {
  const encode = (value: string) => iconv.encode(value, charset);
  const word = (value: string) => `=?${charset}?B?${encode(value).toString("base64")}?=`;
  const head = [
    `From: ${word(from.name)} <${from.address}>`,
    `To: ${to}`,
    `Subject: ${word(subject)}`,
    `Message-ID: ${messageId}`,
    "Date: Sat, 21 Nov 2026 10:00:00 +0900",
    "MIME-Version: 1.0",
    `Content-Type: text/plain; charset=${charset}`,
    "Content-Transfer-Encoding: 8bit",
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), encode(text.replaceAll("\n", "\r\n"))]);
};
