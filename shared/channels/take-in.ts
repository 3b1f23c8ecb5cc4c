import { conversationIdOf } from "../access/identity.ts";
import type { Complaint } from "../domain/complaint.ts";
import type { EntryId } from "../domain/ids.ts";
import type { Adapter } from "./adapter.ts";
import type { Arrival } from "./arrival.ts";
import { beginComplaint } from "./begin-complaint.ts";
import type { Dependencies } from "./dependencies.ts";
import { giveAddress } from "./give-address.ts";
import { findEnd, joinComplaint } from "./join-complaint.ts";
import { messageOf } from "./message.ts";
import { isStrangers, openConversation } from "./open-conversation.ts";

export type TakenIn =
  /** The complaint in which the conversation goes on. */
  { outcome: "accepted" | "joined" | "duplicate"; complaint: Complaint; entry?: EntryId } | { outcome: "over" };

/**
 * Takes one message in, once, however often and beside whatever others it comes. That it is in is noted last: whoever sends it
 * again because something failed on the way has the rest done, and nothing twice.
 */
export const takeIn = async (
  dependencies: Dependencies,
  source: Pick<Adapter, "channel" | "ignoresEdits">,
  arrival: Arrival,
): Promise<TakenIn> => {
  const { chats, execution, keyRing, said } = dependencies;
  const ring = await keyRing();
  const id = conversationIdOf(ring.identity, source.channel, arrival.conversation ?? arrival.id);
  const message = messageOf(id, source, arrival);
  const [earlier, known] = await Promise.all([said.find(id, message.id), chats.load(id)]);
  if (earlier !== undefined) {
    const found = await findEnd(execution.store, earlier);
    return found === undefined ? { outcome: "over" } : { outcome: "duplicate", complaint: found.end.complaint };
  }
  const conversation = known ?? (await openConversation(dependencies, id, arrival, message));
  const { reference } = conversation;
  const done =
    reference === undefined
      ? await beginComplaint(dependencies, ring, source.channel, conversation, message)
      : await joinComplaint(dependencies, reference, conversation, message);
  if (done.outcome === "over") return done;
  const customer = isStrangers(conversation, message) ? {} : (arrival.customer ?? {});
  const complaint = await giveAddress(dependencies, ring, done.loaded, message, customer);
  await said.note(id, message.id, complaint.reference, execution.now());
  const { outcome, entry } = done;
  return { outcome, complaint, ...(entry === undefined ? {} : { entry }) };
};
