import { foldLines } from "nodemailer/lib/mime-funcs";
import type { Instant } from "../domain/time.ts";
import type { MailAddress } from "../mail-address.ts";
import { filePart, type MailFile } from "./file-part.ts";
import { phrase, unstructured } from "./header-text.ts";
import type { MailImage, RenderedMail } from "./mail.ts";
import { boundedThread, messageId } from "./message-ids.ts";
import type { Thread } from "./thread.ts";

export interface Letter extends Partial<Thread> {
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
  files?: readonly MailFile[];
}

/** In all parts each line is base64, which has no hyphen: no part can ever contain these. */
const BOUNDARY = "=_heard";
/** Around the HTML and its images. None may begin with another (RFC 2046, 5.1.1). */
const RELATED = "=_images";
/** Around all that is shown, and the files. */
const MIXED = "=_files";
const ALTERNATIVE_TYPE = `multipart/alternative; boundary="${BOUNDARY}"`;
const MIXED_TYPE = `multipart/mixed; boundary="${MIXED}"`;
/** [MS-OXCMAIL], 2.1.3.2.20: all but `NDR`, for we want to know what couldn't be delivered. */
const UNWANTED_ANSWERS = "DR, RN, NRN, OOF, AutoReply";
/** RFC 2045, 6.8. */
const BASE64_LINE = /.{1,76}/g;

/**
 * A whole mail (RFC 5322) in ASCII with CRLF, lines of at most 76 characters where they can be folded. By hand, since
 * nodemailer's composer takes many times as long and this is the hot path. Every value is encoded or checked on its way in, so
 * no text can add a header.
 */
export const compose = (letter: Letter): string => {
  const { mail, files = [] } = letter;
  const shown = files.length === 0 ? alternative(mail) : mixed(alternative(mail), files);
  return [...headers(letter), "", ...shown, ""].join("\r\n");
};

const alternative = ({ text, html, images = [] }: RenderedMail): string[] => [
  `--${BOUNDARY}`,
  ...textPart("text/plain", text),
  `--${BOUNDARY}`,
  ...(images.length === 0 ? textPart("text/html", html) : related(html, images)),
  `--${BOUNDARY}--`,
];

const mixed = (shown: readonly string[], files: readonly MailFile[]): string[] => [
  `--${MIXED}`,
  `Content-Type: ${ALTERNATIVE_TYPE}`,
  "",
  ...shown,
  ...files.flatMap((file) => [`--${MIXED}`, ...filePart(file)]),
  `--${MIXED}--`,
];

const headers = (letter: Letter): string[] => {
  const { mail, reference, id, at, from, to, replyTo, inReplyTo, references = [], files = [] } = letter;
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
    ["References", boundedThread(references).join(" ") || answered],
    ["Content-Language", token(mail.language)],
    ["X-Heard-Reference", about.map(token)[0]],
    ["Auto-Submitted", mail.automatic || undefined],
    ["X-Auto-Response-Suppress", mail.automatic ? UNWANTED_ANSWERS : undefined],
    ["MIME-Version", "1.0"],
    ["Content-Type", files.length === 0 ? ALTERNATIVE_TYPE : MIXED_TYPE],
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
