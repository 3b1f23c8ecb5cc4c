import type { Execution } from "../complaints/execution.ts";
import type { ReadSegment } from "../complaints/read-segment.ts";
import type { LaneFronts } from "../queue/lane-fronts.ts";
import type { PostHints } from "../queue/post-hints.ts";
import type { ChatStore } from "../storage/chat-store.ts";
import type { KeyRing } from "../storage/key-ring.ts";
import type { SaidStore } from "../storage/said-store.ts";

export interface Dependencies {
  execution: Execution;
  chats: Pick<ChatStore, "load" | "open" | "nameComplaint">;
  said: SaidStore;
  keyRing: () => Promise<KeyRing>;
  readSegment: ReadSegment;
  postHints: PostHints;
  fronts: LaneFronts;
  /** How long a conversation is known, ms. */
  linksLast: number;
}
