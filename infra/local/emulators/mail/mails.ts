import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, readdirSync, readSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AcceptedMail } from "./accept-mail.ts";
import { fieldValue, splitMail } from "./headers.ts";

/** A mail that went out. Its text is only in its file. */
export interface Mail {
  /** As SES answered it; begins with the time, so names sort by it. */
  id: string;
  /** When it went out, in the pipeline's time, in ms. */
  at: number;
  /** The same in real time, with fractions of a ms. After a restart it is `at`. */
  arrivedAt: number;
  to: string[];
  /** `X-Heard-Reference`, or "" if there is none. */
  reference: string;
}

export interface Mails {
  all: readonly Mail[];
  path(id: string): string;
  /** The mail is on disk when this returns; killing the process loses nothing that was answered. */
  add(mail: AcceptedMail, now: number): Mail;
}

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, "0");
const timeOf = (id: string) => Number.parseInt(id.slice(4, 16), 16);
const headBytes = 16_384;

const readHead = (path: string): string[] => {
  const file = openSync(path, "r");
  const head = Buffer.alloc(headBytes);
  const length = readSync(file, head);
  closeSync(file);
  return splitMail(head.subarray(0, length)).fields;
};

/** One file a mail under `directory`, named by its id, and an index in memory that is made from the files at the start. */
export const openMails = (directory: string): Mails => {
  mkdirSync(directory, { recursive: true });
  const path = (id: string) => join(directory, `${id}.eml`);
  const indexed = (id: string, to: string[], fields: string[], arrivedAt: number): Mail => {
    return { id, at: timeOf(id), arrivedAt, to, reference: fieldValue(fields, "x-heard-reference") ?? "" };
  };
  const names = readdirSync(directory).filter((name) => name.endsWith(".eml"));
  const all = names.sort().map((name) => {
    const id = name.slice(0, -".eml".length);
    const fields = readHead(path(id));
    return indexed(id, fieldValue(fields, "x-envelope-to")?.split(", ") ?? [], fields, timeOf(id));
  });
  let sequence = 0;

  return {
    all,
    path,
    add({ from, to, fields, body }, now) {
      const id = `0100${hex(now, 12)}-${hex(sequence++, 8)}${randomUUID().slice(8)}-000000`;
      const head = [
        `Return-Path: <${from}>`,
        `X-Envelope-To: ${to.join(", ")}`,
        `Message-ID: <${id}@email.amazonses.com>`,
        `Date: ${new Date(now).toUTCString().replace("GMT", "+0000")}`,
        ...fields,
      ];
      const temporary = join(directory, "arriving");
      writeFileSync(temporary, Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), body]));
      renameSync(temporary, path(id));
      const mail = indexed(id, to, fields, performance.timeOrigin + performance.now());
      all.push(mail);
      return mail;
    },
  };
};
