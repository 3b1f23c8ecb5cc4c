import type { AttachmentLimits } from "../settings/attachments.ts";
import { riskyExtensions } from "./risky-extensions.ts";
import { extensionOf } from "./safe-filename.ts";
import { sniffType } from "./sniff-type.ts";

/** One file, as far as it has to be known to be taken. */
export interface FileToJudge {
  /** As `safeFilename` gives it. */
  filename: string;
  /** What its sender says it is: heard, and never believed. */
  declaredType: string;
  /** Bytes of all of it. */
  size: number;
  /** Its first `HEAD_BYTES`, or all of it. */
  head: Uint8Array;
}

export type Judgement = { contentType: string } | { refused: "too-large" | "forbidden-type" };

/** What is taken, by content: what people show and write, none of which runs by itself. */
export const acceptedTypes: readonly string[] = [
  "image/*",
  "audio/*",
  "video/*",
  "text/plain",
  "text/calendar",
  "text/vcard",
  "text/vtt",
  "application/pdf",
  "application/rtf",
  "application/xml",
  "application/vnd.ms-outlook",
  "application/vnd.ms-asf",
  "application/ogg",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
  "application/vnd.oasis.opendocument.presentation",
  "application/vnd.oasis.opendocument.graphics",
  "application/vnd.apple.pages",
  "application/vnd.apple.numbers",
  "application/vnd.apple.keynote",
  "application/pgp-encrypted",
];

/** One container for old office documents, mails of Outlook, and installers alike: its name says what would open it. */
const COMPOUND = "application/x-cfb";
const compoundTypes: Readonly<Record<string, string>> = {
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
  pps: "application/vnd.ms-powerpoint",
  msg: "application/vnd.ms-outlook",
  hwp: "application/x-hwp",
  vsd: "application/vnd.visio",
};

/**
 * Whether a file is taken, and as what. By its content and by its name, since the one decides what is in it and the other
 * what a click does with it; what its sender declares decides nothing.
 */
export const judgeFile = async (
  { filename, size, head }: FileToJudge,
  { mostBytes, moreTypes }: Pick<AttachmentLimits, "mostBytes" | "moreTypes">,
): Promise<Judgement> => {
  if (size > mostBytes) return { refused: "too-large" };
  if (isRisky(filename)) return { refused: "forbidden-type" };
  const extension = extensionOf(filename);
  const sniffed = await sniffType(head, extension);
  const contentType = sniffed === COMPOUND ? compoundTypes[extension] : sniffed?.split(";", 1)[0];
  if (contentType === undefined) return { refused: "forbidden-type" };
  const isKnown = sniffed === COMPOUND || [...acceptedTypes, ...moreTypes].some((type) => covers(type, contentType));
  return isKnown && contentType !== "image/svg+xml" ? { contentType } : { refused: "forbidden-type" };
};

export const isRisky = (filename: string): boolean => riskyExtensions.has(extensionOf(filename));

const covers = (type: string, contentType: string): boolean =>
  type.endsWith("/*") ? contentType.startsWith(type.slice(0, -1)) : type === contentType;
