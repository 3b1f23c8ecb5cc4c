import { addressParser } from "postal-mime";
import type { Mailbox } from "../../domain/inbound/incoming-mail.ts";
import { LONGEST_ADDRESS_HEADER, MOST_ADDRESSES } from "./bounds.ts";
import type { HeaderDecoding } from "./decode-header.ts";
import { oneLine } from "./one-line.ts";

/** RFC 2047's encoded words one after the other, which are one text. */
const WORDS = /=\?[^?\s]{1,100}\?[bq]\?[^?\r\n]*\?=(?:\s{1,100}=\?[^?\s]{1,100}\?[bq]\?[^?\r\n]*\?=)*/gi;
/** Noncharacters, which stand for encoded words while the addresses are told apart. */
const PLACE = /\ufdd0(\d+)\ufdd1/g;

/**
 * The mailboxes of headers such as From, groups taken apart. What is encoded is decoded after the addresses were told
 * apart: no comma in a name makes two of one, and no address within encoded words can nest others without end.
 */
export const readMailboxes = (values: readonly string[], decoding: HeaderDecoding): readonly Mailbox[] => {
  const found: Mailbox[] = [];
  for (const value of values) {
    if (found.length >= MOST_ADDRESSES) break;
    found.push(...readValue(value.slice(0, LONGEST_ADDRESS_HEADER), decoding));
  }
  return found.slice(0, MOST_ADDRESSES);
};

const readValue = (value: string, decoding: HeaderDecoding): Mailbox[] => {
  const words: string[] = [];
  const pieces: string[] = [];
  const bare = (text: string) => decoding.decode(text).replace(/[\ufdd0\ufdd1]/g, "");
  let from = 0;
  for (const match of value.matchAll(WORDS)) {
    pieces.push(bare(value.slice(from, match.index)), `\ufdd0${words.push(decoding.decode(match[0])) - 1}\ufdd1`);
    from = match.index + match[0].length;
  }
  pieces.push(bare(value.slice(from)));
  return addressParser(pieces.join(""), { flatten: true }).flatMap((parsed) => {
    const restore = (text: string) => oneLine(text.replace(PLACE, (_, index) => words[Number(index)] ?? ""));
    const address = restore(parsed.address ?? "").replaceAll(/^<|>$/g, "");
    const name = restore(parsed.name);
    return mailboxOf(address, name);
  });
};

const mailboxOf = (address: string, name: string): Mailbox[] => {
  if (address !== "" && (!/\s/.test(address) || address.includes("@"))) {
    return [name === "" || name === address ? { address } : { address, name }];
  }
  // Some programs encode the whole of it, name and address.
  const whole = /^(.{0,1000}?)<([^<>\s@]{1,300}@[^<>\s@]{1,300})>/.exec(name);
  if (whole?.[2]) return mailboxOf(whole[2], (whole[1] ?? "").trim().replace(/^"(.*)"$/, "$1"));
  // A name alone, such as MAILER-DAEMON, is a mailbox of the sender's own host.
  return /^[^\s@,;<>"]{1,64}$/.test(name) ? [{ address: name }] : [];
};
