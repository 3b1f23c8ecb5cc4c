import { logFrame } from "../../shared/arrivals/log-arrival.ts";
import type { ErrorCode } from "../../shared/chat/server-frames.ts";
import type { ChatId } from "../../shared/domain/ids.ts";
import type { Frame } from "../../shared/storage/chat-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { type InChat, lookInChat, nextOf } from "./look-in-chat.ts";
import { sayMessage } from "./say-message.ts";
import type { Said, Turn } from "./turn.ts";

/** In which somebody else was faster. */
const MOST_LOOKS = 10;

interface Outcome {
  said: Said[];
  /** The number of a frame that hasn't come, though later ones have. */
  missing?: number;
  refused?: ErrorCode;
}

interface Beginning {
  sourceIp: string;
  /** The one that is next, by what is known of the chat. */
  first?: Frame;
  known?: InChat;
}

/**
 * Says whatever can be said by now, in order. Frames come side by side: whoever holds one back looks at the chat afterwards, and
 * whoever says one looks at what is held afterwards, so that at least one of the two sees the other.
 */
export const sayInTurn = async (
  dependencies: Dependencies,
  id: ChatId,
  { sourceIp, first, known }: Beginning,
): Promise<Outcome> => {
  const said: Said[] = [];
  let inChat = known;
  let waiting = first === undefined ? undefined : [first];
  for (let looks = 0; looks < MOST_LOOKS + said.length; looks += 1) {
    inChat ??= await lookInChat(dependencies, id);
    if (inChat === undefined) return { said, refused: "hello-first" };
    const next = nextOf(inChat);
    waiting ??= await dependencies.chats.listHeld(id, next);
    const turn = nextTurn(waiting, next);
    if (turn === undefined) {
      const late = waiting.length > 0 && waiting.some(({ text }) => text !== undefined);
      return { said, ...(late ? { missing: afterRun(waiting, next) } : {}) };
    }
    const done = await sayMessage(dependencies, inChat, turn, sourceIp);
    if (done.outcome === "refused") return { said, refused: done.code };
    if (done.outcome === "said") {
      said.push(done.said);
      const { entry, in: where } = done.said;
      const isFirst = inChat.chat.reference === undefined;
      const { reference } = where.loaded.complaint;
      logFrame({ outcome: isFirst ? "accepted" : "joined", reference, entry: entry.id });
    }
    const held = turn.frames.filter((frame) => frame !== first);
    if (held.length > 0) await dependencies.chats.drop(id, held);
    inChat = done.outcome === "said" ? done.said.in : undefined;
    waiting = undefined;
  }
  throw new Error("others were faster again and again");
};

const nextTurn = (waiting: readonly Frame[], next: number): Turn | undefined => {
  for (const [place, frame] of waiting.entries()) {
    if (frame.seq !== next + place) return undefined;
    const { text } = frame;
    if (text === undefined) continue;
    return { from: next, frames: waiting.slice(0, place + 1), message: { ...frame, text } };
  }
  return undefined;
};

const afterRun = (waiting: readonly Frame[], next: number): number =>
  next + waiting.filter((frame, place) => frame.seq === next + place).length;
