import type { Instant } from "../time.ts";

/** One mail as it was read: decoded, bounded, and still everything that deciding needs. Nothing in it is to be trusted. */
export interface IncomingMail {
  /** `<id@host>`, fit for a header; absent where there is none that is. */
  messageId?: string;
  /** Ids of the same form, oldest first; at most `MOST_IDS`. */
  inReplyTo: readonly string[];
  references: readonly string[];
  /** As the header has it: mostly one, sometimes none or several. */
  from: readonly Mailbox[];
  replyTo: readonly Mailbox[];
  sender?: Mailbox;
  to: readonly Mailbox[];
  cc: readonly Mailbox[];
  /** One line, decoded. */
  subject?: string;
  /** By the sender's own clock. */
  sentAt?: Instant;
  /** Decoded, in their order; at most so many and so long as a reader takes. */
  headers: readonly MailHeader[];
  /** Of every part, outermost first, lower case: `multipart/report`, `text/plain`. */
  contentTypes: readonly string[];
  /** RFC 6522, 3798, 5965: what `multipart/report` says it reports, lower case: `delivery-status`, `feedback-report`. */
  report?: string;
  /** All of the words, HTML turned into text, with line ends as `\n`. May be empty. */
  text: string;
  attachments: readonly MailAttachment[];
  remarks: readonly MailRemark[];
}

export interface Mailbox {
  /** `local@domain` as it was written, trimmed; may be no address that mail can be sent to. */
  address: string;
  name?: string;
}

export interface MailHeader {
  /** Lower case. */
  name: string;
  value: string;
}

export interface MailAttachment {
  /** As the sender named it: one line, never a path. */
  filename: string;
  /** As the sender declared it, lower case. What it is, its bytes say. */
  contentType: string;
  bytes: Uint8Array;
  /** Shown within the HTML, such as a logo or a pasted picture. */
  inline: boolean;
}

/** What a person who reads the text should know about it. The raw mail is kept in any case. */
export type MailRemark =
  /** Nothing could be read but, perhaps, some headers. */
  | "unreadable"
  | "encrypted"
  /** The text is longer than is kept beside a complaint. */
  | "text-cut"
  /** Too deep, too many parts or too large: some of it wasn't looked at. */
  | "not-all-read"
  /** Some characters don't decode as declared, nor as anything that could be guessed. */
  | "undecodable-characters";
