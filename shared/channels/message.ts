import { digestOf } from "../access/identity.ts";
import type { Actor } from "../domain/command.ts";
import type { Complaint } from "../domain/complaint.ts";
import { type ChatId, type CommandId, commandId } from "../domain/ids.ts";
import type { Adapter } from "./adapter.ts";
import type { Arrival } from "./arrival.ts";

/** One message of a conversation, by a name that it has whenever it comes. */
export interface Message {
  id: CommandId;
  by: Extract<Actor, { kind: "customer" }>;
  text: string;
  metadata?: Record<string, string>;
  author?: string;
}

/** The source's name for it is all that counts where edits don't; elsewhere a text that was changed makes it another one. */
export const messageOf = (
  conversation: ChatId,
  { channel, ignoresEdits }: Pick<Adapter, "channel" | "ignoresEdits">,
  { id, text, url, author, metadata, edition }: Arrival,
): Message => {
  const extra = { ...metadata, ...(url === undefined ? {} : { url }) };
  return {
    id: commandId(
      digestOf(
        "inbound",
        conversation,
        id,
        ...(ignoresEdits ? [] : [text, ...(edition === undefined ? [] : [edition])]),
      ),
    ),
    by: { kind: "customer", through: channel === "chat" ? "chat" : "channel" },
    text,
    ...(Object.keys(extra).length === 0 ? {} : { metadata: extra }),
    ...(author === undefined ? {} : { author }),
  };
};

/** Whether it made the complaint, or joined it lately: what is known of it where a try ended before that was noted. */
export const isIn = ({ submission, recent }: Complaint, { id }: Message): boolean =>
  submission.digest === id || recent.some((command) => command.id === id);
