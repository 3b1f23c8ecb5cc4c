import * as z from "zod/mini";
import { mailAddress } from "../mail-address.ts";
import { isTimeZone } from "../time-zone.ts";

/**
 * The fields that every door shares. Lengths are in code points: a Thai text of 20,000 characters is one of 20,000. What a
 * document of the API can't see behind a refinement is said beside it. In zod's small edition, as all that `receive-form` starts
 * with: the other one is half as large again as that whole function may be.
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
    .pipe(
      z.string(textNeeded(name)),
      z.transform((text) => text.toWellFormed().trim()),
    )
    .check(
      z.refine((text) => !CONTROL.test(text), `${name} must be one line without control characters.`),
      z.refine((text) => codePoints(text) >= 1, empty(name)),
      z.refine((text) => codePoints(text) <= most, tooLong(name, most)),
      z.meta({ minLength: 1, maxLength: most }),
    );

/** Free text, kept whole: line ends become \n, what can't be stored or shown (lone surrogates, control codes) goes. */
export const text = (name: string, most: number) =>
  z
    .pipe(
      z.string(textNeeded(name)),
      z.transform((value) => value.toWellFormed().replaceAll(/\r\n?/gu, "\n").replaceAll(INVISIBLE_CONTROL, "")),
    )
    .check(
      z.refine((value) => value.trim() !== "", empty(name)),
      z.refine((value) => codePoints(value) <= most, tooLong(name, most)),
      z.meta({ minLength: 1, maxLength: most }),
    );

/** As mail can be sent to it: a mistyped address is best mended while the customer is still there. */
export const email = z
  .pipe(
    z.string(textNeeded("email")).check(z.maxLength(320, "email may have 320 characters.")),
    z.transform((typed, { issues }): string => {
      const address = mailAddress(typed.trim());
      if (address !== undefined) return address;
      issues.push({ code: "custom", message: "email must be an address such as name@example.com.", input: typed });
      return z.NEVER;
    }),
  )
  .check(z.meta({ format: "email" }));

export const phone = z
  .string(textNeeded("phone"))
  .check(z.trim(), z.regex(/^\+?[0-9 ().\-/]{5,30}$/u, "phone must be a number such as +44 20 7946 0000."));

/** BCP 47, as far as `Intl` knows it. */
export const language = z
  .string(textNeeded("locale"))
  .check(
    z.maxLength(35, "locale may have 35 characters."),
    z.refine(isLanguageTag, "locale must be a language tag such as ko or pt-BR."),
  );

export const timeZone = z
  .string(textNeeded("timeZone"))
  .check(
    z.maxLength(64, "timeZone may have 64 characters."),
    z.refine(isTimeZone, "timeZone must be an IANA name such as Asia/Seoul."),
  );

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
