/** RFC 5322, 3.6.4, without its comments and quoted forms. 250 keeps any one id within a line of 998. */
const MESSAGE_ID = /^<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>$/;
/** Enough for a mail program to find the thread: its first message, and the latest. */
const MOST = 10;

/** The id if it is safe in a header: what is in there came from a stranger's mail. */
export const messageId = (text: string): string | undefined => {
  const id = text.trim();
  return MESSAGE_ID.test(id) && /^<[^@]+@[^@]+>$/.test(id) ? id : undefined;
};

/** RFC 5322, 3.6.4: from the first message of the thread to its latest, the middle left out where it gets long. */
export const boundedThread = (texts: readonly string[]): string[] => {
  const ids = [...new Set(texts.map(messageId).filter((id) => id !== undefined))];
  return ids.length <= MOST ? ids : [...ids.slice(0, 1), ...ids.slice(1 - MOST)];
};
