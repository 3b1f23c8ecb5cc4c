import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { nearestSupported } from "../../shared/language/pick-language.ts";

/**
 * The language of the customer's own words, where they asked for none that we write; `undefined` where it isn't sure. The
 * detector is loaded with the first text that needs it, so most starts of this function go without.
 */
export const guessLanguage = async (
  { customer, about }: Complaint,
  latest: Entry | undefined,
): Promise<string | undefined> => {
  if (nearestSupported(customer.language) !== undefined || customer.detectedLanguage !== undefined) return undefined;
  if (latest?.body.kind !== "message") return undefined;
  const { detectLanguage } = await import("../../shared/language/detect-language.ts");
  return detectLanguage(`${about.subject ?? ""}\n${latest.body.text}`);
};
