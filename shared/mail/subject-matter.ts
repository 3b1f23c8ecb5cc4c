import { oneLine } from "./header-text.ts";
import type { Fact } from "./layout.ts";
import type { MailSetting } from "./mail.ts";
import { safeLabel, safeOrderId } from "./safe-label.ts";
import type { MailTexts } from "./texts/mail-texts.ts";

/** In code points; enough to recognise one's own words. */
const LONGEST_TITLE = 120;

/**
 * What a complaint is about, as far as it may be mailed: labels that passed their filters, and the customer's own subject
 * only where the address is known to be theirs.
 */
export const subjectMatter = (
  { about, customer }: MailSetting,
  { labels }: MailTexts,
): { facts: Fact[]; title: string | undefined } => {
  const order = safeOrderId(about.orderId ?? "");
  const parts = [
    safeLabel(about.category ?? ""),
    safeLabel(about.product ?? ""),
    order === undefined ? undefined : labels.order({ order }),
  ].filter((part) => part !== undefined);
  const title = customer.proof === "none" ? "" : shorten(oneLine(about.subject ?? ""));
  return {
    facts: parts.length === 0 ? [] : [{ label: labels.about, value: parts.join(", ") }],
    title: title === "" ? undefined : title,
  };
};

const shorten = (line: string): string => {
  const characters = [...line];
  return characters.length <= LONGEST_TITLE
    ? line
    : `${characters
        .slice(0, LONGEST_TITLE - 1)
        .join("")
        .trimEnd()}…`;
};
