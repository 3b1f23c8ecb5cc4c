import { followMerges } from "../../shared/complaints/follow-merges.ts";
import type { ChatId } from "../../shared/domain/ids.ts";
import type { StoredChat } from "../../shared/storage/chat-store.ts";
import type { Loaded } from "../../shared/storage/complaint-store.ts";
import type { Dependencies } from "./dependencies.ts";

/** A chat, and the complaint in which it goes on, once there is one. */
export interface InChat {
  chat: StoredChat;
  loaded?: Loaded;
}

export const lookInChat = async (
  { chats, execution }: Pick<Dependencies, "chats" | "execution">,
  id: ChatId,
): Promise<InChat | undefined> => {
  const chat = await chats.load(id);
  if (chat?.reference === undefined) return chat && { chat };
  const loaded = await followMerges(execution.store, await execution.store.load(chat.reference));
  return { chat, ...(loaded === undefined ? {} : { loaded }) };
};

/** The number of the client's next frame. */
export const nextOf = ({ chat, loaded }: InChat): number => {
  const known = loaded?.complaint.chat;
  return (known?.id === chat.id ? known.received : chat.base) + 1;
};
