import { digestOf } from "../../shared/access/identity.ts";
import type { InboundChat } from "../../shared/api/inbound-chat.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import { type ChatId, type CommandId, commandId } from "../../shared/domain/ids.ts";

/** One message of a conversation, by a name that it has whenever it comes. */
export interface Message {
  id: CommandId;
  text: string;
}

/** What the product calls it is all that counts: a text that was changed meanwhile makes it no other message. */
export const messageOf = (chat: ChatId, { id, text }: InboundChat["message"]): Message => ({
  id: commandId(digestOf("inbound-chat", chat, id)),
  text,
});

/** Whether it made the complaint, or joined it lately: what is known of it where a try ended before that was noted. */
export const isIn = ({ submission, recent }: Complaint, { id }: Message): boolean =>
  submission.digest === id || recent.some((command) => command.id === id);
