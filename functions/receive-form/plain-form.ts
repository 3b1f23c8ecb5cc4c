const KNOWN = new Set([
  "message",
  "email",
  "phone",
  "name",
  "subject",
  "orderId",
  "product",
  "category",
  "locale",
  "timeZone",
  "source",
]);

/** The fields of a plain HTML form that aren't the customer's. */
interface Ours {
  /** Where to go afterwards. */
  redirect: string | undefined;
  /** Which people don't see, and leave empty. */
  honeypot: string | undefined;
}

/**
 * What a plain HTML form sends, as the JSON form would say it: fields left empty are absent, unknown ones are metadata,
 * since a company's form may ask for more than we know of. Boxes of one name that are ticked together stay together.
 */
export const fromUrlEncoded = (
  body: string,
  { honeypot, captcha }: { honeypot: string; captcha: string | undefined },
): Ours & { fields: unknown } => {
  const fields: Record<string, string> = {};
  const others: Record<string, string> = {};
  const ours: Ours = { redirect: undefined, honeypot: undefined };
  for (const [name, value] of new URLSearchParams(body)) {
    if (value === "") continue;
    if (name === "redirect") ours.redirect = value;
    else if (name === honeypot) ours.honeypot = value;
    else if (name === captcha) fields.captcha = value;
    else if (KNOWN.has(name)) fields[name] = value;
    else others[name] = Object.hasOwn(others, name) ? `${others[name]}, ${value}` : value;
  }
  return { ...ours, fields: Object.keys(others).length === 0 ? fields : { ...fields, metadata: others } };
};
