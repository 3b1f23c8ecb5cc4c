import { members } from "./members.ts";

const base64Lines = (text: string) =>
  Buffer.from(text)
    .toString("base64")
    .replace(/.{76}(?=.)/g, "$&\r\n");

const part = (type: string, text: string) =>
  `Content-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(text)}\r\n`;

/** The MIME message that SES makes of a `SendEmail` request. */
export const composeMail = (form: URLSearchParams): Buffer => {
  const subject = Buffer.from(form.get("Message.Subject.Data") ?? "").toString("base64");
  const header: Record<string, string> = {
    From: form.get("Source") ?? "",
    "Reply-To": members(form, "ReplyToAddresses").join(", "),
    To: members(form, "Destination.ToAddresses").join(", "),
    Cc: members(form, "Destination.CcAddresses").join(", "),
    Subject: subject && `=?utf-8?B?${subject}?=`,
    "MIME-Version": "1.0",
  };
  const fields = Object.entries(header).filter(([, value]) => value);
  const text = form.get("Message.Body.Text.Data");
  const html = form.get("Message.Body.Html.Data");
  const parts = [text !== null && part("plain", text), html !== null && part("html", html)].filter(
    (one) => one !== false,
  );
  const boundary = "=_emulated-ses";
  const content =
    parts.length === 1
      ? parts[0]
      : `Content-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n` +
        `${parts.map((one) => `--${boundary}\r\n${one}`).join("")}--${boundary}--\r\n`;
  return Buffer.from(`${fields.map(([name, value]) => `${name}: ${value}\r\n`).join("")}${content}`);
};
