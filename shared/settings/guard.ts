import * as z from "zod";

/** What keeps the public form from being used against others. */
export const guard = z
  .strictObject({
    client: z
      .strictObject({
        acknowledged: z
          .int()
          .min(1)
          .max(1_000_000)
          .prefault(30)
          .describe("From this many on they are kept, and not acknowledged by mail."),
        accepted: z.int().min(1).max(1_000_000).prefault(300).describe("From this many on they are refused, with 429."),
      })
      .prefault({})
      .describe("Complaints of one client (an IPv4 address or an IPv6 /64) within an hour."),
    acknowledgedInAll: z
      .int()
      .min(1)
      .max(100_000_000)
      .prefault(20_000)
      .describe(
        "Complaints of all clients within an hour; from this many on they are kept, and not acknowledged by mail.",
      ),
    honeypot: z
      .string()
      .min(1)
      .max(64)
      .prefault("website")
      .describe("A field of a plain HTML form that people don't see: who fills it in is a program."),
    captcha: z
      .strictObject({
        verifyUrl: z.url({ protocol: /^https?$/ }).describe("The `siteverify` address of the provider."),
        field: z.string().min(1).max(64).describe("The field of the form that has the answer."),
      })
      .exactOptional()
      .describe(
        "Where a captcha's answer is verified (hCaptcha, reCAPTCHA, Turnstile: all speak `siteverify`), and the form's field that has it.",
      ),
  })
  .prefault({})
  .describe("What keeps the public form from being used against others.");
