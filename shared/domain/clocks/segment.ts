import type { Customer } from "../complaint.ts";
import type { Policy } from "../policy.ts";

/** Which customers of a company's list somebody is one of, by the address alone; the first that fits. */
export const segmentOf = ({ email }: Pick<Customer, "email">, { segments }: Policy): { segment?: string } => {
  const address = email?.toLowerCase();
  if (address === undefined) return {};
  const names = [address, address.slice(address.lastIndexOf("@"))];
  const found = segments.find(({ emails }) => emails.some((one) => names.includes(one.toLowerCase())));
  return found === undefined ? {} : { segment: found.id };
};
