import * as z from "zod";
import { attachmentsField } from "../files/attachments-field.ts";
import { email, language, line, phone, text, timeZone } from "../http/fields.ts";
import { metadataField } from "./metadata.ts";

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
      metadata: metadataField.exactOptional(),
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
