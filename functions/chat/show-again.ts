import { type Conversation, isOver } from "../../shared/chat/conversation.ts";
import { placeInLine } from "../../shared/chat/place-in-line.ts";
import { languageOf, lastingFrame, statusFrame } from "../../shared/chat/say-frames.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import type { StoredChat } from "../../shared/storage/chat-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { noteReceived } from "./received.ts";

type Open = StoredChat & { connection: string; reference: Reference };

/** What the client hasn't got, in order, and where it stands. */
export const showAgain = async (
  dependencies: Dependencies,
  { id, connection, confirms, reference }: Open,
  { complaint, shown }: Conversation,
  received: number,
): Promise<void> => {
  const { connections, execution, settings, textsFor } = dependencies;
  const texts = await textsFor(languageOf(complaint.customer, settings));
  for (const entry of shown) {
    if (entry.chat.place <= received) continue;
    const frame = lastingFrame(entry, { reference, complaint, texts, settings });
    if (frame !== undefined && (await connections.post(connection, frame)) !== "posted") return;
  }
  const at = { now: execution.now(), policy: execution.policy };
  const over = isOver(complaint, id, at.now, at.policy);
  const ahead = await placeInLine(execution.store, complaint, at);
  await connections.post(connection, statusFrame(complaint, id, { ...at, ahead, over }));
  if (confirms !== true) await noteReceived(dependencies, id, shown.at(-1)?.chat.place ?? 0);
};
