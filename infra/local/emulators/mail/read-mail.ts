import { readFile } from "node:fs/promises";
import PostalMime from "postal-mime";
import type { Mail, Mails } from "./mails.ts";

/** A mail as the mailbox shows it. */
export interface ReadMail {
  id: string;
  /** ISO 8601 UTC, in the pipeline's time. */
  at: string;
  from: string;
  /** Everybody it went to, blind copies too. */
  to: string[];
  subject: string;
  /** Unfolded but not decoded; a field that is there several times is joined with a comma. */
  headers: Record<string, string>;
  text: string;
  html: string;
}

const parse = async (mails: Mails, { id, at, to }: Mail): Promise<ReadMail> => {
  const { headers, from, subject, text, html } = await PostalMime.parse(await readFile(mails.path(id)));
  const fields: Record<string, string> = {};
  for (const { key, value } of headers) fields[key] = key in fields ? `${fields[key]}, ${value}` : value;
  return {
    id,
    at: new Date(at).toISOString(),
    from: from?.address ?? "",
    to,
    subject: subject ?? "",
    headers: fields,
    text: text ?? "",
    html: html ?? "",
  };
};

/** Reads mails on demand and keeps what was read: parsing has no place on the way out. */
export const createReader = (mails: Mails): ((mail: Mail) => Promise<ReadMail>) => {
  const read = new Map<string, Promise<ReadMail>>();
  return (mail) => {
    const known = read.get(mail.id) ?? parse(mails, mail);
    read.set(mail.id, known);
    return known;
  };
};
