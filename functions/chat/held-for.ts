/** How long a frame waits for those before it, ms: longer than anybody writes on in one sitting. */
export const HELD_FOR = 86_400_000;
