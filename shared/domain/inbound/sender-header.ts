import type { IncomingMail, Mailbox } from "./incoming-mail.ts";

/** What of a header's value is looked at, in characters: the ones that matter here are short. */
const LONGEST = 500;

export const headersOf = (mail: IncomingMail, name: string): readonly string[] =>
  mail.headers.filter((header) => header.name === name).map(({ value }) => value.slice(0, LONGEST).trim());

/** The first address of a header that a reader doesn't take apart, such as `X-Original-From: Ada <ada@example.com>`. */
export const mailboxIn = (value: string): Mailbox | undefined => {
  const address = /[^\s<>(),;:"]{1,64}@[^\s<>(),;:"]{1,253}/.exec(value.slice(0, LONGEST))?.[0];
  if (address === undefined) return undefined;
  const name = value.slice(0, value.indexOf(address)).replaceAll(/["<]/g, "").trim();
  return name === "" ? { address } : { address, name };
};

/**
 * SMTP's sender: undefined where nobody knows, empty for the null path. The door's own word goes before a `Return-Path`
 * that may be left over from an earlier hop, or written by anybody; who writes an empty one only parks their own mail.
 */
export const envelopeSender = (
  mail: IncomingMail,
  envelope: { readonly from?: string } | undefined,
): string | undefined => {
  if (envelope?.from !== undefined) return envelope.from.trim();
  const [path] = headersOf(mail, "return-path");
  return path === undefined || path === "" ? undefined : (/<([^<>]*)>/.exec(path)?.[1] ?? path).trim();
};

/** As mail programs write it, in their languages. */
const ANSWER =
  /^\s*(?:re|aw|antw?|sv|vs|vá|res|rif|ref|odp|ynt|yan|απ|σχετ|отв|відп|答复|回复|回覆|答覆|返信|답장|회신|ตอบกลับ|ตอบ|trả lời|bls|השב|תגובה|رد)\s*(?:\[\d+\]|\(\d+\))?\s*[::]/iu;
const FORWARD =
  /^\s*(?:fwd?|wg|tr|rv|enc|i|vb|vl|doorst|pd|továbbítás|ilt|переслать|пересл|πρθ|转发|轉寄|転送|전달|ส่งต่อ|chuyển tiếp|trs|הועבר|إعادة توجيه)\s*[::]/iu;

/** Whether a person or a machine answers something: by its headers, or by its subject. */
export const isAnswer = (mail: IncomingMail): boolean =>
  mail.inReplyTo.length > 0 || mail.references.length > 0 || startsAsAnswer(mail.subject);

export const startsAsAnswer = (subject = ""): boolean => ANSWER.test(subject.slice(0, 40));

/** Somebody shows us what somebody else wrote. */
export const startsAsForward = (subject = ""): boolean => FORWARD.test(subject.slice(0, 40));
