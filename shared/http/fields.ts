import * as z from "zod";
import { mailAddress } from "../mail-address.ts";
import { isTimeZone } from "../time-zone.ts";

/**
 * The fields that every door shares. Lengths are in code points: a Thai text of 20,000 characters is one of 20,000. What a
 * document of the API can't see behind a refinement is said beside it.
 */

const codePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const INVISIBLE_CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

/** What is missing is said otherwise than what is of the wrong type. */
const textNeeded = (name: string) => ({
  error: ({ input }: { input: unknown }) => (input === undefined ? `${name} is needed.` : `${name} must be text.`),
});

/** `params` say the same to whoever tells it in another language. */
const empty = (name: string) => ({ message: `${name} must not be empty.`, params: { fault: "needed" } });
const tooLong = (name: string, most: number) => ({
  message: `${name} may have ${most} characters.`,
  params: { fault: "tooLong", most },
});

/** One line: a name, a subject, an order number. A line break in it is an attempt at a header, not a typo. */
export const line = (name: string, most: number) =>
  z
    .string(textNeeded(name))
    .transform((text) => text.toWellFormed().trim())
    .refine((text) => !CONTROL.test(text), `${name} must be one line without control characters.`)
    .refine((text) => codePoints(text) >= 1, empty(name))
    .refine((text) => codePoints(text) <= most, tooLong(name, most))
    .meta({ minLength: 1, maxLength: most });

/** Free text, kept whole: line ends become \n, what can't be stored or shown (lone surrogates, control codes) goes. */
export const text = (name: string, most: number) =>
  z
    .string(textNeeded(name))
    .transform((value) => value.toWellFormed().replaceAll(/\r\n?/gu, "\n").replaceAll(INVISIBLE_CONTROL, ""))
    .refine((value) => value.trim() !== "", empty(name))
    .refine((value) => codePoints(value) <= most, tooLong(name, most))
    .meta({ minLength: 1, maxLength: most });

/** As mail can be sent to it: a mistyped address is best mended while the customer is still there. */
export const email = z
  .string(textNeeded("email"))
  .max(320, "email may have 320 characters.")
  .transform((typed, context) => {
    const address = mailAddress(typed.trim());
    if (address !== undefined) return address as string;
    context.addIssue({ code: "custom", message: "email must be an address such as name@example.com." });
    return z.NEVER;
  })
  .meta({ format: "email" });

export const phone = z
  .string(textNeeded("phone"))
  .trim()
  .regex(/^\+?[0-9 ().\-/]{5,30}$/u, "phone must be a number such as +44 20 7946 0000.");

/** BCP 47, as far as `Intl` knows it. */
export const language = z
  .string(textNeeded("locale"))
  .max(35, "locale may have 35 characters.")
  .refine(isLanguageTag, "locale must be a language tag such as ko or pt-BR.");

export const timeZone = z
  .string(textNeeded("timeZone"))
  .max(64, "timeZone may have 64 characters.")
  .refine(isTimeZone, "timeZone must be an IANA name such as Asia/Seoul.");

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
