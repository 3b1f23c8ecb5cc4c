import * as z from "zod";
import { attachmentsField } from "../../shared/files/attachments-field.ts";
import { email, language, line, phone, text, timeZone } from "../../shared/http/fields.ts";

const MOST_METADATA_BYTES = 4096;

const metadata = z
  .record(
    z.string().min(1).max(64),
    z.union([z.string().transform((value) => value.toWellFormed()), z.number(), z.boolean()], {
      error: "metadata must be flat: text, numbers, true or false.",
    }),
    {
      error: ({ code }) =>
        code === "invalid_key" ? "A name in metadata has 1 to 64 characters." : "metadata must be an object.",
    },
  )
  .transform((fields) =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.toWellFormed(), String(value)])),
  )
  .refine((fields) => Buffer.byteLength(JSON.stringify(fields)) <= MOST_METADATA_BYTES, "metadata may have 4 KB.");

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

/** The body of `POST /v1/complaints`. Unknown fields are refused: a mistyped one would be lost without a word. */
export const formSchema = z
  .strictObject(
    {
      message: text("message", 20_000),
      email: email.exactOptional(),
      phone: phone.exactOptional(),
      name: line("name", 200).exactOptional(),
      subject: line("subject", 300).exactOptional(),
      orderId: line("orderId", 100).exactOptional(),
      product: line("product", 200).exactOptional(),
      category: line("category", 100).exactOptional(),
      locale: language.exactOptional(),
      /** IANA name: where the customer's clock is, in which we tell times. */
      timeZone: timeZone.exactOptional(),
      source: line("source", 200).exactOptional(),
      attachments: attachmentsField.exactOptional(),
      metadata: metadata.exactOptional(),
      /** What the captcha beside the form gave, where the company has one. */
      captcha: z.string().max(10_000, "captcha may have 10000 characters.").exactOptional(),
    },
    "The body must be a JSON object.",
  )
  .refine((form) => form.email !== undefined || form.phone !== undefined, {
    message: "email or phone is needed, so that we can answer.",
    params: { fault: "needWayToAnswer" },
    path: ["email"],
    when: ({ value, issues }) =>
      isObject(value) && !issues.some(({ path }) => path?.[0] === "email" || path?.[0] === "phone"),
  });

export type Form = z.output<typeof formSchema>;

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
