import * as z from "zod";

/** What keeps the public form from being used against others. */
export const guard = z
  .strictObject({
    /** Complaints of one client (an IPv4 address or an IPv6 /64) within an hour. */
    client: z
      .strictObject({
        /** From this many on they are kept, and not acknowledged by mail. */
        acknowledged: z.int().min(1).max(1_000_000).prefault(30),
        /** From this many on they are refused, with 429. */
        accepted: z.int().min(1).max(1_000_000).prefault(300),
      })
      .prefault({}),
    /** Complaints of all clients within an hour; from this many on they are kept, and not acknowledged by mail. */
    acknowledgedInAll: z.int().min(1).max(100_000_000).prefault(20_000),
    /** A field of a plain HTML form that people don't see: who fills it in is a program. */
    honeypot: z.string().min(1).max(64).prefault("website"),
    /**
     * Where a captcha's answer is verified (hCaptcha, reCAPTCHA, Turnstile: all speak `siteverify`), and the form's field
     * that has it.
     */
    captcha: z
      .strictObject({ verifyUrl: z.url({ protocol: /^https?$/ }), field: z.string().min(1).max(64) })
      .exactOptional(),
  })
  .prefault({});
