import type { Customer } from "../../../shared/domain/complaint.ts";
import { customerId, type Reference } from "../../../shared/domain/ids.ts";
import type { Random } from "../../faults/pipeline/random.ts";
import { type Office, officeNames, offices, ZONE } from "./company.ts";

/** Somebody who complains, perhaps several times. */
export interface Person {
  customer: Customer;
  office: Office;
  /** Where their day is, as mails to them should respect it; the company's own where nobody can know. */
  zone: string;
  /** How likely they are to answer what they are asked. */
  answers: number;
  /** Their mailbox is gone: what is sent there comes back. */
  bounces: boolean;
  references: Reference[];
}

/** Whoever complains: with and without an address, known zone or none, some important, some out of reach. */
export const peopleOf = (random: Random, count: number): Person[] =>
  Array.from({ length: count }, (_, index) => personOf(random, index));

const personOf = (random: Random, index: number): Person => {
  const office = random.oneOf(officeNames);
  const isGold = random.chance(0.08);
  const hasAddress = random.chance(0.94);
  const email = random.chance(0.004)
    ? `no-reply-${index}@example.com`
    : `p${index}@${isGold ? "gold" : "mail"}.example`;
  const contact = hasAddress ? { email } : { phone: `+49301${String(index).padStart(7, "0")}` };
  const { where, zone } = whereabouts(random, offices[office].timeZone);
  const proof = random.oneOf(["none", "none", "authenticated"] as const);
  return {
    customer: { id: customerId(`cus_${index}`), proof, ...contact, ...where },
    office,
    zone,
    answers: random.oneOf([0.15, 0.6, 0.9]),
    bounces: random.chance(0.01),
    references: [],
  };
};

/** Some tell their zone, some only a language that is at home in one country, some nothing. */
const whereabouts = (random: Random, timeZone: string): { where: Partial<Customer>; zone: string } => {
  if (random.chance(0.8)) return { where: { timeZone }, zone: timeZone };
  return random.chance(0.5)
    ? { where: { language: "ko" }, zone: "Asia/Seoul" }
    : { where: { language: "en" }, zone: ZONE };
};
