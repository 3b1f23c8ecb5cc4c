import { conversationIdOf } from "../access/identity.ts";
import type { ChatId } from "../domain/ids.ts";
import { inParallel } from "../in-parallel.ts";
import { isErased } from "../storage/item.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import { chatKey, connectionKey } from "../storage/keys.ts";
import type { Rows } from "../storage/rows.ts";
import { type FoundRow, type RowKind, rowOf } from "./found.ts";
import type { Walked } from "./walk-complaint.ts";

const AT_ONCE = 4;
const KINDS: Readonly<Record<string, RowKind>> = { state: "chat", frame: "chat-frame", said: "chat-message-known" };

/** The chat in which a complaint was made, or its conversation elsewhere, with whatever is kept beside it. */
export const chatsOf = async (
  rows: Pick<Rows, "get" | "list">,
  { identity }: KeyRing,
  { complaint: { reference, channel, origin, chat }, entries }: Walked,
): Promise<FoundRow[]> => {
  const ids = new Set<ChatId>([
    ...(chat === undefined ? [] : [chat.id]),
    ...entries.flatMap((entry) => entry.chat?.id ?? []),
    ...(origin === undefined ? [] : [conversationIdOf(identity, channel, origin.id)]),
  ]);
  const found = await inParallel(AT_ONCE, [...ids], async (id) => {
    const items = (await rows.list(chatKey(id).pk)).filter((item) => !isErased(item));
    const connection = items.find(({ sk }) => sk?.S === "state")?.connection?.S;
    const open = connection === undefined ? undefined : await rows.get(connectionKey(connection));
    return [
      ...(open === undefined ? [] : [rowOf("chat-connection", open, reference)]),
      ...items.map((item) => rowOf(KINDS[item.sk?.S?.split("#")[0] ?? ""] ?? "chat", item, reference)),
    ];
  });
  return found.flat();
};
