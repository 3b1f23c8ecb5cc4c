import type { Texts } from "../texts/texts.ts";
import { baseSubject } from "./base-subject.ts";
import type { MailAboutComplaint } from "./mail.ts";

/** In code points, without `Re:` and the reference. */
const LONGEST = 150;

/**
 * The subject of one mail about a complaint. Mail programs keep a conversation together by References and, Gmail and Outlook,
 * by its subject as well. So where the customer wrote by mail, all of ours carry theirs: with one `Re:`, and the reference in
 * front, where programs overlook what is in brackets (RFC 5256, 2.1). To an unproven address all carry our acknowledgement's,
 * for nothing that was typed is repeated there. Where nobody wrote by mail, each keeps `own`, which says what it is about.
 */
export const conversationSubject = (content: MailAboutComplaint, own: string, { say }: Texts): string => {
  const { answers, customer, reference, kind } = content;
  if (answers === undefined) return own;
  const theirs = customer.proof === "none" ? "" : titleOf(answers.subject ?? "", reference);
  if (theirs !== "") return `Re: ${theirs}`;
  return kind === "acknowledgement" ? own : `Re: ${say("acknowledgement.subject", { reference })}`;
};

/** Of its own result it gives the same again, whatever a mail program put before it. */
const titleOf = (subject: string, reference: string): string => {
  const mark = `[${reference}]`;
  const base = baseSubject(subject);
  const words = shorten(base.startsWith(mark) ? baseSubject(base.slice(mark.length)) : base);
  return words === "" || words.toUpperCase().includes(reference) ? words : `${mark} ${words}`;
};

const shorten = (line: string): string => {
  const characters = [...line];
  return characters.length <= LONGEST
    ? line
    : `${characters
        .slice(0, LONGEST - 1)
        .join("")
        .trimEnd()}…`;
};
