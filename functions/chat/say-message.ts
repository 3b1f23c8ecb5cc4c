import { digestOf } from "../../shared/access/identity.ts";
import { execute } from "../../shared/complaints/execute.ts";
import { commandId } from "../../shared/domain/ids.ts";
import { beginComplaint } from "./begin-complaint.ts";
import type { Dependencies } from "./dependencies.ts";
import type { InChat } from "./look-in-chat.ts";
import type { Saying, Turn } from "./turn.ts";

const CUSTOMER = { kind: "customer", through: "chat" } as const;

/** One message of the customer's becomes a complaint, or joins the one that there is. */
export const sayMessage = async (
  dependencies: Dependencies,
  inChat: InChat,
  turn: Turn,
  sourceIp: string,
): Promise<Saying> => {
  const { chat, loaded } = inChat;
  if (loaded === undefined && chat.reference !== undefined) throw new Error("its complaint is being merged");
  if (loaded === undefined) return beginComplaint(dependencies, chat, turn, sourceIp);
  const { execution, postHints } = dependencies;
  const { message, from } = turn;
  const frames = { chat: chat.id, from, to: message.seq };
  const digest = digestOf(chat.id, String(message.seq), message.text);
  const words = { kind: "add-message" as const, proof: "none" as const, text: message.text, frames };
  const command = { ...words, id: commandId(digest), digest };
  const done = await execute(execution, loaded.complaint.reference, command, CUSTOMER, { known: loaded });
  switch (done.outcome) {
    case "unchanged":
      return { outcome: "passed" };
    case "changed": {
      await postHints(done.hints);
      const { complaint, version, entries } = done;
      const entry = entries.find(({ chat: place }) => place?.of === message.seq);
      if (entry === undefined) throw new Error("a message was said without an entry");
      return { outcome: "said", said: { frame: message, entry, in: { chat, loaded: { complaint, version } } } };
    }
    case "refused": {
      const { reason } = done.refusal;
      const isElsewhere = reason === "merged" || reason === "out-of-order";
      return isElsewhere ? { outcome: "passed" } : { outcome: "refused", code: "chat-over" };
    }
  }
};
