import * as z from "zod";
import { email, language, line, phone, text, timeZone } from "../http/fields.ts";
import { metadataField } from "./metadata.ts";

/** Bytes of a whole body. */
export const MOST_CHAT_BYTES = 256 * 1024;

const MOST_ID = 200;

/** What the chat product calls something: kept as it is, since no two of its names are one. */
const nameOf = (what: string) => {
  const error = `${what} must be text of 1 to ${MOST_ID} characters, without control characters.`;
  return z
    .string(error)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u, error)
    .refine((name) => [...name].length <= MOST_ID, error)
    .meta({ minLength: 1, maxLength: MOST_ID });
};

const customer = z.strictObject(
  {
    email: email.exactOptional(),
    phone: phone.exactOptional(),
    name: line("name", 200).exactOptional(),
    locale: language.exactOptional(),
    /** IANA name: where the customer's clock is, in which we tell times. */
    timeZone: timeZone.exactOptional(),
  },
  "customer must be an object.",
);

/** The body of `POST /v1/inbound/chat`: one message of a customer's. Of all but the message and the address the first says it. */
export const inboundChatSchema = z.strictObject(
  {
    conversation: nameOf("conversation").meta({ description: "The chat product's own id of it." }),
    message: z.strictObject(
      {
        id: nameOf("message.id").meta({ description: "The chat product's own, by which it is known again." }),
        text: text("message.text", 20_000),
      },
      "message must be an object with an id and a text.",
    ),
    customer: customer.exactOptional(),
    subject: line("subject", 300).exactOptional(),
    orderId: line("orderId", 100).exactOptional(),
    product: line("product", 200).exactOptional(),
    category: line("category", 100).exactOptional(),
    metadata: metadataField.exactOptional(),
  },
  "The body must be a JSON object.",
);

export type InboundChat = z.output<typeof inboundChatSchema>;
