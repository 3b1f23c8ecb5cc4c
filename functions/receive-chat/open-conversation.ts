import type { InboundChat } from "../../shared/api/inbound-chat.ts";
import { present } from "../../shared/complaints/present.ts";
import type { ChatId } from "../../shared/domain/ids.ts";
import type { StoredChat } from "../../shared/storage/chat-store.ts";
import type { Dependencies } from "./dependencies.ts";

/** The conversation as its first message has it: of two at once both take the customer of the one that was faster. */
export const openConversation = async (
  { chats, execution, linksLast }: Dependencies,
  id: ChatId,
  sent: InboundChat,
): Promise<StoredChat> => {
  const { customer: known = {}, subject, orderId, product, category, metadata = {} } = sent;
  const { email, phone, name, locale: language, timeZone } = known;
  const conversation: StoredChat = {
    id,
    expires: execution.now() + linksLast,
    base: 0,
    person: present({ email, phone, name, language, timeZone }),
    about: present({ subject, orderId, product, category }),
    ...(Object.keys(metadata).length === 0 ? {} : { metadata }),
  };
  return chats.open(conversation, conversation.expires);
};
