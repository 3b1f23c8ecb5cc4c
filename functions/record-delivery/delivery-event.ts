import * as z from "zod";
import type { Reference } from "../../shared/domain/ids.ts";
import { parseReference } from "../../shared/domain/reference.ts";

const MOST_RECIPIENTS = 50;
const address = z.string().min(3).max(320);
const recipients = z.array(z.object({ emailAddress: address })).max(MOST_RECIPIENTS);

const mail = z.object({
  messageId: z.string().min(1).max(200),
  tags: z.record(z.string(), z.array(z.string().max(300))).prefault({}),
});

/** What SES publishes of a mail ("Amazon SES event publishing"), as far as we ask for it. Delays and the like pass unread. */
export const deliveryEventSchema = z.union([
  z.object({
    eventType: z.literal("Bounce"),
    mail,
    bounce: z.object({ bounceType: z.string().max(50), bouncedRecipients: recipients }),
  }),
  z.object({ eventType: z.literal("Complaint"), mail, complaint: z.object({ complainedRecipients: recipients }) }),
  z
    .object({ eventType: z.string().max(50), mail })
    .transform(({ mail: of }) => ({ eventType: "Other" as const, mail: of })),
]);
export type DeliveryEvent = z.output<typeof deliveryEventSchema>;

export interface Undelivered {
  because: "bounced" | "complained";
  emails: string[];
  messageId: string;
  /** Of the complaint that the mail was about, where it was about one. */
  reference: Reference | undefined;
}

/** `undefined` for what may still arrive, such as a mail to a mailbox that is full today. */
export const undeliveredBy = (event: DeliveryEvent): Undelivered | undefined => {
  const { messageId, tags } = event.mail;
  const known = { messageId, reference: parseReference(tags.reference?.[0] ?? "") };
  switch (event.eventType) {
    case "Bounce": {
      const { bounceType, bouncedRecipients } = event.bounce;
      if (bounceType !== "Permanent") return undefined;
      return { ...known, because: "bounced", emails: bouncedRecipients.map(({ emailAddress }) => emailAddress) };
    }
    case "Complaint": {
      const { complainedRecipients } = event.complaint;
      return { ...known, because: "complained", emails: complainedRecipients.map(({ emailAddress }) => emailAddress) };
    }
    case "Other":
      return undefined;
  }
};
