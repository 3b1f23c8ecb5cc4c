import * as z from "zod";
import { type MailAddress, mailAddress } from "../mail-address.ts";

/** An address of somebody of the company, as SES takes it. */
export const staffAddress = z.string().transform((typed, context): MailAddress => {
  const address = mailAddress(typed);
  if (address !== undefined) return address;
  context.addIssue({
    code: "custom",
    message: "must be an address that mail can be sent to, such as care@shop.example",
  });
  return z.NEVER;
});

/** Of whoever belongs to something: one address, or all of a domain. */
export const addressOrDomain = z
  .string()
  .max(254)
  .refine((text) => mailAddress(text.startsWith("@") ? `all${text}` : text) !== undefined, {
    error: "must be an address such as ada@shop.example, or a domain such as @shop.example",
  });
