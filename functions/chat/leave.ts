import type { Dependencies } from "./dependencies.ts";

/** The connection is over, or is about to be. */
export const leave = async ({ chats }: Pick<Dependencies, "chats">, connection: string): Promise<void> => {
  const chat = await chats.chatOf(connection);
  if (chat === undefined) return;
  await Promise.all([chats.detach(chat, connection), chats.disconnect(connection)]);
};
