import type { ErrorCode } from "../../shared/chat/server-frames.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { Frame } from "../../shared/storage/chat-store.ts";
import type { Loaded } from "../../shared/storage/complaint-store.ts";
import type { InChat } from "./look-in-chat.ts";

/** What can be said next. */
export interface Turn {
  from: number;
  /** The last of them is the message; those before it say nothing. */
  frames: readonly Frame[];
  message: Frame & { text: string };
}

/** A message that is in now, by our doing. */
export interface Said {
  frame: Frame;
  entry: Entry;
  in: InChat & { loaded: Loaded };
}

/** `passed`: somebody else said it meanwhile, or the complaint went on elsewhere; look again. */
export type Saying = { outcome: "said"; said: Said } | { outcome: "passed" } | { outcome: "refused"; code: ErrorCode };
