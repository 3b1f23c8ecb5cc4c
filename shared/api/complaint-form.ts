import * as z from "zod/mini";
import { line, timeZone } from "../http/fields.ts";
import { complaintFields } from "./complaint-fields.ts";

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

/** The body of `POST /v1/complaints`. Unknown fields are refused: a mistyped one would be lost without a word. */
export const formSchema = z
  .strictObject(
    {
      ...complaintFields,
      /** IANA name: where the customer's clock is, in which we tell times. */
      timeZone: z.exactOptional(timeZone),
      source: z.exactOptional(line("source", 200)),
      /** What the captcha beside the form gave, where the company has one. */
      captcha: z.exactOptional(z.string().check(z.maxLength(10_000, "captcha may have 10000 characters."))),
    },
    "The body must be a JSON object.",
  )
  .check(
    z.refine((form) => form.email !== undefined || form.phone !== undefined, {
      message: "email or phone is needed, so that we can answer.",
      params: { fault: "needWayToAnswer" },
      path: ["email"],
      when: ({ value, issues }) =>
        isObject(value) && !issues.some(({ path }) => path?.[0] === "email" || path?.[0] === "phone"),
    }),
  );

export type Form = z.output<typeof formSchema>;
