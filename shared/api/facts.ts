import * as z from "zod/mini";
import { customerId } from "../domain/ids.ts";
import { email, phone, text } from "../http/fields.ts";

const MOST_FACTS = 50;
const MOST_NAME = 60;
const MOST_TEXT = 500;

/** Bytes of a whole body. */
export const MOST_FACTS_BYTES = 16 * 1024;

const schemes = {
  "mailto:": z.pipe(
    email,
    z.transform((address) => ({ email: address })),
  ),
  "tel:": z.pipe(
    phone,
    z.transform((number) => ({ phone: number })),
  ),
};

/** A customer by the id that an agent's program sees, or by the address that they complain from. */
export const customerField = z
  .pipe(
    z.string().check(z.maxLength(400)),
    z.transform((typed, { issues }) => {
      if (/^cus_[\w-]{16}$/u.test(typed)) return { id: customerId(typed) };
      const scheme = typed.startsWith("mailto:") ? "mailto:" : "tel:";
      const address = typed.startsWith(scheme) ? schemes[scheme].safeParse(typed.slice(scheme.length)) : undefined;
      if (address?.success === true) return address.data;
      const message = "customer must be as in the path: cus_…, mailto:ada@example.com or tel:+4930123456.";
      issues.push({ code: "custom", message, input: typed });
      return z.NEVER;
    }),
  )
  .check(z.meta({ description: "`cus_…`, `mailto:ada@example.com` or `tel:+4930123456`" }));

/** A control code or a lone surrogate in a name is a mistake; JSON's `__proto__` is no name to any program. */
const name = z.string().check(
  z.maxLength(MOST_NAME),
  z.regex(/^[^\p{C}]+$/u),
  z.refine((typed) => typed.trim() !== "" && typed !== "__proto__"),
);

const value = z.union(
  [
    text("A fact", MOST_TEXT),
    z.number().check(z.gte(-Number.MAX_SAFE_INTEGER), z.lte(Number.MAX_SAFE_INTEGER)),
    z.boolean(),
  ],
  { error: "A fact is text, a number, true or false." },
);

/** The body of `PUT /v1/inbound/customers/{id}/facts`: all that is known, in place of what was said before. */
export const factsSchema = z.strictObject(
  {
    /** As in the path, which the signature doesn't cover. */
    customer: customerField,
    facts: z
      .record(name, value, {
        error: ({ code }) =>
          code === "invalid_key"
            ? `A fact's name has 1 to ${MOST_NAME} characters, and none that can't be seen.`
            : "facts must be an object.",
      })
      .check(z.refine((facts) => Object.keys(facts).length <= MOST_FACTS, `There may be ${MOST_FACTS} facts.`)),
    /** Among the company's `policy.segments`. */
    segment: z.exactOptional(z.string().check(z.maxLength(32))),
    /** As of when all this is so; when it was signed, where absent. */
    asOf: z.exactOptional(
      z.pipe(
        z.iso.datetime({ offset: true, error: "asOf must be a time such as 2026-11-22T10:00Z." }),
        z.transform((time) => Date.parse(time)),
      ),
    ),
  },
  "The body must be a JSON object.",
);
