/** How long a frame waits for those before it, ms: longer than anybody writes on in one sitting. */
export const HELD_FOR = 86_400_000;
/** So many frames wait at most for one before them. */
export const MOST_AHEAD = 200;
