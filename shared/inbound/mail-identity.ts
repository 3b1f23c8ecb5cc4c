import { createHash } from "node:crypto";
import { digestOf } from "../access/identity.ts";
import type { IncomingMail } from "../domain/inbound/incoming-mail.ts";

/** How one mail is told from another. Both parts count: programs repeat a Message-ID, and people repeat their words. */
export interface MailIdentity {
  /** A hash, since what is hashed comes from a stranger and is a key of ours. */
  messageId: string;
  /** Of what was decoded and not of the bytes, which change on the way from one mail system to the next. */
  content: string;
}

export const identityOf = (mail: IncomingMail): MailIdentity => {
  const content = digestOf(
    mail.from.map(({ address }) => address.toLowerCase()).join(),
    mail.subject ?? "",
    mail.text.replaceAll(/\s+/gu, " ").trim(),
    ...mail.attachments.map(({ bytes }) => createHash("sha256").update(bytes).digest("base64url")),
  );
  return {
    messageId: messageIdHash(mail.messageId) ?? `none-${digestOf(content, String(mail.sentAt ?? ""))}`,
    content,
  };
};

export function messageIdHash(messageId: string): string;
export function messageIdHash(messageId: string | undefined): string | undefined;
export function messageIdHash(messageId: string | undefined): string | undefined {
  return messageId === undefined ? undefined : digestOf(messageId);
}
