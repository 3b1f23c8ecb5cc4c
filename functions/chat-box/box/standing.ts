import type { Status } from "./frames.ts";

/** Where a conversation stands, as far as the customer is told beside what was said. */
export interface Standing {
  /** Open somewhere else: not ours to write in. */
  isReplaced: boolean;
  /** Nothing can be added any more. */
  isOver: boolean;
  trouble: "tooMany" | "failed" | undefined;
  /** Without a connection for so long that the customer should know. */
  isLost: boolean;
  isTyping: boolean;
  isResolved: boolean;
  isMailed: boolean;
  isJoined: boolean;
  ahead: number | undefined;
}

export const freshStanding: Standing = {
  isReplaced: false,
  isOver: false,
  trouble: undefined,
  isLost: false,
  isTyping: false,
  isResolved: false,
  isMailed: false,
  isJoined: false,
  ahead: undefined,
};

/** Each status says only what has changed. */
export const withStatus = (standing: Standing, said: Status): Standing => {
  const isQueued = said.status === "queued";
  const isJoined = said.joined || (standing.isJoined && !isQueued);
  return {
    ...standing,
    // A word about something else, as that somebody is typing, doesn't say that it goes on.
    isOver: said.over || (standing.isOver && said.status === undefined),
    isTyping: standing.isTyping || said.typing,
    isResolved: said.status === undefined ? standing.isResolved : said.status === "resolved",
    isMailed: standing.isMailed || said.elsewhere,
    isJoined,
    ahead: isJoined ? undefined : (said.ahead ?? standing.ahead),
  };
};

/** An answer says more than that somebody reads or writes. */
export const withAnswer = (standing: Standing): Standing => ({
  ...standing,
  isTyping: false,
  isJoined: false,
  isMailed: false,
  ahead: undefined,
});

/** A customer who writes again doesn't think that it is solved. */
export const withWord = (standing: Standing): Standing => ({ ...standing, isResolved: false, isMailed: false });

export type Notice =
  | { text: "elsewhere"; button: "useHere" }
  | { text: "over"; button: "startNew" }
  | { text: "tooMany" | "failed" | "reconnecting" | "typing" | "resolved" | "mailed" | "joined" }
  | { ahead: number };

/** The one thing that matters most to the customer now. */
export const noticeOf = (standing: Standing): Notice | undefined => {
  if (standing.isReplaced) return { text: "elsewhere", button: "useHere" };
  if (standing.isOver) return { text: "over", button: "startNew" };
  if (standing.trouble !== undefined) return { text: standing.trouble };
  if (standing.isLost) return { text: "reconnecting" };
  if (standing.isTyping) return { text: "typing" };
  if (standing.isResolved) return { text: "resolved" };
  if (standing.isMailed) return { text: "mailed" };
  if (standing.isJoined) return { text: "joined" };
  return standing.ahead === undefined ? undefined : { ahead: standing.ahead };
};
