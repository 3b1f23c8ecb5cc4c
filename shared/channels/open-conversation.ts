import { present } from "../complaints/present.ts";
import type { ChatId } from "../domain/ids.ts";
import type { StoredChat } from "../storage/chat-store.ts";
import type { Arrival } from "./arrival.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Message } from "./message.ts";

/** The conversation as its first message has it: of two at once both take the customer of the one that was faster. */
export const openConversation = async (
  { chats, execution, linksLast }: Dependencies,
  id: ChatId,
  { id: first, conversation = first, url, customer = {}, about = {} }: Arrival,
  { author, metadata }: Message,
): Promise<StoredChat> => {
  const { email, phone, name, locale: language, timeZone } = customer;
  const { subject, orderId, product, category } = about;
  const opened: StoredChat = {
    id,
    expires: execution.now() + linksLast,
    base: 0,
    origin: { id: conversation, ...(url === undefined ? {} : { url }) },
    person: present({ email, phone, name, language, timeZone }),
    about: present({ subject, orderId, product, category }),
    ...(author === undefined ? {} : { author }),
    ...(metadata === undefined ? {} : { metadata }),
  };
  return chats.open(opened, opened.expires);
};

/** Whether somebody else wrote this than whose conversation it is, as far as its source says who wrote. */
export const isStrangers = ({ author }: StoredChat, message: Message): boolean =>
  author !== undefined && message.author !== undefined && author !== message.author;
