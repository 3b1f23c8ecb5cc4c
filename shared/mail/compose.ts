import { foldLines } from "nodemailer/lib/mime-funcs";
import type { Instant } from "../domain/time.ts";
import { phrase, unstructured } from "./header-text.ts";
import type { MailImage, RenderedMail } from "./mail.ts";
import type { MailAddress } from "./mail-address.ts";
import { messageId, references } from "./message-ids.ts";

export interface Letter {
  mail: RenderedMail;
  /** Of the complaint, where it is about one. */
  reference?: string;
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

/** In all parts each line is base64, which has no hyphen: no part can ever contain these. */
const BOUNDARY = "=_heard";
/** Around the HTML and its images. Neither may begin with the other (RFC 2046, 5.1.1). */
const RELATED = "=_images";
/** RFC 2045, 6.8. */
const BASE64_LINE = /.{1,76}/g;

/**
 * A whole mail (RFC 5322) in ASCII with CRLF, lines of at most 76 characters where they can be folded. By hand, since
 * nodemailer's composer takes many times as long and this is the hot path. Every value is encoded or checked on its way in, so
 * no text can add a header.
 */
export const compose = (letter: Letter): string => {
  const { text, html, images = [] } = letter.mail;
  return [
    ...headers(letter),
    "",
    `--${BOUNDARY}`,
    ...textPart("text/plain", text),
    `--${BOUNDARY}`,
    ...(images.length === 0 ? textPart("text/html", html) : related(html, images)),
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
  const about = reference === undefined ? [] : [reference];
  const fields: [name: string, value: string | undefined][] = [
    ["From", `${phrase(from.name)} <${from.address}>`],
    ["To", to],
    ["Reply-To", replyTo],
    ["Subject", unstructured(mail.subject)],
    ["Date", new Date(at).toUTCString().replace("GMT", "+0000")],
    ["Message-ID", `<${[id, ...about].map(token).join(".")}@${from.address.slice(from.address.lastIndexOf("@") + 1)}>`],
    ["In-Reply-To", answered],
    ["References", references(thread) || answered],
    ["Content-Language", token(mail.language)],
    ["X-Heard-Reference", about.map(token)[0]],
    ["Auto-Submitted", mail.automatic || undefined],
    ["X-Auto-Response-Suppress", mail.automatic ? "All" : undefined],
    ["MIME-Version", "1.0"],
    ["Content-Type", `multipart/alternative; boundary="${BOUNDARY}"`],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [foldLines(`${name}: ${value}`, 76)]));
};

/** Values of our own making, held to the characters that they may have. */
const token = (text: string): string => text.replace(/[^A-Za-z0-9._-]/g, "");

/** RFC 2387: what is shown comes first, then what it shows. */
const related = (html: string, images: readonly MailImage[]): string[] => [
  `Content-Type: multipart/related; boundary="${RELATED}"; type="text/html"`,
  "",
  `--${RELATED}`,
  ...textPart("text/html", html),
  ...images.flatMap((image) => [`--${RELATED}`, ...imagePart(image)]),
  `--${RELATED}--`,
];

/** Without a name some programs make one up, and list it below the mail. */
const imagePart = ({ id, png }: MailImage): string[] => [
  "Content-Type: image/png",
  "Content-Transfer-Encoding: base64",
  `Content-ID: <${id.replace(/[^A-Za-z0-9._@-]/g, "")}>`,
  `Content-Disposition: inline; filename="${token(id)}.png"`,
  "",
  ...base64(Buffer.from(png)),
];

const textPart = (type: string, content: string): string[] => [
  `Content-Type: ${type}; charset=utf-8`,
  "Content-Transfer-Encoding: base64",
  "",
  ...base64(Buffer.from(content.replace(/\r\n|\r|\n/g, "\r\n"), "utf8")),
];

const base64 = (bytes: Buffer): string[] => bytes.toString("base64").match(BASE64_LINE) ?? [""];
