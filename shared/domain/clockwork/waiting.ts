import { humaneAfter } from "../calendar/humane.ts";
import { timeZoneFor } from "../calendar/zone-of-customer.ts";
import type { Complaint } from "../complaint.ts";
import type { MailKind } from "../debt.ts";
import type { Draft } from "../draft.ts";
import type { Policy } from "../policy.ts";
import type { Instant, Millis } from "../time.ts";

/** What the rules that write to customers of their own accord share. */

/** So long after `since`, by day where the customer is, as far as we know. */
export const byDay = (
  { customer }: Complaint,
  since: Instant,
  wait: Millis,
  { timeZone, humaneHours }: Policy,
): Instant => {
  const language = customer.language ?? customer.detectedLanguage;
  const known = { ...customer, ...(language === undefined ? {} : { language }) };
  return humaneAfter(since, wait, timeZoneFor(known, timeZone), humaneHours);
};

/** What is written of our own accord and at no particular hour. */
export const canWait = (mail: MailKind): boolean => CAN_WAIT.has(mail);

const CAN_WAIT: ReadonlySet<MailKind> = new Set(["reminder", "closing-warning", "follow-up", "follow-up-reminder"]);

/** Whoever can't be mailed is asked by nobody; their complaint goes on all the same. */
export const oweMail = (draft: Draft, mail: MailKind): void => {
  if (draft.complaint.customer.email !== undefined) draft.owe({ kind: "mail", mail });
};

/** A mail that is still on its way: what counts from it doesn't count yet. */
export const isOwed = ({ outbox }: Complaint, mail: MailKind): boolean =>
  outbox.some(({ task }) => task.kind === "mail" && task.mail === mail);
