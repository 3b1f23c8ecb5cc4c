import { inboundChatSchema, MOST_CHAT_BYTES } from "../../shared/api/inbound-chat.ts";
import type { Adapter } from "../../shared/channels/adapter.ts";

/** One message of a customer's, from a chat product of the company's own. */
export const chatAdapter: Adapter<typeof inboundChatSchema> = {
  channel: "chat",
  schema: inboundChatSchema,
  mostBytes: MOST_CHAT_BYTES,
  ignoresEdits: true,
  read: ({ conversation, message, customer, subject, orderId, product, category, metadata }) => ({
    ...message,
    conversation,
    customer,
    about: { subject, orderId, product, category },
    metadata,
  }),
};
