import { iso } from "../../shared/domain/time.ts";
import type { LogRow } from "../../shared/storage/webhook-log.ts";

/** What one event was, and what became of it: no words of a customer's, which the log doesn't have. */
export const logRowView = ({ event: { id, type, at, about }, outcome, attempts, tried }: LogRow) => ({
  id,
  type,
  ...("announcement" in about ? { reference: about.reference, sequence: about.announcement.sequence } : {}),
  at: iso(at),
  outcome,
  attempts,
  lastTry: tried && { ...tried, at: iso(tried.at) },
});
