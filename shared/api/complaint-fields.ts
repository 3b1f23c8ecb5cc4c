import { attachmentsField } from "../files/attachments-field.ts";
import { email, language, line, phone, text } from "../http/fields.ts";
import { metadataField } from "./metadata.ts";

/** What may be told with any new complaint, whoever types it in. */
export const complaintFields = {
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
};
