import { foldLines } from "nodemailer/lib/mime-funcs";
import type { Instant } from "../domain/time.ts";
import { phrase, unstructured } from "./header-text.ts";
import type { RenderedMail } from "./mail.ts";
import type { MailAddress } from "./mail-address.ts";
import { messageId, references } from "./message-ids.ts";

export interface Letter {
  mail: RenderedMail;
  reference: string;
  /** Unique for this mail, such as its debt: the left side of the Message-ID, which SES replaces. */
  id: string;
  /** For `Date`, which SES replaces. */
  at: Instant;
  from: { name: string; address: MailAddress };
  to: MailAddress;
  replyTo?: MailAddress;
  /** The Message-ID of the customer's mail that this answers. What is no safe id is left out. */
  inReplyTo?: string;
  /** The thread so far, oldest first. */
  references?: readonly string[];
}

/** In both parts each line is base64, which has no hyphen: no part can ever contain this. */
const BOUNDARY = "=_heard";
/** RFC 2045, 6.8. */
const BASE64_LINE = /.{1,76}/g;

/**
 * A whole mail (RFC 5322) in ASCII with CRLF, lines of at most 76 characters where they can be folded. By hand, since
 * nodemailer's composer takes many times as long and this is the hot path. Every value is encoded or checked on its way in, so
 * no text can add a header.
 */
export const compose = (letter: Letter): string => {
  const { mail } = letter;
  return [
    ...headers(letter),
    "",
    ...part("text/plain", mail.text),
    ...part("text/html", mail.html),
    `--${BOUNDARY}--`,
    "",
  ].join("\r\n");
};

const headers = ({
  mail,
  reference,
  id,
  at,
  from,
  to,
  replyTo,
  inReplyTo,
  references: thread = [],
}: Letter): string[] => {
  const answered = messageId(inReplyTo ?? "");
  const fields: [name: string, value: string | undefined][] = [
    ["From", `${phrase(from.name)} <${from.address}>`],
    ["To", to],
    ["Reply-To", replyTo],
    ["Subject", unstructured(mail.subject)],
    ["Date", new Date(at).toUTCString().replace("GMT", "+0000")],
    ["Message-ID", `<${token(id)}.${token(reference)}@${from.address.slice(from.address.lastIndexOf("@") + 1)}>`],
    ["In-Reply-To", answered],
    ["References", references(thread) || answered],
    ["Content-Language", token(mail.language)],
    ["X-Heard-Reference", token(reference)],
    ["Auto-Submitted", mail.automatic || undefined],
    ["X-Auto-Response-Suppress", mail.automatic ? "All" : undefined],
    ["MIME-Version", "1.0"],
    ["Content-Type", `multipart/alternative; boundary="${BOUNDARY}"`],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [foldLines(`${name}: ${value}`, 76)]));
};

/** Values of our own making, held to the characters that they may have. */
const token = (text: string): string => text.replace(/[^A-Za-z0-9._-]/g, "");

const part = (type: string, content: string): string[] => [
  `--${BOUNDARY}`,
  `Content-Type: ${type}; charset=utf-8`,
  "Content-Transfer-Encoding: base64",
  "",
  ...(Buffer.from(content.replace(/\r\n|\r|\n/g, "\r\n"), "utf8")
    .toString("base64")
    .match(BASE64_LINE) ?? [""]),
];
