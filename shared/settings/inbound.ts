import * as z from "zod";
import { mailAddress } from "../mail-address.ts";
import { addressOrDomain } from "./addresses.ts";

/** RFC 5321, 4.5.3.1.1: with the longest local part in front of it, a domain has to make an address. */
const LONGEST_LOCAL_PART = "a".repeat(64);

/** A domain by itself, in ASCII and lower case. */
const replyDomain = z.string().transform((typed, context) => {
  const address = mailAddress(`${LONGEST_LOCAL_PART}@${typed.trim()}`);
  if (address !== undefined) return address.slice(LONGEST_LOCAL_PART.length + 1);
  context.addIssue({ code: "custom", message: "must be a domain such as reply.shop.example" });
  return z.NEVER;
});

const addressesOrDomains = z.array(addressOrDomain).max(50).prefault([]);

/** How mail from customers comes in, and whose word about it counts. */
export const inbound = z
  .strictObject({
    replyDomain: replyDomain
      .exactOptional()
      .describe(
        "At which customers' answers arrive; its MX points at the pipeline, and nobody else gets mail there. Without it mails carry no Reply-To and ask for answers by their link alone.",
      ),
    recipients: addressesOrDomains.describe(
      "Addresses and `@domains` at which customers write to the company. No mail is ever sent there.",
    ),
    trustedForwarders: addressesOrDomains.describe(
      "Addresses and `@domains` that pass customers' mails on, so that what they say of its sender is believed.",
    ),
    authenticatedBy: z
      .array(z.string().trim().toLowerCase().min(1).max(253))
      .max(20)
      .prefault([])
      .describe("The authserv-ids (RFC 8601) whose `Authentication-Results` are believed at `POST /v1/inbound/email`."),
  })
  .prefault({})
  .describe("How mail from customers comes in, and whose word about it counts.");

export type Inbound = z.output<typeof inbound>;

/** Where mail reaches the pipeline itself: addresses and `@domains`. */
export const doorsOf = ({ replyDomain: domain, recipients }: Inbound): string[] => [
  ...(domain === undefined ? [] : [`@${domain}`]),
  ...recipients,
];
