import * as z from "zod/mini";
import { attachmentsField } from "../files/attachments-field.ts";
import { email, language, line, phone, text } from "../http/fields.ts";
import { metadataField } from "./metadata.ts";

/** What may be told with any new complaint, whoever types it in. */
export const complaintFields = {
  message: text("message", 20_000),
  email: z.exactOptional(email),
  phone: z.exactOptional(phone),
  name: z.exactOptional(line("name", 200)),
  subject: z.exactOptional(line("subject", 300)),
  orderId: z.exactOptional(line("orderId", 100)),
  product: z.exactOptional(line("product", 200)),
  category: z.exactOptional(line("category", 100)),
  locale: z.exactOptional(language),
  attachments: z.exactOptional(attachmentsField),
  metadata: z.exactOptional(metadataField),
};
