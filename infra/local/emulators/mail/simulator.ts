import type { AcceptedMail } from "./accept-mail.ts";
import { fieldValue } from "./headers.ts";

const SIMULATED = /^(bounce|complaint)(?:\+[^@]*)?@simulator\.amazonses\.com$/i;

/**
 * What SES publishes of mail to its mailbox simulator ("Using the mailbox simulator"): the way to see, here as on AWS, what
 * becomes of an address whose mail comes back. `undefined` for everybody else's mail.
 */
export const simulatedEvent = ({ to, fields }: AcceptedMail, messageId: string): unknown => {
  const simulated = to.find((address) => SIMULATED.test(address));
  const [, kind] = SIMULATED.exec(simulated ?? "") ?? [];
  if (simulated === undefined || kind === undefined) return undefined;
  const mail = { messageId, destination: to, tags: tagsIn(fields) };
  if (kind.toLowerCase() === "complaint") {
    const complainedRecipients = [{ emailAddress: simulated }];
    return { eventType: "Complaint", mail, complaint: { complainedRecipients, complaintFeedbackType: "abuse" } };
  }
  const bouncedRecipients = [{ emailAddress: simulated, action: "failed", status: "5.1.1" }];
  return {
    eventType: "Bounce",
    mail,
    bounce: { bounceType: "Permanent", bounceSubType: "General", bouncedRecipients },
  };
};

const tagsIn = (fields: string[]): Record<string, string[]> =>
  Object.fromEntries(
    (fieldValue(fields, "x-ses-message-tags") ?? "").split(", ").map((tag) => {
      const [name = "", value = ""] = tag.split("=");
      return [name, [value]];
    }),
  );
