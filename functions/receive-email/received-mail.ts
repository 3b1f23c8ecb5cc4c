import * as z from "zod";
import type { Arrival, Check } from "../../shared/domain/inbound/arrival.ts";
import type { Instant } from "../../shared/domain/time.ts";

/** RFC 5321, 4.5.3.1: a path has at most 256 octets; some systems allow a little more. */
const address = z.string().max(400);

/** SES's words: `GRAY` (neither), `PROCESSING_FAILED` and `DISABLED` say nothing. */
const verdict = z
  .object({ status: z.string().max(30) })
  .optional()
  .transform((found): Check => {
    if (found?.status === "PASS") return "pass";
    return found?.status === "FAIL" ? "fail" : "unknown";
  });

const dmarcPolicy = z.preprocess(
  (found) => (typeof found === "string" ? found.toLowerCase() : undefined),
  z.enum(["none", "quarantine", "reject"]).optional().catch(undefined),
);

/** What SES tells of a mail that it put into the bucket ("Contents of notifications for Amazon SES email receiving"). */
export const receivedMailSchema = z.object({
  notificationType: z.literal("Received"),
  mail: z.object({
    messageId: z.string().min(1).max(200),
    timestamp: z.iso.datetime({ offset: true }),
    source: address,
    destination: z.array(address).max(1000),
  }),
  receipt: z.object({
    recipients: z.array(address).max(1000),
    spamVerdict: verdict,
    virusVerdict: verdict,
    spfVerdict: verdict,
    dkimVerdict: verdict,
    dmarcVerdict: verdict,
    dmarcPolicy,
    action: z.object({ type: z.literal("S3"), objectKey: z.string().min(1).max(1024) }),
  }),
});

export type ReceivedMail = z.output<typeof receivedMailSchema>;

/** What SES puts into the bucket once, when the rule is made. It is no mail of anybody. */
const SETUP = "AMAZON_SES_SETUP_NOTIFICATION";

export interface Announced {
  /** Under which the whole mail is in the bucket. */
  raw: string;
  at: Instant;
  arrival: Arrival;
}

/** `undefined` for what needs no taking in. */
export const announcedBy = ({ mail, receipt }: ReceivedMail): Announced | undefined => {
  if (mail.messageId === SETUP) return undefined;
  const { dmarcPolicy: policy } = receipt;
  return {
    raw: receipt.action.objectKey,
    at: Date.parse(mail.timestamp),
    arrival: {
      envelope: { from: nullPath(mail.source), to: receipt.recipients },
      verdicts: {
        spam: receipt.spamVerdict,
        virus: receipt.virusVerdict,
        spf: receipt.spfVerdict,
        dkim: receipt.dkimVerdict,
        dmarc: receipt.dmarcVerdict,
        ...(policy === undefined ? {} : { dmarcPolicy: policy }),
      },
    },
  };
};

/** A bounce has `<>` for its sender, as some write it out. */
const nullPath = (source: string): string => (source.trim() === "<>" ? "" : source.trim());
