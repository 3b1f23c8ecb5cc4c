import * as z from "zod";
import { attachmentsField } from "../files/attachments-field.ts";
import { email, language, line, phone, text } from "../http/fields.ts";
import { metadataField } from "./metadata.ts";

/** What comes in by a door of its own (form, email, chat) isn't written down by hand. */
const channels = ["phone", "visit", "review", "social"] as const;

/** The body of `POST /v1/agent/complaints`. A customer who left no address at all can only be answered where they are. */
export const writeDownSchema = z.strictObject(
  {
    channel: z.enum(channels, `channel must be one of ${channels.join(", ")}.`),
    message: text("message", 20_000),
    email: email.exactOptional(),
    phone: phone.exactOptional(),
    name: line("name", 200).exactOptional(),
    subject: line("subject", 300).exactOptional(),
    orderId: line("orderId", 100).exactOptional(),
    product: line("product", 200).exactOptional(),
    category: line("category", 100).exactOptional(),
    locale: language.exactOptional(),
    attachments: attachmentsField.exactOptional(),
    metadata: metadataField.exactOptional(),
    /** Mine at once, as by a claim. */
    claim: z.boolean("claim must be true or false.").default(false),
  },
  "The body must be a JSON object.",
);

export type WriteDown = z.output<typeof writeDownSchema>;
