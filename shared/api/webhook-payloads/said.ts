import * as z from "zod";
import { resolution as resolutionSaid } from "../answers/resolution.ts";
import { bytes } from "../answers/vocabulary.ts";

/** What only an endpoint with `detail: "full"` gets. All of it may be absent: it was erased since, or nobody said any. */

const customer = z
  .object({
    id: z.string().meta({ description: "One customer over all channels." }),
    email: z.string().optional(),
    phone: z.string().optional(),
    name: z.string().optional().meta({ description: "As the customer wrote it: it may be anything." }),
    language: z.string().optional().meta({ description: "BCP 47: what the customer asked for." }),
    segment: z.string().optional(),
  })
  .meta({ id: "WebhookCustomer", title: "WebhookCustomer" });

/** With every event of a complaint. */
const origin = z
  .object({ id: z.string(), url: z.string().optional() })
  .meta({ description: "What it is called where it came from." });

export const whose = { customer: customer.optional(), subject: z.string().optional(), origin: origin.optional() };

const attachment = z
  .object({ id: z.string(), filename: z.string(), contentType: z.string(), size: bytes })
  .meta({ id: "WebhookAttachment", title: "WebhookAttachment", description: "To be fetched by its id." });

const text = z.string().optional();
const attachments = z.array(attachment).optional();

export const message = {
  text,
  thirdParty: z
    .object({ email: z.string().optional(), name: z.string().optional() })
    .optional()
    .meta({ description: "Whose words these are, where it isn't the customer." }),
  attachments,
  metadata: z.record(z.string(), z.string()).optional(),
};
export const reply = { text, attachments };
export const note = { note: z.string().optional() };
export const comment = { comment: z.string().optional() };
export const resolution = { resolution: resolutionSaid.optional() };
