import * as z from "zod";
import { sourceName } from "../channels/fields.ts";
import { email, language, line, phone, text, timeZone } from "../http/fields.ts";
import { metadataField } from "./metadata.ts";

/** Bytes of a whole body. */
export const MOST_CHAT_BYTES = 256 * 1024;

const customer = z.strictObject(
  {
    email: z.exactOptional(email),
    phone: z.exactOptional(phone),
    name: z.exactOptional(line("name", 200)),
    locale: z.exactOptional(language),
    /** IANA name: where the customer's clock is, in which we tell times. */
    timeZone: z.exactOptional(timeZone),
  },
  "customer must be an object.",
);

/** The body of `POST /v1/inbound/chat`: one message of a customer's. Of all but the message, what comes along with it and the address the first says it. */
export const inboundChatSchema = z.strictObject(
  {
    conversation: sourceName("conversation").meta({ description: "The chat product's own id of it." }),
    message: z.strictObject(
      {
        id: sourceName("message.id").meta({ description: "The chat product's own, by which it is known again." }),
        text: text("message.text", 20_000),
      },
      "message must be an object with an id and a text.",
    ),
    customer: customer.exactOptional(),
    subject: z.exactOptional(line("subject", 300)),
    orderId: z.exactOptional(line("orderId", 100)),
    product: z.exactOptional(line("product", 200)),
    category: z.exactOptional(line("category", 100)),
    metadata: z.exactOptional(metadataField),
  },
  "The body must be a JSON object.",
);
