import type { Chat } from "./chat.ts";
import type { Complaint } from "./complaint.ts";
import type { Debt } from "./debt.ts";
import type { Entry } from "./entry.ts";
import type { ChatId } from "./ids.ts";

/** What a customer hears, has and sees in the chat. */

/** Whether the customer reads in the chat what is said now. */
export const isHeardInChat = (complaint: Complaint): complaint is Complaint & { chat: Chat } =>
  complaint.chat !== undefined && complaint.chat.elsewhere === undefined;

/** Whether the customer has in the chat what this debt would mail. */
export const isReadInChat = ({ chat }: Pick<Complaint, "chat">, { task }: Pick<Debt, "task">): boolean =>
  chat !== undefined && task.kind === "mail" && task.place !== undefined && task.place <= chat.taken;

/** What a chat shows of one complaint's entries, in its order. */
export const shownInChat = (
  entries: readonly Entry[],
  chat: ChatId,
): (Entry & { chat: NonNullable<Entry["chat"]> })[] =>
  entries.flatMap((entry) => (entry.chat?.id === chat ? [{ ...entry, chat: entry.chat }] : []));
