import type { Execution } from "../../shared/complaints/execution.ts";
import type { ReadSegment } from "../../shared/complaints/read-segment.ts";
import type { LaneFronts } from "../../shared/queue/lane-fronts.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import type { ChatStore } from "../../shared/storage/chat-store.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { SaidStore } from "../../shared/storage/said-store.ts";

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
