import type { Connections } from "../../shared/chat/connections.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import type { ReadSegment } from "../../shared/complaints/read-segment.ts";
import type { Assess } from "../../shared/guard/assess.ts";
import type { LaneFronts } from "../../shared/queue/lane-fronts.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { ChatStore } from "../../shared/storage/chat-store.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import type { TextsFor } from "../../shared/texts/texts.ts";

export interface Dependencies {
  execution: Execution;
  chats: ChatStore;
  connections: Connections;
  keyRing: () => Promise<KeyRing>;
  readSegment: ReadSegment;
  postHints: PostHints;
  fronts: LaneFronts;
  assess: Assess;
  textsFor: TextsFor;
  settings: Settings;
  publicUrl: string;
}
