import type { Customer } from "../complaint.ts";
import type { Policy } from "../policy.ts";

/**
 * Which of the company's segments a customer is in: the one that the company's own systems say, as long as there is one of that
 * name; else the first on whose list their address is.
 */
export const segmentOf = (
  { email, segment }: Pick<Customer, "email" | "segment">,
  { segments }: Policy,
): { segment?: string } => {
  if (segment !== undefined && segments.some(({ id }) => id === segment)) return { segment };
  const address = email?.toLowerCase();
  if (address === undefined) return {};
  const names = [address, address.slice(address.lastIndexOf("@"))];
  const found = segments.find(({ emails = [] }) => emails.some((one) => names.includes(one.toLowerCase())));
  return found === undefined ? {} : { segment: found.id };
};
