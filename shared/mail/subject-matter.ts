import type { Texts } from "../texts/texts.ts";
import { baseSubject } from "./base-subject.ts";
import type { Fact } from "./layout.ts";
import type { MailSetting } from "./mail.ts";
import { safeLabel, safeOrderId } from "./safe-label.ts";

/** In code points; enough to recognise one's own words. */
const LONGEST_TITLE = 120;

/**
 * What a complaint is about, in our words: categories and products by the names that the company gave them, an order by its
 * number. What else the customer typed is shown only where the address is known to be theirs, or anybody could have us mail
 * their words to anybody.
 */
export const subjectMatter = (
  { about, customer }: MailSetting,
  { say, nameOf }: Texts,
): { facts: Fact[]; title: string | undefined } => {
  const isProven = customer.proof !== "none";
  const named = (kind: "category" | "product", typed = "") =>
    nameOf(kind, typed) ?? (isProven ? safeLabel(typed) : undefined);
  const category = named("category", about.category);
  const product = named("product", about.product);
  const order = safeOrderId(about.orderId ?? "");
  const facts: Fact[] = [
    ...(category === undefined ? [] : [{ label: say("field.category"), value: category }]),
    ...(product === undefined ? [] : [{ label: say("field.product"), value: product }]),
    ...(order === undefined ? [] : [{ label: say("field.orderId"), value: order, code: true as const }]),
  ];
  const title = isProven ? shorten(baseSubject(about.subject ?? "")) : "";
  return { facts, title: title === "" ? undefined : title };
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
