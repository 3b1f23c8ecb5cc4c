/** How long what vanishes by itself is kept, ms. */

const DAY = 86_400_000;
/** A year can be counted again, and one month on top of it. */
export const EVENTS_KEPT = 400 * DAY;
/** So long a mail is known again, and one that was set aside can be taken back. */
export const MAIL_KEPT = 400 * DAY;
/** Longer than the window in which they count. */
export const MAIL_EVENTS_KEPT = 10 * DAY;
export const SENT_MAIL_KEPT = 400 * DAY;
export const PROOFS_KEPT = 400 * DAY;
/** So long what was erased is known to be: longer than anybody brings the same again. */
export const ERASED_KEPT = 400 * DAY;
export const SHEETS_KEPT = 5 * 366 * DAY;
