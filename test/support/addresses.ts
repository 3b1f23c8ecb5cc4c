import { type Address, newAddress } from "../../shared/domain/address/address.ts";
import { type Judgement, judgeMail, type MailRequest } from "../../shared/domain/address/judge-mail.ts";
import { addressId, type DebtId, type Reference, writeId } from "../../shared/domain/ids.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { NOON, policyForTests } from "./complaints.ts";

/** Addresses as mails make them: one request after the other, each of another complaint. */

export const unknown: Address = newAddress(addressId("adr_ann"));

let lastRequest = 0;
/** An acknowledgement of a complaint that was never asked for before. */
export const request = (fields: Partial<MailRequest> = {}): MailRequest => {
  lastRequest += 1;
  return {
    mail: "acknowledgement",
    debt: `mail-write-${lastRequest}-0` as DebtId,
    reference: String(lastRequest).padStart(9, "0") as Reference,
    email: "ann@example.com",
    language: "de",
    proof: "none",
    disowned: false,
    ...fields,
  };
};

export const judge = (
  address: Address,
  fields: Partial<MailRequest> = {},
  at = NOON,
  policy: Policy = policyForTests,
): Judgement => judgeMail(address, request(fields), { now: at, policy });

/** The address once so many mails were asked for. */
export const mailed = (
  count: number,
  fields: Partial<MailRequest> = {},
  { from = unknown, at = NOON }: { from?: Address; at?: number } = {},
): Address => Array.from({ length: count }).reduce<Address>((address) => judge(address, fields, at).address, from);

let lastWrite = 0;
/** A moment of its own for each attempt to write. */
export const momentOf = (at: number) => {
  lastWrite += 1;
  return { now: at, policy: policyForTests, writeId: writeId(`write-${lastWrite}`) };
};
