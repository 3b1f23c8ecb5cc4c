import { conversationIdOf } from "../../shared/access/identity.ts";
import type { InboundChat } from "../../shared/api/inbound-chat.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import { beginComplaint } from "./begin-complaint.ts";
import type { Dependencies } from "./dependencies.ts";
import { giveAddress } from "./give-address.ts";
import { findEnd, joinComplaint } from "./join-complaint.ts";
import { messageOf } from "./message.ts";
import { openConversation } from "./open-conversation.ts";

export type Received =
  /** The complaint in which the conversation goes on. */
  { outcome: "accepted" | "joined" | "duplicate"; complaint: Complaint } | { outcome: "over" };

/**
 * Takes one message in, once, however often and beside whatever others it comes. That it is in is noted last: whoever sends it
 * again because something failed on the way has the rest done, and nothing twice.
 */
export const receiveChat = async (dependencies: Dependencies, sent: InboundChat): Promise<Received> => {
  const { chats, execution, keyRing, said } = dependencies;
  const ring = await keyRing();
  const chat = conversationIdOf(ring.identity, sent.conversation);
  const message = messageOf(chat, sent.message);
  const [earlier, known] = await Promise.all([said.find(chat, message.id), chats.load(chat)]);
  if (earlier !== undefined) {
    const { end } = await findEnd(execution.store, earlier);
    return { outcome: "duplicate", complaint: end.complaint };
  }
  const conversation = known ?? (await openConversation(dependencies, chat, sent));
  const { reference } = conversation;
  const done =
    reference === undefined
      ? await beginComplaint(dependencies, ring, conversation, message)
      : await joinComplaint(dependencies, reference, message);
  if (done.outcome === "over") return done;
  const complaint = await giveAddress(dependencies, ring, done.loaded, sent.customer ?? {});
  await said.note(chat, message.id, complaint.reference, execution.now());
  return { outcome: done.outcome, complaint };
};
