import type { Standing } from "./standing.ts";

/** What the parts of a session know in common. */
export interface Chat {
  /** Resumes it. */
  token: string | undefined;
  /** Who only looked, and never wrote, needs no connection later. */
  isConversation: boolean;
  /** The server has answered our hello, on this connection. */
  isReady: boolean;
  standing: Standing;
}
