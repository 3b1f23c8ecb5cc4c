import * as z from "zod";
import type { DebtId, Reference } from "../../shared/domain/ids.ts";
import { parseReference } from "../../shared/domain/reference.ts";
import type { Instant } from "../../shared/domain/time.ts";

const MOST_RECIPIENTS = 50;
const address = z.string().min(3).max(320);
const recipients = z.array(z.object({ emailAddress: address })).max(MOST_RECIPIENTS);
/** Absent, or unreadable, in what other senders make up: then it happened when we hear of it. */
const timestamp = z.string().max(40).optional();

const mail = z.object({
  messageId: z.string().min(1).max(200),
  timestamp,
  destination: z.array(address).max(MOST_RECIPIENTS).prefault([]),
  tags: z.record(z.string(), z.array(z.string().max(300))).prefault({}),
});

const READ: ReadonlySet<string> = new Set(["Send", "Bounce", "Complaint", "DeliveryDelay", "Reject"]);
/** What is read and has another form than we know isn't passed over, but set aside. */
const isOther = (eventType: string): boolean => !READ.has(eventType);

/** What SES publishes of a mail ("Contents of event data that Amazon SES publishes to Amazon SNS"), as far as we ask for it. */
export const deliveryEventSchema = z.union([
  z.object({ eventType: z.literal("Send"), mail }),
  z.object({
    eventType: z.literal("Bounce"),
    mail,
    bounce: z.object({
      bounceType: z.string().max(50),
      bounceSubType: z.string().max(50).optional(),
      bouncedRecipients: recipients,
      timestamp,
    }),
  }),
  z.object({
    eventType: z.literal("Complaint"),
    mail,
    complaint: z.object({
      complainedRecipients: recipients,
      complaintSubType: z.string().max(50).nullish(),
      timestamp,
    }),
  }),
  z.object({ eventType: z.literal("DeliveryDelay"), mail }),
  z.object({ eventType: z.literal("Reject"), mail }),
  z
    .object({ eventType: z.string().max(50).refine(isOther), mail })
    .transform(({ mail: of }) => ({ eventType: "Other" as const, mail: of })),
]);
export type DeliveryEvent = z.output<typeof deliveryEventSchema>;

export interface Mail {
  messageId: string;
  to: readonly string[];
  /** When SES took it on; absent where SES doesn't say so. */
  sentAt: Instant | undefined;
  /** Of the complaint that it was about, or the first of several; absent for mail to the company's own people. */
  reference: Reference | undefined;
  /** Which debt it paid. */
  debt: DebtId | undefined;
}

/** One word of SES about one mail. */
export type Feedback = { mail: Mail } & (
  | { kind: "sent" }
  /** `counts`: whether SES holds it against the account. What its own list for the account keeps back, it doesn't. */
  | { kind: "bounced" | "complained"; emails: readonly string[]; at: Instant | undefined; counts: boolean }
  | { kind: "delayed" | "returned" | "rejected" }
  | { kind: "nothing" }
);

const OWN_LIST = "OnAccountSuppressionList";

export const feedbackOf = (event: DeliveryEvent): Feedback => {
  const about = { mail: mailOf(event.mail) };
  switch (event.eventType) {
    case "Send":
      return { kind: "sent", ...about };
    case "Bounce": {
      const { bounceType, bounceSubType, bouncedRecipients, timestamp: at } = event.bounce;
      // Whatever isn't said to be permanent may arrive another time: a full mailbox, or a reason that SES can't make out.
      if (bounceType !== "Permanent") return { kind: "returned", ...about };
      return { kind: "bounced", ...about, ...returned(bouncedRecipients, at, bounceSubType) };
    }
    case "Complaint": {
      const { complainedRecipients, complaintSubType, timestamp: at } = event.complaint;
      return { kind: "complained", ...about, ...returned(complainedRecipients, at, complaintSubType) };
    }
    case "DeliveryDelay":
      return { kind: "delayed", ...about };
    case "Reject":
      return { kind: "rejected", ...about };
    case "Other":
      return { kind: "nothing", ...about };
  }
};

const mailOf = ({ messageId, timestamp: at, destination, tags }: DeliveryEvent["mail"]): Mail => ({
  messageId,
  to: destination,
  sentAt: instantOf(at),
  reference: parseReference(tags.reference?.[0] ?? ""),
  debt: tags.debt?.[0] as DebtId | undefined,
});

const returned = (from: z.output<typeof recipients>, at: string | undefined, subType: string | null | undefined) => ({
  emails: from.map(({ emailAddress }) => emailAddress),
  at: instantOf(at),
  counts: subType !== OWN_LIST,
});

const instantOf = (text: string | undefined): Instant | undefined => {
  const at = Date.parse(text ?? "");
  return Number.isNaN(at) ? undefined : at;
};
