import { takeInChat } from "../../shared/chat/take-in-chat.ts";
import type { ChatId } from "../../shared/domain/ids.ts";
import type { Dependencies } from "./dependencies.ts";

/** The client has all that the chat shows up to that place: what is mailed if nobody takes it needn't be. */
export const noteReceived = async (
  { chats, execution, postHints }: Dependencies,
  chat: ChatId,
  upTo: number,
): Promise<void> => {
  const reference = (await chats.load(chat))?.reference;
  if (reference !== undefined) await takeInChat({ execution, postHints }, reference, chat, upTo);
};
