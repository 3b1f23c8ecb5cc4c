import type { AcceptedMail } from "./accept-mail.ts";
import { fieldValue } from "./headers.ts";

const SIMULATED = /^(bounce|complaint|ooto|suppressionlist)(?:\+[^@]*)?@simulator\.amazonses\.com$/i;

/**
 * What SES publishes of a mail, in its own form ("Examples of event data that Amazon SES publishes to Amazon SNS"): that it was
 * sent, and for its mailbox simulator ("Using the mailbox simulator") what then became of it. So what happens to an address
 * whose mail comes back can be seen here as on AWS.
 */
export const eventsOf = ({ from, to, fields }: AcceptedMail, messageId: string, at: number): unknown[] => {
  const timestamp = new Date(at).toISOString();
  const mail = { timestamp, source: from, messageId, destination: to, tags: tagsIn(fields) };
  const simulated = to.flatMap((address) => {
    const [, kind] = SIMULATED.exec(address) ?? [];
    return kind === undefined ? [] : [outcomeOf(kind.toLowerCase(), address, timestamp)];
  });
  return [{ eventType: "Send", mail, send: {} }, ...simulated.map((outcome) => ({ ...outcome, mail }))];
};

const outcomeOf = (kind: string, emailAddress: string, timestamp: string): object => {
  const bounce = (bounceType: string, bounceSubType: string, status: string) => ({
    eventType: "Bounce",
    bounce: { bounceType, bounceSubType, bouncedRecipients: [{ emailAddress, action: "failed", status }], timestamp },
  });
  switch (kind) {
    case "complaint":
      return {
        eventType: "Complaint",
        complaint: { complainedRecipients: [{ emailAddress }], complaintFeedbackType: "abuse", timestamp },
      };
    case "ooto":
      return bounce("Transient", "General", "5.0.0");
    case "suppressionlist":
      return bounce("Permanent", "Suppressed", "5.1.1");
    default:
      return bounce("Permanent", "General", "5.1.1");
  }
};

const tagsIn = (fields: string[]): Record<string, string[]> =>
  Object.fromEntries(
    (fieldValue(fields, "x-ses-message-tags") ?? "")
      .split(", ")
      .filter((tag) => tag.includes("="))
      .map((tag) => {
        const [name = "", value = ""] = tag.split("=");
        return [name, [value]];
      }),
  );
