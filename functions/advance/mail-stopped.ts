import type { Payment } from "../../shared/domain/command.ts";
import type { Instant, Millis } from "../../shared/domain/time.ts";

/** So that nobody waits much longer than the stop lasts. */
const TRIED_AGAIN_AFTER: Millis = 15 * 60_000;

/** What becomes of a mail of the pipeline's own accord while too many of them come back: it waits. */
export const mailStopped = (now: Instant): Extract<Payment["result"], { kind: "postponed" }> => ({
  kind: "postponed",
  until: now + TRIED_AGAIN_AFTER,
  because: "mail-stopped",
});
