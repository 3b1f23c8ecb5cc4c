import type { IncomingMail } from "../../domain/inbound/incoming-mail.ts";
import { messageId } from "../../mail/message-ids.ts";
import { LONGEST_HEADER, MOST_HEADERS } from "./bounds.ts";
import { oneLine } from "./one-line.ts";
import { headerValue } from "./part.ts";
import { readDate } from "./read-date.ts";
import type { RawHeader } from "./read-headers.ts";
import { readIds } from "./read-ids.ts";
import { readMailboxes } from "./read-mailboxes.ts";
import type { Reading } from "./reading.ts";

/** What a mail's own header says. */
export type MailHead = Omit<IncomingMail, "contentTypes" | "report" | "text" | "attachments" | "remarks">;

export const mailHead = (headers: readonly RawHeader[], reading: Reading): MailHead => {
  const all = (name: string): string[] => headers.filter((header) => header.name === name).map(({ value }) => value);
  const mailboxes = (name: string) => readMailboxes(all(name), reading.header);
  const decoded = (value: string): string => oneLine(reading.header.decode(value.slice(0, LONGEST_HEADER)));

  const id = all("message-id").flatMap(
    (value) => messageId(value.match(/<[^<>]{1,1000}>/)?.[0].replace(/\s+/g, "") ?? "") ?? [],
  )[0];
  const sender = mailboxes("sender")[0];
  const subject = decoded(headerValue(headers, "subject") ?? "");
  const sentAt = all("date").map(readDate)[0];
  if (headers.length > MOST_HEADERS || headers.some(({ name, value }) => value.length > longest(name))) {
    reading.remarks.add("not-all-read");
  }
  return {
    ...(id && { messageId: id }),
    inReplyTo: readIds(all("in-reply-to")),
    references: readIds(all("references")),
    from: mailboxes("from"),
    replyTo: mailboxes("reply-to"),
    ...(sender && { sender }),
    to: mailboxes("to"),
    cc: mailboxes("cc"),
    ...(subject !== "" && { subject }),
    ...(sentAt !== undefined && { sentAt }),
    headers: headers.slice(0, MOST_HEADERS).map(({ name, value }) => ({ name, value: decoded(value) })),
  };
};

/** Addresses are read beyond what is kept of the header. */
const longest = (name: string): number => (/^(?:to|cc|bcc|references)$/.test(name) ? Infinity : LONGEST_HEADER);
