import { createHash, createHmac } from "node:crypto";
import {
  type AddressId,
  type AgentId,
  addressId,
  type ChatId,
  type CustomerId,
  chatId,
  customerId,
  type Reference,
} from "../domain/ids.ts";
import { referenceFrom } from "../domain/reference.ts";

/** Names that nobody outside can compute, and that come out the same each time: keyed hashes of normalised input. */

/** 96 bits: enough that no two are ever equal by chance, and short, since items keep them. */
const ID_CHARACTERS = 16;

/** Addresses differ by case and surrounding space alone in practice; both would split one customer in two. */
const normaliseEmail = (email: string): string => email.trim().normalize("NFC").toLowerCase();
const normalisePhone = (phone: string): string => phone.replaceAll(/[^\d+]/gu, "").replace(/^00/u, "+");

/** `submission`: whoever left neither address is nobody else's customer, and known by this one submission alone. */
export const customerIdOf = (
  key: Buffer,
  { email, phone }: { email?: string; phone?: string },
  submission = "",
): CustomerId => {
  const address =
    email !== undefined
      ? `mailto:${normaliseEmail(email)}`
      : phone !== undefined
        ? `tel:${normalisePhone(phone)}`
        : `none:${submission}`;
  return customerId(`cus_${keyed(key, "customer", address).toString("base64url").slice(0, ID_CHARACTERS)}`);
};

/** Other spellings of one mailbox, which a flood would use: `name+tag@…` everywhere, and dots at Google's. */
const mailboxOf = (email: string): string => {
  const address = normaliseEmail(email);
  const at = address.lastIndexOf("@");
  const [local = "", domain] = [address.slice(0, at).replace(/(?<=.)\+.*/su, ""), address.slice(at + 1)];
  const isGoogle = domain === "gmail.com" || domain === "googlemail.com";
  return isGoogle ? `${local.replaceAll(".", "")}@gmail.com` : `${local}@${domain}`;
};

export const addressIdOf = (key: Buffer, email: string): AddressId =>
  addressId(`adr_${keyed(key, "address", mailboxOf(email)).toString("base64url").slice(0, ID_CHARACTERS)}`);

/** The same for a greeting that comes again on its connection; nobody else can have that one. */
export const chatIdOf = (key: Buffer, connection: string, greeting: string): ChatId =>
  chatId(`cht_${keyed(key, "chat", connection, greeting).toString("base64url").slice(0, ID_CHARACTERS)}`);

/** Of a conversation elsewhere, by the name that it has there. */
export const conversationIdOf = (key: Buffer, channel: string, conversation: string): ChatId =>
  chatId(`cht_${keyed(key, "conversation", channel, conversation).toString("base64url").slice(0, ID_CHARACTERS)}`);

/** Tells one client of the public API from another, for counting, without keeping who it is. */
export const clientIdOf = (key: Buffer, client: string): string =>
  keyed(key, "client", client).toString("base64url").slice(0, ID_CHARACTERS);

export interface Submission {
  channel: string;
  /** What the submitter calls it: an `Idempotency-Key`, a Message-ID, a chat client's id. */
  key: string;
  /** The customer, or whoever writes it down for them. */
  submitter: CustomerId | AgentId;
}

/** The submitter is part of it: no client's constant key locks out another customer. */
export const referenceOfSubmission = (key: Buffer, submission: Submission, derivation: number): Reference =>
  referenceFrom(keyed(key, "reference", submission.channel, submission.key, submission.submitter), derivation);

/** Short, for telling two requests apart; no secret is in it and none is kept by it. */
export const digestOf = (...parts: string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, ID_CHARACTERS);

const keyed = (key: Buffer, ...parts: string[]): Buffer =>
  createHmac("sha256", key).update(JSON.stringify(parts)).digest();
